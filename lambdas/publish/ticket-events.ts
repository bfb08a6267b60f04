import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { GroupKind } from '../../domain/notices/group-kinds.ts';
import type { OaPush } from '../../domain/notices/oa-pushes.ts';
import type { Commit } from '../../domain/tickets/commit.ts';
import { isOverdue, limitOf, stageOf, type Ticket, unitOf } from '../../domain/tickets/ticket.ts';
import { toIso } from '../../domain/time/instant.ts';

/** A commit as it is made known to other systems, with the ticket after it. */
export type Announcement = {
  readonly commit: Commit;
  readonly ticket: Ticket;
  /** Whom the OA system is to reach because of it. */
  readonly pushes: readonly OaPush[];
  /** What the working group is told of it. */
  readonly group: readonly GroupKind[];
};

/** What other systems (OA, level 1, WeCom) are told of a commit: nothing that a person said, is called or lives at. */
export const ticketEventOf = ({ commit, ticket, pushes, group }: Announcement) => {
  const limit = limitOf(ticket);
  return {
    ticketId: ticket.id,
    commit: commit.n,
    at: toIso(commit.at),
    events: commit.events.map(({ type, at }) => ({ type, at: toIso(at) })),
    stage: stageOf(ticket),
    type: ticket.filing.type,
    category: ticket.filing.category,
    unit: unitOf(ticket),
    urgent: ticket.urgent,
    dueAt: limit && toIso(limit.entry.due),
    overdue: isOverdue(ticket),
    round: ticket.round,
    pushes,
    group,
  };
};

/**
 * Publishes a commit to the TicketEvents topic; subscribers tell repetitions by ticket and commit number. By the
 * attributes they choose what they get: `push` is `true` when it holds pushes for the OA system, `group` when the working
 * group is told of it.
 */
export const publishTicketEvent = async (
  client: SNSClient,
  topicArn: string,
  announcement: Announcement,
): Promise<void> => {
  const { ticket, pushes, group } = announcement;
  const unit = unitOf(ticket);
  const attribute = (value: string) => ({ DataType: 'String', StringValue: value });
  await client.send(
    new PublishCommand({
      TopicArn: topicArn,
      Message: JSON.stringify(ticketEventOf(announcement)),
      MessageAttributes: {
        stage: attribute(stageOf(ticket)),
        push: attribute(String(pushes.length > 0)),
        group: attribute(String(group.length > 0)),
        ...(unit === undefined ? {} : { unit: attribute(unit) }),
      },
    }),
  );
};
