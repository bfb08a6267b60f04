import type { EventOf } from '../../../domain/tickets/events.ts';
import type { RequestEvents } from '../../../domain/tickets/request-events.ts';
import { englishLimit } from './dates.ts';
import { englishWorkingLimit, type TimelineWords, type UnitName } from './timeline-catalogue.ts';
import { englishGrounds, englishRequests } from './words-english.ts';

const review = ({ reviewDue }: { readonly reviewDue: number }): string =>
  `to be reviewed by ${englishLimit(reviewDue)}`;

const suggested = (id: string, unit: UnitName): string => {
  if (id === 'undetermined') return 'the right unit is not known';
  return id === 'outside' ? 'not for the county to handle' : `${unit(id)} suggested`;
};

const returned = ({ approve, number, final }: EventOf<'ReturnDecided'>): string =>
  `Return request ${number} ${approve ? 'granted' : 'refused, the limit stands'}${final ? '; the unit is designated, no further return' : ''}`;

/** The English sentences of returns, extensions and closure applications. */
export const englishRequestWords: Pick<TimelineWords, keyof RequestEvents> = {
  ReturnRequested: ({ number, suggestedUnit, reviewDue }, unit) =>
    `Return request ${number}, ${suggested(suggestedUnit, unit)}, ${review({ reviewDue })}`,
  ReturnDecided: returned,
  ExtensionRequested: ({ workingDays, reviewDue }) =>
    `Extension to WD(${workingDays}) requested, ${review({ reviewDue })}`,
  ExtensionGranted: ({ entry }) => `Extension to WD(${entry.workingDays}) granted, due ${englishWorkingLimit(entry)}`,
  ExtensionRefused: () => 'Extension refused, the limit stands',
  RequestWithdrawn: ({ kind }) => `Request for ${englishRequests[kind]} withdrawn, the limit stands`,
  RequestEnded: ({ kind }) => `Request for ${englishRequests[kind]} ended with it`,
  ReviewLate: ({ kind, late }) => `Request for ${englishRequests[kind]} not reviewed in time (${late}), escalated`,
  ReviewRestated: ({ kind, reviewDue }) =>
    `Holiday notice published, request for ${englishRequests[kind]} ${review({ reviewDue })}`,
  HoldEnded: ({ kind }) =>
    `Request for ${englishRequests[kind]} still not reviewed on the last day of an extension: a breach is held back no longer`,
  ClosureDrafted: ({ ground }) => `Closure application drafted (${englishGrounds[ground]}), to be signed`,
  ClosureSentBack: () => 'Closure application sent back by the signatory',
  ClosureRequested: ({ ground, reviewDue }) =>
    `Closure applied for (${englishGrounds[ground]}), ${review({ reviewDue })}`,
  ClosureRefused: () => 'Closure refused',
  SentUpstream: ({ from }) =>
    from === 'closure' ? 'Closure supported, sent to level 1' : 'Not for the county to handle, sent to level 1',
  UpstreamReminderDue: () => 'Level 1 has not decided yet, supervisor reminded',
  UpstreamRefused: ({ entry }) =>
    `Closure refused by level 1, ${entry.unit === undefined ? 'to be dispatched' : 'a result is due'} by ${englishWorkingLimit(entry)}`,
  UpstreamAccepted: () => 'Closure accepted by level 1',
};
