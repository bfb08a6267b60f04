import fc from 'fast-check';
import { hostileName, hostileText } from './texts.ts';

/** A form as it is sent. */
export type SentForm = { readonly body: Buffer; readonly type: string };

const formType = 'application/x-www-form-urlencoded';

/** A form's fields as a browser sends them; half characters as no browser would. */
const encoded = (fields: Readonly<Record<string, string>>): Buffer =>
  Buffer.from(new URLSearchParams(Object.entries(fields)).toString());

const asSent = (fields: Readonly<Record<string, string>>): SentForm => ({ body: encoded(fields), type: formType });

/** Fields that pages send, beside those of an act. */
const known = [
  ...['act', 'seen', 'made', 'lang', 'code', 'again', 'sure', 'approve', 'accept', 'reason', 'note', 'unit', 'outside'],
  ...['workingDays', 'dueAt', 'ticket', 'phone', 'from', 'until', 'number', 'secret', 'reopenReason', 'reached'],
  ...[
    'nonce',
    'step',
    'unit~named',
    'category',
    'category~named',
    'town',
    'partners:dept-water',
    'into',
    'entry',
    'year',
  ],
] as const;

/** Bodies that are no form, or too much of one. */
const strange: readonly SentForm[] = [
  { body: Buffer.from('%'.repeat(50_000)), type: formType },
  { body: Buffer.from('&'.repeat(100_000)), type: formType },
  { body: Buffer.from(Array.from({ length: 9000 }, (_, n) => `k${n}=1`).join('&')), type: formType },
  { body: Buffer.alloc(300_000, 0x61), type: formType },
  { body: Buffer.from([0x61, 0x3d, 0xff, 0xfe, 0xc0, 0xaf]), type: formType },
  { body: Buffer.from('act=%ed%a0%80&act=%00'), type: formType },
  { body: Buffer.from('act=acknowledge&act=withdraw&act[]=x'), type: formType },
  { body: Buffer.from('{"act":"acknowledge"}'), type: 'application/json' },
  { body: Buffer.from('act=acknowledge'), type: 'text/plain' },
  { body: Buffer.from('--x\r\n\r\n--x--'), type: 'multipart/form-data; boundary=x' },
  { body: Buffer.from('act=acknowledge'), type: '' },
  { body: Buffer.alloc(0), type: formType },
];

/** Forms around one that is taken: as it is, changed in its fields, with others added, or no form at all. */
export const hostileForm = (fields: Readonly<Record<string, string>>): fc.Arbitrary<SentForm> => {
  const names = Object.keys(fields).filter((name) => name !== 'act');
  const own = names.length > 0 ? fc.constantFrom(...names) : fc.constantFrom(...known);
  const changes = fc.dictionary(fc.oneof(own, own, fc.constantFrom(...known)), hostileText, { maxKeys: 3 });
  const others = fc.dictionary(fc.oneof(fc.constantFrom(...known), hostileName), hostileText, { maxKeys: 4 });
  return fc.oneof(
    { arbitrary: fc.constant(asSent(fields)), weight: 2 },
    { arbitrary: changes.map((changed) => asSent({ ...fields, ...changed, act: fields.act ?? '' })), weight: 8 },
    { arbitrary: others.map((added) => asSent({ ...added, ...fields })), weight: 2 },
    { arbitrary: others.map(asSent), weight: 1 },
    { arbitrary: fc.constantFrom(...strange), weight: 1 },
  );
};
