import { type Cursor, isGivenUp, type Letter, nextStep } from '../../../domain/deliveries/cursor.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import type { CursorId, CursorStore } from '../store/cursors.ts';
import type { DeliveryLog } from '../store/delivery-log.ts';
import type { UndeliveredStore } from '../store/undelivered.ts';
import type { Message, Outcome } from './post.ts';
import { signedMessage } from './sign.ts';
import type { Subscriber } from './subscriber.ts';

/** What delivering works with. */
export type Delivery = {
  readonly cursors: Pick<CursorStore, 'read' | 'want' | 'take' | 'move' | 'finish' | 'fail' | 'release' | 'giveUp'>;
  readonly undelivered: Pick<UndeliveredStore, 'put' | 'remove'>;
  readonly log: Pick<DeliveryLog, 'add'>;
  readonly post: (target: string, message: Message) => Promise<Outcome>;
};

/** What a first attempt works with besides: starts the execution that tries again, by its name only once. */
export type FirstDelivery = Delivery & { readonly startRun: (id: CursorId, run: number) => Promise<void> };

/** Who delivers what, and when. */
export type Job = {
  readonly subscriber: Subscriber;
  readonly id: CursorId;
  /** The invocation: called again after a crash, it is the same. */
  readonly holder: string;
  readonly at: Instant;
};

/** What posting came to: everything taken, some letters more to come, or one that was not taken. */
type Posted = {
  readonly end: 'up-to-date' | 'more' | 'not-taken' | 'lost';
  /** Whether anything was taken. */
  readonly moved: boolean;
};

/** Letters of one subject that are posted in one go, and milliseconds after which no other is begun. */
const mostInOneGo = 20;
const longestGo = 30_000;

/** Never changes: by it a receiver knows an event it had before. No full stop, which separates the parts that are signed. */
export const webhookId = (subscriber: string, subject: string, commit: number): string =>
  `${subscriber}_${subject}_${commit}`;

const postOne = async (letter: Letter, job: Job, { post, log }: Delivery): Promise<boolean> => {
  const { subscriber, id, holder, at } = job;
  const webhook = webhookId(subscriber.id, id.subject, letter.n);
  const message = signedMessage(webhook, at, letter.content ?? {}, subscriber.secretsAt(at));
  const { taken, status, code, took } = await post(subscriber.url, message);
  await log.add(subscriber.id, holder, {
    at,
    subject: id.subject,
    commit: letter.n,
    webhookId: webhook,
    taken,
    took,
    ...(status === undefined ? {} : { status }),
    ...(code === undefined ? {} : { code }),
    ...(id.replay === undefined ? {} : { replay: id.replay }),
  });
  return taken;
};

/** Posts what comes after the cursor, one after the other, and moves it after each: the order holds whoever else tries. */
const postAll = async (from: Cursor, job: Job, delivery: Delivery): Promise<Posted> => {
  const startedAt = performance.now();
  const letters = await job.subscriber.lettersOf(job.id.subject);
  let { done } = from;
  for (let count = 0; ; count += 1) {
    const { letter, upTo } = nextStep(done, letters);
    const moved = count > 0;
    if (letter && (count >= mostInOneGo || performance.now() - startedAt > longestGo)) return { end: 'more', moved };
    if (letter && !(await postOne(letter, job, delivery))) return { end: 'not-taken', moved };
    if (upTo > done && !(await delivery.cursors.move(job.id, job.holder, upTo))) return { end: 'lost', moved };
    done = upTo;
    if (!letter) return { end: 'up-to-date', moved };
  }
};

/** Posts until nothing more is wanted, then gives the cursor back. */
const work = async (taken: Cursor, job: Job, delivery: Delivery): Promise<Posted> => {
  const { cursors, undelivered } = delivery;
  let moved = false;
  for (let cursor = taken; ; cursor = await cursors.read(job.id)) {
    const posted = await postAll(cursor, job, delivery);
    moved ||= posted.moved;
    if (posted.end !== 'up-to-date') return { end: posted.end, moved };
    if (job.id.replay === undefined) await undelivered.remove(job.subscriber.id, job.id.subject);
    if (await cursors.finish(job.id, job.holder, cursor.wanted)) return { end: 'up-to-date', moved };
    if ((await cursors.read(job.id)).lease?.holder !== job.holder) return { end: 'lost', moved };
  }
};

/** Keeps a subject for when it is asked for. */
const keep = async (reason: 'given-up' | 'suspended', { subscriber, id, at }: Job, { undelivered }: Delivery) => {
  await undelivered.put(subscriber.id, { subject: id.subject, reason, at });
};

/** Keeps a subject for a suspended subscriber, if there is anything of it to tell: what is withheld is not even listed. */
const keepSuspended = async (job: Job, delivery: Delivery): Promise<void> => {
  const { done } = await delivery.cursors.read(job.id);
  const { letter } = nextStep(done, await job.subscriber.lettersOf(job.id.subject));
  if (letter) await keep('suspended', job, delivery);
};

/** What a first attempt came to. `waits`: an execution tries again, and what is new comes after what it tries. */
export type FirstAttempt = 'delivered' | 'busy' | 'waits' | 'kept';

/**
 * The first attempt at a commit that was announced. Called twice, late or in another order, or again after it broke off
 * anywhere, it delivers the same: what comes after the cursor.
 */
export const deliverFirst = async (job: Job, commit: number, delivery: FirstDelivery): Promise<FirstAttempt> => {
  const { id, holder, at, subscriber } = job;
  const { cursors, startRun } = delivery;
  await cursors.want(id, commit, at);
  if (subscriber.standing !== 'active') {
    await keepSuspended(job, delivery);
    return 'kept';
  }
  const cursor = await cursors.take(id, holder, at);
  if (!cursor) return 'busy';
  const { failing } = cursor;
  const posted = failing ? undefined : await work(cursor, job, delivery);
  if (posted?.end === 'up-to-date') return 'delivered';
  if (posted?.end === 'lost') return 'busy';
  const run = failing?.run ?? cursor.runs + 1;
  if (!failing) await cursors.fail(id, holder, { run, since: at });
  await startRun(id, run);
  await cursors.release(id, holder);
  return 'waits';
};

/** What a later attempt came to: `again` when the receiver took something and more is left. */
export type LaterAttempt = 'done' | 'again';

/** The receiver did not take it, or somebody else is at it: to be tried again. */
export class NotDelivered extends Error {
  constructor() {
    super('the receiver did not take it');
    this.name = 'NotDelivered';
  }
}

/** The receiver has not taken anything for a day. */
export class GivenUp extends Error {
  constructor() {
    super('the receiver has not taken it for a day');
    this.name = 'GivenUp';
  }
}

/**
 * An attempt of the execution that tries again.
 * @throws NotDelivered, and GivenUp once the receiver has failed for a day
 */
export const deliverAgain = async (job: Job, run: number, delivery: Delivery): Promise<LaterAttempt> => {
  const { id, holder, at, subscriber } = job;
  const { cursors } = delivery;
  if ((await cursors.read(id)).failing?.run !== run) return 'done';
  if (subscriber.standing !== 'active') {
    if (subscriber.standing === 'suspended') await keepSuspended(job, delivery);
    await cursors.giveUp(id, run);
    return 'done';
  }
  const cursor = await cursors.take(id, holder, at);
  if (!cursor) throw new NotDelivered();
  const { end, moved } = await work(cursor, job, delivery);
  if (end === 'up-to-date') return 'done';
  if (end !== 'lost' && moved) await cursors.fail(id, holder, { run, since: at });
  await cursors.release(id, holder);
  if (moved) return 'again';
  throw isGivenUp(cursor, at) ? new GivenUp() : new NotDelivered();
};

/** Ends an execution whose receiver took nothing: what is left is kept, and the next commit is tried anew. */
export const giveUp = async (job: Job, run: number, delivery: Delivery): Promise<void> => {
  const { cursors } = delivery;
  if ((await cursors.read(job.id)).failing?.run !== run) return;
  if (job.id.replay === undefined) await keep('given-up', job, delivery);
  await cursors.giveUp(job.id, run);
};
