import type { TemplateKey } from '../../domain/notices/template.ts';
import type { Post } from '../../domain/organisation/unit.ts';
import type { TicketClass } from '../../domain/rules/rule-set.ts';
import type { CommandBodies, CommandName } from '../../domain/tickets/commands.ts';
import type { Attribution } from '../../domain/tickets/event-values.ts';
import type { EventType } from '../../domain/tickets/events.ts';
import type { Channel, Stage, TicketType } from '../../domain/tickets/values.ts';
import type { Moment } from './moment.ts';
import type { Person } from './people.ts';

/** What an operator types in while the caller speaks. */
type FilingBody = {
  readonly channel: Channel;
  readonly type: TicketType;
  readonly category: string;
  readonly subject: string;
  readonly description: string;
  readonly request: string;
  readonly urgent?: boolean;
  readonly citizen: { readonly name: string; readonly phone: string };
  readonly location?: { readonly town: string; readonly address: string };
};

/** A command's body as a story tells it: instants as moments, another ticket by the nickname of its story. */
type Told<Body> = {
  readonly [K in keyof Body]: K extends 'dueAt' | 'replyBy' ? Moment : K extends 'into' ? string : Body[K];
};

type CommandAct = {
  [N in CommandName]: { readonly by: Person; readonly command: N; readonly body: Told<CommandBodies[N]> };
}[CommandName];

/** What somebody does by the API. */
export type StoryAct = { readonly by: Person; readonly command: 'file'; readonly body: FilingBody } | CommandAct;

/** How the ticket must stand after a step. Without `due`, no limit may run. */
export type Standing = {
  readonly stage: Stage;
  readonly due?: Moment;
  readonly overdue?: boolean;
  readonly round?: number;
  /** These are looked at only where a step names them. */
  readonly unit?: string;
  readonly class?: TicketClass;
  readonly returns?: number;
};

/** One line of a story: somebody acts or, without `act`, time alone does. */
export type Step = {
  readonly at: Moment;
  readonly chinese: string;
  readonly english: string;
  readonly act?: StoryAct;
  readonly standing: Standing;
};

/** How a limit ended: kept, missed, or moot because the ticket ended before it came. */
export type LimitEnd = 'kept' | 'missed' | 'moot';

type ExpectedBreach = {
  readonly limit: Moment;
  readonly recordedAt: Moment;
  readonly unit?: string;
  readonly attributedTo: Attribution;
};

/** What must be on record when the story is over; every list is complete and in order. */
export type Expected = {
  readonly events: readonly (readonly [at: Moment, type: EventType])[];
  readonly limits: readonly (readonly [due: Moment, end: LimitEnd])[];
  readonly breaches: readonly ExpectedBreach[];
  /** To whom: the caller, a post of the story's unit, or a post of the centre or another unit. */
  readonly messages: readonly (readonly [
    at: Moment,
    template: TemplateKey,
    to: 'citizen' | Post | `${string} ${Post}`,
  ])[];
  /** Runs of the workflow; one unless the ticket was reopened. */
  readonly runs?: number;
  /** States that the runs entered, which is how Standard workflows are counted and billed. */
  readonly transitions: number;
};

/** A ticket's story: what happens, and everything that must come of it. */
export type Story = {
  readonly nickname: string;
  readonly english: string;
  /** The unit that handles it, the last one if several do. */
  readonly unit?: string;
  readonly steps: readonly Step[];
  readonly expected: Expected;
};
