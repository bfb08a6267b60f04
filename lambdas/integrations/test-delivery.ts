import { generationsAt, type Subscription } from '../../domain/integrators/integrator.ts';
import { hour, toIso } from '../../domain/time/instant.ts';
import { bookProblem } from '../shared/http/book-problem.ts';
import { signingSecret } from '../shared/integrators/keys.ts';
import { countTry } from '../shared/store/rates.ts';
import { signedMessage } from '../shared/webhooks/sign.ts';
import type { IntegrationDependencies, OwnRequest } from './dependencies.ts';

/** Examples of one subscription within an hour: each makes a connection to wherever it says. */
const mostTests = 30;
/** Characters of the receiver's answer that are shown. */
const longestAnswer = 500;

/** An event that says of itself that it is none: its ticket does not exist. */
const exampleFor = ({ filter }: Subscription, at: number) => ({
  type: filter.kinds[0],
  timestamp: toIso(at),
  data: {
    ticketId: '20000101000000',
    commit: 1,
    at: toIso(at),
    kinds: filter.kinds.slice(0, 1),
    stage: 'received',
    type: 'inquiry',
    urgent: false,
    overdue: false,
    round: 1,
  },
});

/**
 * Posts an example to the receiver, signed as an event is, and tells what it said.
 * @throws Problem 429 after many within the hour
 */
export const testDelivery = async (
  { at, sign }: OwnRequest,
  subscription: Subscription,
  key: string,
  { table, post }: IntegrationDependencies,
) => {
  const rate = { kind: 'webhook-test', key: subscription.id, window: hour } as const;
  if ((await countTry(table, rate, at)) > mostTests)
    throw bookProblem('too-many-tests', { headers: { 'retry-after': String(hour / 1000) } });
  const id = `test_${key.slice(0, 24)}`;
  const secrets = generationsAt(subscription, at).map((n) => signingSecret(subscription.id, n, sign));
  const { answer, ...outcome } = await post(
    subscription.url,
    signedMessage(id, at, exampleFor(subscription, at), secrets),
  );
  return { webhookId: id, ...outcome, ...(answer === undefined ? {} : { answer: answer.slice(0, longestAnswer) }) };
};
