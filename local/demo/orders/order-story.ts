import type { OrderOutcome, Scores } from '../../../domain/household/events.ts';
import type { PhaseKind } from '../../../domain/household/order.ts';
import type { TemplateKey } from '../../../domain/notices/template.ts';
import type { Moment } from '../moment.ts';
import type { Person } from '../people.ts';
import type { StoryAct } from '../story.ts';

/** What somebody does about the order by the API, `holder` being the enterprise that has it; times as moments. */
export type OrderAct =
  | { readonly by: Person | 'holder'; readonly command: 'place'; readonly body: OrderBody }
  | { readonly by: Person | 'holder'; readonly command: 'propose'; readonly body: { readonly completeBy: Moment } }
  | {
      readonly by: Person | 'holder';
      readonly command: 'report';
      readonly body: { readonly done: string; readonly price: number };
    }
  | {
      readonly by: Person | 'holder';
      readonly command: 'evaluate' | 'score';
      readonly body: { readonly scores: Scores };
    }
  | { readonly by: Person | 'holder'; readonly command: 'complain'; readonly body: { readonly text: string } }
  | {
      readonly by: Person | 'holder';
      readonly command: 'settle-complaint';
      readonly body: { readonly founded: boolean };
    }
  | { readonly by: Person | 'holder'; readonly command: 'cancel'; readonly body: { readonly reason: 'too-late' } }
  | { readonly by: Person | 'holder'; readonly command: 'agree'; readonly body: Readonly<Record<string, never>> };

/** What a resident says at the telephone. No enterprise: the best is recommended. */
type OrderBody = {
  readonly category: string;
  readonly wish: string;
  readonly resident: { readonly name: string; readonly phone: string; readonly address: string };
};

/** One line of an order's story: somebody acts on the order, or on the ticket that a complaint became, or time does. */
export type OrderStep = {
  readonly at: Moment;
  readonly chinese: string;
  readonly english: string;
  readonly act?: OrderAct;
  readonly ticketAct?: StoryAct;
  /** Where the order stands afterwards. */
  readonly phase: PhaseKind;
};

/** What must be on record when the story is over. */
export type OrderExpected = {
  readonly outcome: OrderOutcome;
  /** Times an enterprise was recorded as late. */
  readonly lateness: number;
  /** To the resident, in order. */
  readonly told: readonly TemplateKey[];
  /** Stage of the ticket that the complaint became; nothing without a complaint. */
  readonly ticketStage?: string;
  /** States that the order's workflow entered. */
  readonly transitions: number;
};

/** An order of household services, from its placing on. */
export type OrderStory = {
  readonly nickname: string;
  readonly english: string;
  readonly phone: string;
  readonly steps: readonly OrderStep[];
  readonly expected: OrderExpected;
};
