import { admits } from '../../../../domain/access/allowed.ts';
import type { Role } from '../../../../domain/access/roles.ts';
import { reading } from '../../../../domain/access/table.ts';
import type { Stage } from '../../../../domain/tickets/values.ts';
import type { Staff } from '../../../shared/http/actor.ts';
import { shardsOf } from '../../../shared/store/by-stage.ts';
import type { BoardRange } from '../../../shared/store/lists.ts';

/** A queue of the desk: some partitions of one index, in order of the limit that counts there. */
export type Queue = {
  readonly id: QueueId;
  /** For these it is work to do; others who may see it look on. */
  readonly actors: readonly Role[];
  readonly range: (seat: Seat) => BoardRange;
  /** A unit's own, a village's own, or the whole county's. */
  readonly scope: 'centre' | 'unit' | 'village';
  /** The part that the seat's unit has in the tickets of this queue: others stand in the same partitions. */
  readonly part?: 'partner' | 'task';
};

/** Whose queues: the unit, and the unit above it. */
export type Seat = { readonly unit: string; readonly parent: string };

export const queueIds = [
  'dispatch',
  'review',
  'callback',
  'overdue',
  'urgent',
  'unread',
  'hard',
  'supervised',
  'unit',
  'sign',
  'requests',
  'joint',
  'tasks',
] as const;
export type QueueId = (typeof queueIds)[number];

/** Stages in which a unit holds a ticket, in the order of the work. */
export const unitStages = [
  'dispatched',
  'return-review',
  'extension-review',
  'signature',
  'closure-review',
  'upstream',
] as const satisfies readonly Stage[];

const ofUnit =
  (...stages: readonly Stage[]) =>
  ({ unit }: Pick<Seat, 'unit'>): BoardRange => ({
    index: 'byUnit',
    partitions: stages.map((stage) => `${unit}#${stage}`),
  });

const unitRoles = ['handler', 'signatory', 'unit-head'] as const satisfies readonly Role[];

/** Every queue, in the order in which work is done. Each is read from an index in which nothing else stands. */
export const queues: readonly Queue[] = [
  {
    id: 'dispatch',
    scope: 'centre',
    actors: ['intake', 'supervisor', 'centre-head'],
    range: () => ({ index: 'byStage', partitions: shardsOf('received') }),
  },
  {
    id: 'review',
    scope: 'centre',
    actors: ['supervisor', 'centre-head', 'leading-group'],
    range: () => ({ index: 'byReview', partitions: ['review'] }),
  },
  {
    id: 'callback',
    scope: 'centre',
    actors: ['intake', 'supervisor', 'centre-head'],
    range: () => ({ index: 'byStage', partitions: shardsOf('callback') }),
  },
  {
    id: 'overdue',
    scope: 'centre',
    actors: ['supervisor', 'centre-head'],
    range: () => ({ index: 'byOverdue', partitions: ['overdue'] }),
  },
  {
    id: 'urgent',
    scope: 'centre',
    actors: ['intake', 'supervisor', 'centre-head'],
    range: () => ({ index: 'byUrgent', partitions: ['urgent'] }),
  },
  {
    id: 'unread',
    scope: 'centre',
    actors: ['supervisor'],
    range: () => ({ index: 'byUnread', partitions: ['unread'] }),
  },
  {
    id: 'hard',
    scope: 'centre',
    actors: ['supervisor', 'general', 'centre-head'],
    range: () => ({ index: 'byHard', partitions: ['hard'] }),
  },
  {
    id: 'supervised',
    scope: 'centre',
    actors: ['supervisor', 'centre-head'],
    range: () => ({ index: 'bySupervision', partitions: ['supervised'] }),
  },
  { id: 'sign', scope: 'unit', actors: ['signatory', 'unit-head'], range: ofUnit('signature') },
  { id: 'unit', scope: 'unit', actors: unitRoles, range: ofUnit(...unitStages) },
  {
    id: 'requests',
    scope: 'unit',
    actors: [],
    range: ofUnit('return-review', 'extension-review', 'closure-review'),
  },
  {
    // A matter of several units counts as hard, so that its partners find it where few stand.
    id: 'joint',
    scope: 'unit',
    part: 'partner',
    actors: unitRoles,
    range: () => ({ index: 'byHard', partitions: ['hard'] }),
  },
  {
    // A village's task is a part of what its township holds.
    id: 'tasks',
    scope: 'village',
    part: 'task',
    actors: ['liaison'],
    range: ({ parent }) => ofUnit(...unitStages)({ unit: parent }),
  },
];

/** Roles that find tickets in lists: those that read every ticket, and the units'. */
export const listRoles: readonly Role[] = [
  ...new Set([...reading.filter(({ relation }) => relation === 'any').flatMap(({ roles }) => roles), ...unitRoles]),
];

/** Roles that any queue is for: the villages', too. */
export const queueRoles: readonly Role[] = [...listRoles, 'liaison'];

/** Whether the actor reads every ticket of the county. */
export const readsAll = (actor: Staff): boolean => admits(reading, actor).ok;

/** Whether the actor reads what the own unit holds. */
export const readsUnit = (actor: Staff): actor is Staff & { readonly unit: string } =>
  actor.unit !== undefined && actor.roles.some((role) => (unitRoles as readonly Role[]).includes(role));

/** Whether the actor answers for a village, which has tasks of its township. */
const readsTasks = (actor: Staff): boolean => actor.unit !== undefined && actor.roles.includes('liaison');

const readsOf: { readonly [S in Queue['scope']]: (actor: Staff) => boolean } = {
  centre: readsAll,
  unit: readsUnit,
  village: readsTasks,
};

/** The queues of an actor. */
export const queuesOf = (actor: Staff): readonly Queue[] => queues.filter(({ scope }) => readsOf[scope](actor));

/** Whether the queue is work for the actor, and not only to look at. */
export const isWork = ({ actors }: Queue, actor: Staff): boolean => actor.roles.some((role) => actors.includes(role));
