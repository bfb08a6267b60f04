import { type ToHandOver, toHandOver } from '../../../../domain/level-one/hand-over.ts';
import {
  type Checklist,
  type ChecklistItem,
  checklistItems,
  checklistOf,
  type Materials,
  materialsOf,
} from '../../../../domain/level-one/materials.ts';
import type { Ticket } from '../../../../domain/tickets/ticket.ts';
import { stageOf, unitOf } from '../../../../domain/tickets/ticket.ts';
import { readTicketFor } from '../../../shared/views/read-for.ts';
import { redaction, toldIn } from '../../../shared/views/redaction.ts';
import { groundNames, mediumNames, outcomeNames } from '../../../shared/views/words.ts';
import { limitIn, momentIn } from '../../../shared/web/moments.ts';
import { choiceIn, stageIn, unitIn } from '../../../shared/web/names.ts';
import { formWordsIn } from '../../../shared/web/words/words.ts';
import type { DeskContext } from '../../area.ts';
import { type LevelOneWords, levelOneWords } from './words/words.ts';

export type SheetFact = keyof LevelOneWords['facts'];

/** The hand-over sheet of a ticket: facts in words, the checklist, and what level 1 is to get now. */
export type Sheet = {
  readonly ticket: Ticket;
  readonly due: ToHandOver | undefined;
  readonly facts: readonly (readonly [SheetFact, string])[];
  readonly checklist: Checklist;
  readonly missing: readonly ChecklistItem[];
};

type Redact = (text: string | undefined) => string | undefined;

const matterFacts = (ticket: Ticket, redact: Redact, { var: { language, at, county } }: DeskContext) => {
  const { upstreamNumber, upstreamDueAt } = ticket.filing;
  const { subject, description, request } = toldIn(ticket);
  const unit = unitOf(ticket);
  return [
    ['ticket', ticket.id],
    ['number', upstreamNumber],
    ['limit', upstreamDueAt === undefined ? undefined : limitIn(language, upstreamDueAt, at)],
    ['subject', redact(subject)],
    ['description', redact(description)],
    ['request', redact(request)],
    ['unit', unit === undefined ? undefined : unitIn(language, unit, county)],
  ] as const;
};

const toldFacts = (materials: Materials, redact: Redact, { var: { language, at } }: DeskContext) => {
  const { reply, result, application, contacts, photos } = materials;
  const words = formWordsIn(language);
  const english = language === 'en';
  const contacted = contacts.map(
    ({ medium, at: when }) =>
      `${english ? choiceIn(words, 'medium', medium) : mediumNames[medium]} ${momentIn(language, when, at)}`,
  );
  return [
    ['reply', redact(reply?.text)],
    ['outcome', result && (english ? choiceIn(words, 'outcome', result.outcome) : outcomeNames[result.outcome])],
    ['summary', redact(result?.summary)],
    ['plan', redact(result?.plan)],
    [
      'ground',
      application && (english ? choiceIn(words, 'ground', application.ground) : groundNames[application.ground]),
    ],
    ['replyToCitizen', redact(application?.replyToCitizen)],
    ['statement', redact(application?.statement)],
    ['reason', redact(application?.reason)],
    ['contacts', contacted.length === 0 ? undefined : contacted.join('; ')],
    ['photos', photos.length === 0 ? undefined : String(photos.length)],
  ] as const;
};

/** The sheet of a ticket for whoever looks; nothing for a number that is unknown, or whose ticket that person may not read. */
export const readSheet = async (context: DeskContext): Promise<Sheet | undefined> => {
  const { actor, county, dependencies, language } = context.var;
  const found = await readTicketFor(actor, context.req.param('id') ?? '', { table: dependencies.table, county });
  if (found.kind !== 'found') return undefined;
  const { ticket, commits } = found;
  const without = redaction(ticket, actor);
  const redact: Redact = (text) => (text === undefined ? undefined : without(text));
  const materials = materialsOf(ticket, commits);
  const due = toHandOver(ticket);
  const facts = [
    ...matterFacts(ticket, redact, context),
    ['kind', due && levelOneWords(language).kinds[due.kind]] as const,
    ...toldFacts(materials, redact, context),
    ['end', due?.kind === 'ended' ? stageIn(language, stageOf(ticket)) : undefined] as const,
  ].flatMap(([fact, text]) => (text === undefined || text === '' ? [] : [[fact, text] as const]));
  const checklist = checklistOf(ticket, materials);
  return { ticket, due, facts, checklist, missing: checklistItems.filter((item) => !checklist[item]) };
};
