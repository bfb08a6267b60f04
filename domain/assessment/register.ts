import type { Entry } from '../registers/entry.ts';
import type { Appeal } from './appeal.ts';
import { carriedTo, type Scheme } from './scheme.ts';

/** What is entered in the register of assessments. */
export type AssessmentEvent =
  | { readonly type: 'SchemeEntered'; readonly scheme: Scheme }
  | {
      readonly type: 'AppealMade';
      readonly n: number;
      readonly year: number;
      readonly unit: string;
      readonly item: string;
      readonly ticketId: string;
      readonly reason: string;
    }
  | { readonly type: 'AppealDecided'; readonly n: number; readonly strike: boolean; readonly reason: string }
  | {
      readonly type: 'AssessmentFrozen';
      readonly year: number;
      /** From 1 in each year. */
      readonly version: number;
      readonly scheme: string;
      /** SHA-256 of the document, hexadecimal. */
      readonly hash: string;
      /** How many appeals of the year had been decided. */
      readonly decided: number;
    };

/** A frozen version of a year's scores. */
export type Frozen = Omit<Extract<AssessmentEvent, { type: 'AssessmentFrozen' }>, 'type'> & { readonly at: number };

/** The register as its lines say it. */
export type AssessmentState = {
  readonly schemes: readonly Scheme[];
  readonly appeals: readonly Appeal[];
  readonly frozen: readonly Frozen[];
};

const nothing: AssessmentState = { schemes: [], appeals: [], frozen: [] };

type Line = Pick<Entry<AssessmentEvent>, 'at' | 'by'>;

const after = (state: AssessmentState, event: AssessmentEvent, { at, by }: Line): AssessmentState => {
  switch (event.type) {
    case 'SchemeEntered':
      return { ...state, schemes: [...state.schemes, event.scheme] };
    case 'AppealMade': {
      const { type: _, ...appeal } = event;
      return { ...state, appeals: [...state.appeals, { ...appeal, at, by: by.sub }] };
    }
    case 'AppealDecided': {
      const decision = { strike: event.strike, reason: event.reason, at, by: by.sub };
      return {
        ...state,
        appeals: state.appeals.map((appeal) => (appeal.n === event.n ? { ...appeal, decision } : appeal)),
      };
    }
    case 'AssessmentFrozen': {
      const { type: _, ...frozen } = event;
      return { ...state, frozen: [...state.frozen, { ...frozen, at }] };
    }
  }
};

/** What the lines of the register come to. */
export const assessmentOf = (entries: readonly Entry<AssessmentEvent>[]): AssessmentState =>
  entries.reduce((state, entry) => entry.events.reduce((each, event) => after(each, event, entry), state), nothing);

/** The scheme of a year: the one entered last for it, else the last of the years before, else the proposal. */
export const schemeOf = ({ schemes }: AssessmentState, year: number, proposal: Scheme): Scheme => {
  const own = schemes.findLast((scheme) => scheme.year === year);
  const earlier = schemes.filter((scheme) => scheme.year < year);
  const last = earlier.findLast((scheme) => earlier.every((other) => other.year <= scheme.year));
  return own ?? carriedTo(last ?? proposal, year);
};

/** The latest frozen version of a year. */
export const frozenOf = ({ frozen }: AssessmentState, year: number): Frozen | undefined =>
  frozen.findLast((each) => each.year === year);
