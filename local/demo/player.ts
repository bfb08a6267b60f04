import type { TicketView } from '../../lambdas/shared/schemas/ticket-view.ts';
import { compareOutcome, compareStanding } from './compare.ts';
import type { Hotline, NumberOf } from './hotline.ts';
import { clockText, instantOf, type Moment, momentText } from './moment.ts';
import type { OrderStory } from './orders/order-story.ts';
import { orderPlay, type PlayedOrder } from './orders/play-orders.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { Step, Story } from './story.ts';
import type { openWorkflow } from './workflow.ts';

/** A story as it went. */
export type Played = {
  readonly story: Story;
  readonly ticketId: string;
  /** The stages that the ticket was seen in, in order. */
  readonly stages: readonly string[];
  /** Nothing when the ticket could not even be filed. */
  readonly outcome?: Outcome;
  /** What went otherwise than the story says. */
  readonly differences: readonly string[];
};

/** What is played: tickets, and orders of household services beside them. */
export type Plays = { readonly stories: readonly Story[]; readonly orders: readonly OrderStory[] };
export type PlayedAll = { readonly tickets: readonly Played[]; readonly orders: readonly PlayedOrder[] };

type Scene = { readonly story: Story; readonly step: Step; readonly key: string };
type Running = { ticketId: string; readonly stages: string[]; readonly differences: string[] };

export type Setting = {
  readonly hotline: Hotline;
  readonly workflow: ReturnType<typeof openWorkflow>;
  readonly say: (line: string) => void;
};

/** The steps of all stories in order of time; those of one instant in the order they are told. */
const inOrder = (stories: readonly Story[]): readonly Scene[] =>
  stories
    .flatMap((story) =>
      story.steps.map((step, index) => ({
        story,
        step,
        key: `demo-${story.english.replaceAll(' ', '-')}-${index + 1}`,
      })),
    )
    .sort((one, other) => instantOf(one.step.at) - instantOf(other.step.at));

const standingText = ({ stage, dueAt, overdue, round }: TicketView): string =>
  [
    stage,
    ...(dueAt === undefined ? [] : [`due ${momentText(dueAt)}`]),
    ...(overdue ? ['OVERDUE'] : []),
    ...(round > 1 ? [`round ${round}`] : []),
  ].join(', ');

/** @returns the ticket after the act, or nothing if it could not be filed */
const perform = async (
  { step, key }: Scene,
  running: Running,
  { hotline }: Setting,
  numberOf: NumberOf,
): Promise<TicketView | undefined> => {
  await hotline.until(step.at);
  if (step.act && (running.ticketId !== '' || step.act.command === 'file')) {
    const answered = await hotline.act(running.ticketId, step.act, key, numberOf);
    if ('refused' in answered) running.differences.push(`${step.at} ${step.act.command}: refused, ${answered.refused}`);
    else running.ticketId = answered.ticketId;
    await hotline.until(step.at);
  }
  if (running.ticketId === '') return undefined;
  const ticket = await hotline.ticket(running.ticketId);
  if (ticket.stage !== running.stages.at(-1)) running.stages.push(ticket.stage);
  running.differences.push(...compareStanding(step.standing, ticket).map((difference) => `${step.at} ${difference}`));
  return ticket;
};

const tell = ({ story, step }: Scene, ticket: TicketView | undefined): string => {
  const standing = ticket ? standingText(ticket) : 'not filed';
  return `${clockText(step.at)}  【${story.nickname}】${step.chinese} · ${step.english}  [${standing}]`;
};

/**
 * Plays the stories against a running hotline whose clock stands still until it is moved, and compares everything with
 * what they expect.
 * @param end until when time goes on after the last act, so that nothing comes afterwards unseen
 */
export const play = async ({ stories, orders }: Plays, end: Moment, setting: Setting): Promise<PlayedAll> => {
  const running = new Map<Story, Running>();
  for (const story of stories) running.set(story, { ticketId: '', stages: [], differences: [] });
  const numberOf: NumberOf = (nickname) =>
    [...running].find(([story]) => story.nickname === nickname)?.[1].ticketId ?? '';
  const turn = async (scene: Scene): Promise<void> => {
    const state = running.get(scene.story);
    if (state) setting.say(tell(scene, await perform(scene, state, setting, numberOf)));
  };
  const plays = orders.map((story) => orderPlay(story, setting));
  const turns = [
    ...inOrder(stories).map((scene) => ({ at: scene.step.at, play: () => turn(scene) })),
    ...plays.flatMap((each) => each.turns),
  ].toSorted((one, other) => instantOf(one.at) - instantOf(other.at));
  for (const each of turns) await each.play();
  await setting.hotline.until(end);
  const played: Played[] = [];
  for (const [story, { ticketId, stages, differences }] of running) {
    if (ticketId === '') {
      played.push({ story, ticketId, stages, differences });
      continue;
    }
    const outcome = await outcomeOf(story, ticketId, setting.hotline, setting.workflow);
    const all = [...differences, ...compareOutcome(story.expected, outcome)];
    played.push({ story, ticketId, stages, outcome, differences: all });
  }
  const playedOrders: PlayedOrder[] = [];
  for (const each of plays) playedOrders.push(await each.end());
  return { tickets: played, orders: playedOrders };
};
