import type { Subscription } from '../../domain/integrators/integrator.ts';
import { type Instant, toIso } from '../../domain/time/instant.ts';
import { bookProblem } from '../shared/http/book-problem.ts';
import type { Replay } from '../shared/schemas/integrators/bodies.ts';
import { deliveryLog } from '../shared/store/delivery-log.ts';
import { type From, mostSubjects, type Replayed, sendCopies, sendUndelivered } from '../shared/webhooks/again.ts';
import { lettersOf } from '../shared/webhooks/letters.ts';
import type { IntegrationDependencies, OwnRequest } from './dependencies.ts';

/** Which request it is. */
type Asked = { readonly key: string; readonly at: Instant };

const replaySubject = async (
  subscription: Subscription,
  { subject, from = 1 }: Extract<Replay, { subject: string }>,
  asked: Asked,
  dependencies: IntegrationDependencies,
): Promise<Replayed> => {
  const { organisation } = await dependencies.county(asked.at);
  const letters = await lettersOf(subscription, subject, organisation, dependencies);
  if (!letters.some(({ n, content }) => n >= from && content !== undefined)) throw bookProblem('unknown-subject');
  await sendCopies(subscription.id, [{ subject, commit: from }], asked, dependencies);
  return { subjects: 1, more: false };
};

/** The earliest commit of each subject that was attempted since, and until when they are listed. */
const replaySince = async (
  { id }: Subscription,
  since: Instant,
  asked: Asked,
  dependencies: IntegrationDependencies,
): Promise<Replayed> => {
  const attempts = await deliveryLog(dependencies.table).since(id, since);
  const earliest = new Map<string, From>();
  let until: Instant | undefined;
  let taken = 0;
  for (const { subject, commit, at } of attempts) {
    if (!earliest.has(subject) && earliest.size >= mostSubjects) break;
    const known = earliest.get(subject);
    if (!known || commit < known.commit) earliest.set(subject, { subject, commit });
    until = at;
    taken += 1;
  }
  await sendCopies(id, [...earliest.values()], asked, dependencies);
  const more = taken < attempts.length || attempts.length === 1000;
  return { subjects: earliest.size, more, ...(more && until !== undefined ? { until: toIso(until) } : {}) };
};

/** Has executions send again what is asked for; nothing is posted here. */
export const replay = async (
  { at }: OwnRequest,
  subscription: Subscription,
  asked: Replay,
  key: string,
  dependencies: IntegrationDependencies,
): Promise<Replayed> => {
  if ('subject' in asked) return replaySubject(subscription, asked, { key, at }, dependencies);
  if ('since' in asked) return replaySince(subscription, asked.since, { key, at }, dependencies);
  return sendUndelivered(subscription.id, at, dependencies);
};
