import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { isoInstant } from '../schemas/instant.ts';
import { publicFiguresKey } from './keys.ts';
import { conditionally, type Table } from './table.ts';

const count = z.int().check(z.minimum(0));

const publicFigures = z.object({
  /** The month they are of, `YYYY-MM`. */
  month: z.string().check(z.regex(/^20\d\d-(0[1-9]|1[0-2])$/)),
  /** Up to when events were counted. */
  asOf: isoInstant,
  figures: z.array(
    z.object({
      name: z.string(),
      english: z.string(),
      /** How it is computed, in words: `按时办结 ÷ 应办结`. */
      formula: z.optional(z.string()),
      formulaEnglish: z.optional(z.string()),
      /** What is left out of it, and why. */
      exclusions: z.optional(z.string()),
      exclusionsEnglish: z.optional(z.string()),
      numerator: count,
      /** None for a plain count. */
      denominator: z.optional(count),
    }),
  ),
});

/**
 * The figures of a month as the public is shown them (五(五), R79): counts and rates of the whole county, each rate with its
 * numerator and denominator. `asOf` is RFC 3339 with the Shanghai offset.
 */
export type PublicFigures = z.infer<typeof publicFigures>;

/** The latest figures; nothing before the first night. */
export const readPublicFigures = async ({ client, name }: Table): Promise<PublicFigures | undefined> => {
  const { Item } = await client.send(new GetCommand({ TableName: name, Key: publicFiguresKey }));
  return Item === undefined ? undefined : publicFigures.parse(Item);
};

/**
 * Publishes figures in place of older ones.
 * @returns false if those that stand there were counted later
 */
export const writePublicFigures = ({ client, name }: Table, figures: PublicFigures): Promise<boolean> =>
  conditionally(() =>
    client.send(
      new PutCommand({
        TableName: name,
        Item: { ...publicFiguresKey, ...figures },
        ConditionExpression: 'attribute_not_exists(pk) OR asOf <= :asOf',
        ExpressionAttributeValues: { ':asOf': figures.asOf },
      }),
    ),
  );
