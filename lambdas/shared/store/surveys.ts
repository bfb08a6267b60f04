import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { day, type Instant } from '../../../domain/time/instant.ts';
import { surveyKey } from './keys.ts';
import { conditionally, type Table } from './table.ts';

/** The survey that a phone was sent last: what a bare `1` from it answers. */
export type SentSurvey = {
  readonly ticketId: string;
  readonly round: number;
  /** When the notice was given rise to. */
  readonly at: Instant;
};

/** For as long as the link in the same SMS: after that a digit is no answer any more. */
const answerable = 30 * day;

/** Notes the survey a phone was sent, unless it was sent a newer one: a redelivered notice takes nothing back. */
export const storeSurvey = ({ client, name }: Table, caller: string, survey: SentSurvey): Promise<boolean> =>
  conditionally(() =>
    client.send(
      new PutCommand({
        TableName: name,
        Item: { ...surveyKey(caller), ...survey, expiresAt: Math.floor((survey.at + answerable) / 1000) },
        ConditionExpression: 'attribute_not_exists(pk) OR #at < :at',
        ExpressionAttributeNames: { '#at': 'at' },
        ExpressionAttributeValues: { ':at': survey.at },
      }),
    ),
  );

/** The survey the phone was sent last, read consistently; nothing once it is too old to be answered by SMS. */
export const readSurvey = async (
  { client, name }: Table,
  caller: string,
  now: Instant,
): Promise<SentSurvey | undefined> => {
  const { Item } = await client.send(new GetCommand({ TableName: name, ConsistentRead: true, Key: surveyKey(caller) }));
  const survey = Item as SentSurvey | undefined;
  return survey && now < survey.at + answerable ? survey : undefined;
};
