import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Scores } from '../../../domain/household/events.ts';
import type { Order } from '../../../domain/household/order.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import type { Table } from '../store/table.ts';
import { marksPartition, orderMarkKey } from './keys.ts';

/** What one order says of an enterprise: the scores it was given, a complaint, or both. */
export type Mark = {
  readonly enterprise: string;
  readonly orderId: string;
  readonly commit: number;
  /** When the completion was reported; there are scores then. */
  readonly at?: Instant;
  readonly resident?: Scores;
  readonly supervisor?: Scores;
  readonly complaint?: { readonly at: Instant; readonly founded?: boolean };
};

/** The marks that an order gives, as items: one for each enterprise it says something of. */
export const marksOf = (order: Order): readonly (Mark & { readonly pk: string; readonly sk: string })[] => {
  const { id: orderId, commits: commit, report, evaluation, supervisorScores, complaint } = order;
  const scored = report && (evaluation || supervisorScores) ? report.enterprise : undefined;
  const concerned = [scored, complaint?.enterprise].filter((id) => id !== undefined);
  return [...new Set(concerned)].map((enterprise) => ({
    ...orderMarkKey(enterprise, orderId),
    ...{ enterprise, orderId, commit },
    ...(report && enterprise === scored
      ? {
          at: report.at,
          ...(evaluation ? { resident: evaluation } : {}),
          ...(supervisorScores ? { supervisor: supervisorScores } : {}),
        }
      : {}),
    ...(complaint?.enterprise === enterprise
      ? { complaint: { at: complaint.at, ...(complaint.founded === undefined ? {} : { founded: complaint.founded }) } }
      : {}),
  }));
};

/** All marks there are: one request for each megabyte of them, which holds some thousands. */
export const readMarks = async ({ client, name }: Table): Promise<readonly Mark[]> => {
  const found: Mark[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: name,
        KeyConditionExpression: 'pk = :all',
        ExpressionAttributeValues: { ':all': marksPartition },
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    );
    found.push(...((page.Items ?? []) as Mark[]));
    from = page.LastEvaluatedKey;
  } while (from);
  return found;
};
