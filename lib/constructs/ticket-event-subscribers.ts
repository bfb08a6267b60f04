import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { Profile } from '../../config/profile.ts';
import type { DataStack } from '../data-stack.ts';
import type { DeadLetterQueue } from './dead-letter-queue.ts';
import { OaPush } from './oa-push.ts';
import { WeComGroup } from './wecom-group.ts';

export type TicketEventSubscribersProps = {
  readonly profile: Profile;
  readonly data: DataStack;
  readonly ticketEvents: Topic;
};

/**
 * Makes the systems of the profile that follow the ticket events: the OA system and the working group.
 * @returns the queues of what they did not take. The group's function has no alarm of its own: it fails by design when the
 * robot has sent what it may within a minute
 */
export const ticketEventSubscribers = (
  scope: Construct,
  { profile, data, ticketEvents }: TicketEventSubscribersProps,
): readonly DeadLetterQueue[] => {
  const { oa, wecom } = profile;
  return [
    ...(oa ? [new OaPush(scope, 'OaPush', { ticketEvents, ...oa })] : []),
    ...(wecom ? [new WeComGroup(scope, 'WeComGroup', { profile, data, ticketEvents, ...wecom })] : []),
  ].map(({ deadLetters }) => deadLetters);
};
