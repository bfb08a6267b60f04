import type { LocalDate } from '../time/instant.ts';
import type { Deputy } from './deputy.ts';
import type { Unit } from './unit.ts';

/** A unit's names: in full, in SMS, in English. */
export type UnitNames = Pick<Unit, 'name' | 'shortName' | 'english'>;

/** Facts of each change of the tree. */
type TreeFacts = {
  UnitFounded: { readonly unit: Omit<Unit, 'successor'> };
  UnitRenamed: { readonly id: string } & UnitNames;
  /** All phones of the unit's posts from then on. */
  PhonesChanged: { readonly id: string; readonly phones: Unit['phones'] };
  UnitMoved: { readonly id: string; readonly parent: string };
  /** Abolished, or merged: `successor` goes on with its open tickets. */
  UnitAbolished: { readonly id: string; readonly successor: string };
};

export type TreeEventType = keyof TreeFacts;

/** A change of the organisation tree (R10). It holds from the beginning of a Shanghai date on. */
export type TreeEvent = {
  [T in TreeEventType]: {
    readonly type: T;
    readonly effectiveFrom: LocalDate;
    /** The document that ordered it (依据文件), as `永编发〔2026〕12号`. */
    readonly basis?: string | undefined;
  } & TreeFacts[T];
}[TreeEventType];

export type TreeEventOf<T extends TreeEventType> = Extract<TreeEvent, { type: T }>;

/** AB角: a deputy is recorded with the period, or stands in no longer than until another date. */
export type DeputyEvent =
  | { readonly type: 'DeputyRecorded'; readonly deputy: Deputy }
  | { readonly type: 'DeputyEnded'; readonly deputy: Deputy; readonly until: Deputy['until'] };

/** What is entered in the register of the organisation. */
export type OrganisationEvent = TreeEvent | DeputyEvent;

/** Whether it is about a deputy, and not about the tree. */
export const isDeputyEvent = (event: OrganisationEvent): event is DeputyEvent =>
  event.type === 'DeputyRecorded' || event.type === 'DeputyEnded';
