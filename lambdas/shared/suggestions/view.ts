import { principleOf } from '../../../domain/dispatch/directory.ts';
import type { Candidate } from '../../../domain/dispatch/duplicates.ts';
import type { OtherRoute } from '../../../domain/dispatch/other-routes.ts';
import type { Suggestion } from '../../../domain/dispatch/suggest.ts';
import type { County } from '../../../domain/tickets/facts.ts';
import type { RoutesView, SuggestionsView } from '../schemas/suggestions.ts';
import { ruleWords } from '../views/rule-words.ts';
import type { NeighbourTicket } from './neighbours.ts';
import type { Suggestions } from './read-suggestions.ts';

const unitOf = ({ unit, rule, class: ticketClass, urgent }: Suggestion, county: County) => ({
  unit,
  unitName: county.organisation.get(unit)?.name ?? unit,
  class: ticketClass,
  urgent,
  principle: principleOf(rule),
  rule: rule.id,
  words: ruleWords(rule, county),
  english: ruleWords(rule, county, 'en'),
  clause: rule.clause,
  note: rule.note,
});

/** A route as the API shows it, without the words that hint at it. */
export const routeOf = ({ keywords: _, types: __, ...route }: OtherRoute): RoutesView['routes'][number] => route;

const neighbourOf = ({ board, open, mergedInto }: NeighbourTicket, { organisation }: County) => ({
  ticketId: board.ticketId,
  stage: board.stage,
  open,
  unit: board.unit,
  unitName: organisation.get(board.unit ?? '')?.name,
  type: board.type,
  category: board.category,
  town: board.town,
  filedAt: board.filedAt,
  subject: board.subject,
  mergedInto,
});

/** A ticket that may be the same matter, as the API shows it. */
export const duplicateOf = (
  { ticket, days, sameCaller, samePlace }: Candidate<NeighbourTicket>,
  county: County,
): SuggestionsView['duplicates'][number] => ({ ...neighbourOf(ticket, county), days, sameCaller, samePlace });

/** Suggestions as the API and the desk show them: no name, no phone, no text but the subject of an ordinary ticket. */
export const suggestionsViewOf = (found: Suggestions, county: County): SuggestionsView => ({
  units: found.units.map((suggestion) => unitOf(suggestion, county)),
  routes: found.routes.map(({ route, words }) => ({ ...routeOf(route), words: [...words] })),
  duplicates: found.duplicates.map((candidate) => duplicateOf(candidate, county)),
  massEvent: found.massEvent,
  callerHistory: found.callerHistory?.map((ticket) => neighbourOf(ticket, county)),
  moreHistory: found.moreHistory,
});
