import * as z from 'zod';
import { accessDenied, entityTooLarge, S3Error } from './answers.ts';
import type { PostForm } from './post-form.ts';

const condition = z.union([
  z.tuple([z.enum(['eq', 'starts-with']), z.string().startsWith('$'), z.string()]),
  z.tuple([z.literal('content-length-range'), z.coerce.number(), z.coerce.number()]),
  z.record(z.string(), z.string()),
]);

const policyDocument = z.object({ expiration: z.iso.datetime(), conditions: z.array(condition) });

type Condition = z.infer<typeof condition>;

/** Fields that need no condition: S3 adds them itself, or they carry the policy. */
const uncovered = new Set(['policy', 'x-amz-signature', 'signature', 'awsaccesskeyid', 'bucket']);

/**
 * Holds a form against the policy that was signed for it. Whose signature it is, is not looked at.
 * @param now epoch milliseconds on the run's clock
 * @throws S3Error as S3 answers: no policy, one that is over, a condition that is not met, a field that it does not
 * mention, a file too large or too small
 */
export function checkPolicy(form: PostForm, bucket: string, now: number): void {
  const { expiration, conditions } = readPolicy(form.fields.get('policy'));
  if (now >= Date.parse(expiration)) throw violated('Policy expired.');
  const fieldOf = (name: string): string | undefined => {
    if (name === 'bucket') return bucket;
    return name === 'key' ? form.key : form.fields.get(name);
  };
  const covered = new Set(conditions.flatMap((each) => checkCondition(each, fieldOf)));
  const extra = [...form.fields.keys()].filter(
    (name) => !covered.has(name) && !uncovered.has(name) && !name.startsWith('x-ignore-'),
  );
  if (extra.length > 0) throw violated(`Extra input fields: ${extra.join(', ')}`);
  for (const each of conditions) checkSize(each, form.file.length);
}

function readPolicy(encoded: string | undefined): z.infer<typeof policyDocument> {
  if (encoded === undefined) throw accessDenied();
  try {
    return policyDocument.parse(JSON.parse(Buffer.from(encoded, 'base64').toString('utf8')));
  } catch {
    throw new S3Error('InvalidPolicyDocument', 'Invalid Policy: Invalid JSON.', 400);
  }
}

/** The fields a condition speaks of, by their names in small letters. @throws S3Error when it is not met */
function checkCondition(each: Condition, fieldOf: (name: string) => string | undefined): string[] {
  if (!Array.isArray(each)) {
    return Object.entries(each).flatMap(([name, value]) => checkCondition(['eq', `$${name}`, value], fieldOf));
  }
  if (each[0] === 'content-length-range') return [];
  const [operator, field, operand] = each;
  const name = field.slice(1).toLowerCase();
  const value = fieldOf(name);
  const met = operator === 'eq' ? value === operand : value?.startsWith(operand);
  if (met !== true) throw violated(`Policy Condition failed: ${JSON.stringify(each)}`);
  return [name];
}

function checkSize(each: Condition, size: number): void {
  if (!Array.isArray(each) || each[0] !== 'content-length-range') return;
  const [, least, most] = each;
  const proposed = { ProposedSize: String(size) };
  if (size > most) throw entityTooLarge({ ...proposed, MaxSizeAllowed: String(most) });
  if (size < least) {
    const message = 'Your proposed upload is smaller than the minimum allowed size';
    throw new S3Error('EntityTooSmall', message, 400, { ...proposed, MinSizeAllowed: String(least) });
  }
}

function violated(what: string): S3Error {
  return accessDenied(`Invalid according to Policy: ${what}`);
}
