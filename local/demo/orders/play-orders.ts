import type { Hotline } from '../hotline.ts';
import { clockText } from '../moment.ts';
import type { openWorkflow } from '../workflow.ts';
import type { OrderStep, OrderStory } from './order-story.ts';

/** An order's story as it went. */
export type PlayedOrder = {
  readonly story: OrderStory;
  readonly orderId: string;
  /** The ticket that a complaint became. */
  readonly ticketId?: string | undefined;
  readonly phases: readonly string[];
  /** SMS to the resident about the order. */
  readonly told: readonly (string | undefined)[];
  readonly transitions: number;
  /** What went otherwise than the story says. */
  readonly differences: readonly string[];
};

type Running = {
  orderId: string;
  ticketId?: string | undefined;
  readonly phases: string[];
  readonly differences: string[];
};
type Setting = {
  readonly hotline: Hotline;
  readonly workflow: ReturnType<typeof openWorkflow>;
  readonly say: (line: string) => void;
};

const actOf = async ({ act, ticketAct }: OrderStep, key: string, running: Running, { hotline }: Setting) => {
  if (act) {
    const answered = await hotline.orders.act(running.orderId, act, key);
    if ('refused' in answered) return answered.refused;
    running.orderId = answered.orderId;
    running.ticketId = answered.complaint?.ticketId;
  }
  if (ticketAct === undefined) return undefined;
  const answered = await hotline.act(running.ticketId ?? '', ticketAct, key, () => '');
  return 'refused' in answered ? answered.refused : undefined;
};

/** Plays one step, and compares where the order stands. */
const playStep = async (story: OrderStory, step: OrderStep, index: number, running: Running, setting: Setting) => {
  const { hotline, say } = setting;
  await hotline.until(step.at);
  const key = `demo-order-${story.english.replaceAll(' ', '-')}-${index + 1}`;
  const refused = await actOf(step, key, running, setting);
  if (refused !== undefined) running.differences.push(`${step.at} refused, ${refused}`);
  await hotline.until(step.at);
  const { kind } = (await hotline.orders.order(running.orderId)).phase;
  if (kind !== running.phases.at(-1)) running.phases.push(kind);
  if (kind !== step.phase) running.differences.push(`${step.at} phase: ${kind} instead of ${step.phase}`);
  say(`${clockText(step.at)}  【${story.nickname}】${step.chinese} · ${step.english}  [${kind}]`);
};

const differ = (name: string, got: unknown, wanted: unknown): readonly string[] =>
  JSON.stringify(got) === JSON.stringify(wanted)
    ? []
    : [`${name}: ${JSON.stringify(got)} instead of ${JSON.stringify(wanted)}`];

/** Gathers everything on record of the order, and compares it with what the story expects. */
const outcomeOf = async (
  { phone, expected }: OrderStory,
  { orderId, ticketId }: Running,
  { hotline, workflow }: Setting,
) => {
  const order = await hotline.orders.order(orderId);
  const told = (await hotline.orders.told(phone))
    .filter(({ text }) => text?.includes(orderId))
    .map(({ template }) => template);
  const transitions = (await workflow.outcome(orderId)).states.length;
  const stage = ticketId === undefined ? undefined : (await hotline.ticket(ticketId)).stage;
  const differences = [
    ...differ('outcome', order.phase.outcome, expected.outcome),
    ...differ('lateness', order.lateness, expected.lateness),
    ...differ('SMS', told, expected.told),
    ...differ('ticket', stage, expected.ticketStage),
    ...differ('transitions', transitions, expected.transitions),
  ];
  return { told, transitions, differences };
};

/** A story of an order, to be played step by step among others, and told at the end. */
export const orderPlay = (story: OrderStory, setting: Setting) => {
  const running: Running = { orderId: '', phases: [], differences: [] };
  return {
    turns: story.steps.map((step, index) => ({
      at: step.at,
      play: () => playStep(story, step, index, running, setting),
    })),
    end: async (): Promise<PlayedOrder> => {
      const { told, transitions, differences } = await outcomeOf(story, running, setting);
      const { orderId, ticketId, phases } = running;
      return {
        story,
        orderId,
        ticketId,
        phases,
        told,
        transitions,
        differences: [...running.differences, ...differences],
      };
    },
  };
};

/** How an order's story went, in one line. */
export const orderLine = ({ story, orderId, ticketId, phases, told, transitions, differences }: PlayedOrder): string =>
  `${orderId}  ${story.nickname}  ${differences.length > 0 ? '✗' : '✓'}  短信${told.length}条  流转${transitions}  ${phases.join('→')}${ticketId === undefined ? '' : `  投诉工单${ticketId}`}`;
