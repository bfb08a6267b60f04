import * as z from 'zod';

const oneOrMore = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());

/** Operators of conditions that are evaluated here; a statement with any other is refused when it is read. */
const operators = z.enum(['StringEquals', 'StringLike', 'ForAllValues:StringEquals', 'ForAllValues:StringLike']);

const statement = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Action: oneOrMore,
  Resource: oneOrMore.optional(),
  NotResource: oneOrMore.optional(),
  Condition: z.partialRecord(operators, z.record(z.string(), oneOrMore)).optional(),
});

/** A policy of a role. */
export const policyDocument = z.looseObject({ Statement: z.array(statement) });

/** What a role may or may not do. */
export type Statement = z.infer<typeof statement>;

/** What is asked to be done. */
export interface Asked {
  /** `dynamodb:GetItem` */
  readonly action: string;
  /** ARNs, of which one must be allowed; what has none is named as it is called. */
  readonly resources: readonly string[];
  /** What conditions look at, by key; a key that the request does not have is absent. */
  readonly context: Readonly<Record<string, readonly string[]>>;
}

const patterns = new Map<string, RegExp>();

/** IAM's wildcards: `*` for any characters, `?` for one. */
function matches(pattern: string, text: string): boolean {
  const known = patterns.get(pattern);
  if (known !== undefined) return known.test(text);
  const escaped = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const made = new RegExp(`^${escaped}$`, 's');
  patterns.set(pattern, made);
  return made.test(text);
}

const likeAny = (wanted: readonly string[], value: string, like: boolean): boolean =>
  wanted.some((each) => (like ? matches(each, value) : each === value));

/** `ForAllValues` holds of no value; without it there must be one. */
function holds({ Condition = {} }: Statement, { context }: Asked): boolean {
  return Object.entries(Condition).every(([operator, keys]) =>
    Object.entries(keys ?? {}).every(([key, wanted]) => {
      const values = context[key] ?? [];
      const all = operator.startsWith('ForAllValues:');
      if (values.length === 0) return all;
      return values.every((value) => likeAny(wanted, value, operator.endsWith('Like')));
    }),
  );
}

function concerns(each: Statement, asked: Asked, resource: string): boolean {
  if (!each.Action.some((action) => matches(action.toLowerCase(), asked.action.toLowerCase()))) return false;
  if (each.Resource !== undefined && !each.Resource.some((pattern) => matches(pattern, resource))) return false;
  if (each.NotResource?.some((pattern) => matches(pattern, resource))) return false;
  return holds(each, asked);
}

/** Whether the statements allow it: one does, and none denies it. */
export function allows(statements: readonly Statement[], asked: Asked): boolean {
  return asked.resources.some((resource) => {
    const concerning = statements.filter((each) => concerns(each, asked, resource));
    return concerning.some(({ Effect }) => Effect === 'Allow') && concerning.every(({ Effect }) => Effect === 'Allow');
  });
}
