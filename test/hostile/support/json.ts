import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { canary, hostileName, hostileText } from './texts.ts';

/** A body as it is sent, with its content type. */
export type Sent = { readonly body: Buffer; readonly type: string };

type Json = unknown;
type Fields = Readonly<Record<string, Json>>;

const json = 'application/json';
const asSent = (value: Json): Sent => ({ body: Buffer.from(JSON.stringify(value) ?? ''), type: json });

/** Numbers, kinds and sizes that a field is not made for. */
const strange: fc.Arbitrary<Json> = fc.oneof(
  hostileText,
  hostileText,
  fc.double(),
  fc.bigInt({ min: -(2n ** 80n), max: 2n ** 80n }).map(Number),
  fc.constantFrom(null, true, false, 0, -0, 1.5, 1e308, 5e-324, -1, 2 ** 53, [], {}, [[]], [null]),
  fc.jsonValue({ maxDepth: 3 }),
  fc.array(hostileText, { maxLength: 30 }),
);

/** The fields with some changed, left out or added; those of an inner object too. */
const changedFields = (fields: Fields): fc.Arbitrary<Fields> => {
  const names = Object.keys(fields);
  const changes =
    names.length > 0 ? fc.dictionary(fc.constantFrom(...names), strange, { maxKeys: 2 }) : fc.constant({});
  const dropped = names.length > 0 ? fc.subarray(names, { maxLength: 1 }) : fc.constant<string[]>([]);
  return fc.tuple(changes, dropped).map(([changed, without]) => {
    const all = Object.entries({ ...fields, ...changed });
    return Object.fromEntries(all.filter(([name]) => !without.includes(name)));
  });
};

const changed = (fields: Fields): fc.Arbitrary<Fields> => {
  const inner = Object.entries(fields).filter(([, value]) => typeof value === 'object' && !Array.isArray(value));
  const [name, value] = inner[0] ?? [];
  if (name === undefined) return changedFields(fields);
  return fc.oneof(
    changedFields(fields),
    changedFields(value as Fields).map((other) => ({ ...fields, [name]: other })),
  );
};

/** JSON text that `JSON.stringify` would not write: the field stands in it twice, or under a name that objects have. */
const added = (fields: Fields): fc.Arbitrary<Sent> =>
  fc.tuple(hostileName, strange, fc.boolean()).map(([name, value, first]) => {
    const whole = JSON.stringify(fields);
    const member = `${JSON.stringify(name)}:${JSON.stringify(value) ?? 'null'}`;
    const separator = whole === '{}' ? '' : ',';
    const text = first ? `{${member}${separator}${whole.slice(1)}` : `${whole.slice(0, -1)}${separator}${member}}`;
    return { body: Buffer.from(text), type: json };
  });

const deep = (open: string, depth: number): Buffer => Buffer.from(open.repeat(depth));

/** Bodies that are large, deep, or no JSON. */
const bombs: readonly (readonly [Buffer, string])[] = [
  [deep('[', 100_000), json],
  [Buffer.from(`${'['.repeat(50_000)}${']'.repeat(50_000)}`), json],
  [Buffer.from(`${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`), json],
  [Buffer.from(`[${'1,'.repeat(60_000)}1]`), json],
  [Buffer.from(`{"subject":"${canary}${'a'.repeat(300_000)}"}`), json],
  [Buffer.from(`{${Array.from({ length: 8000 }, (_, n) => `"k${n}":1`).join(',')}}`), json],
  [Buffer.from(`{"reason":${'9'.repeat(100_000)}}`), json],
  [Buffer.from('\ufeff{}'), json],
  [Buffer.from([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]), json],
  [Buffer.from([0x7b, 0x22, 0xc0, 0xaf, 0x22, 0x3a, 0x31, 0x7d]), json],
  [Buffer.from([0xed, 0xa0, 0x80]), json],
  [gzipSync(Buffer.from('{}')), json],
  [Buffer.from('{}\u0000'), json],
  [Buffer.from('{"a":1}{"a":1}'), json],
  [Buffer.from('NaN'), json],
  [Buffer.from('"text"'), json],
  [Buffer.alloc(7 * 1024 * 1024, 0x20), json],
];

const types = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/json; charset=utf-16',
  'application/json;charset=utf-8',
  'application/problem+json',
  `application/json, ${canary}`,
  '',
];

const broken = (fields: Fields): fc.Arbitrary<Sent> =>
  fc.tuple(fc.nat(), fc.nat(255)).map(([at, byte]) => {
    const body = Buffer.from(JSON.stringify(fields));
    body[at % body.length] = byte;
    return { body: at % 3 === 0 ? body.subarray(0, at % body.length) : body, type: json };
  });

/** Bodies around one that is taken: as it is, changed in its fields, or no body of the kind at all. */
export const hostileBody = (fields: Fields): fc.Arbitrary<Sent> =>
  fc.oneof(
    { arbitrary: fc.constant(asSent(fields)), weight: 3 },
    { arbitrary: changed(fields).map(asSent), weight: 9 },
    { arbitrary: added(fields), weight: 3 },
    { arbitrary: broken(fields), weight: 2 },
    { arbitrary: strange.map(asSent), weight: 1 },
    { arbitrary: fc.constantFrom(...bombs).map(([body, type]) => ({ body, type })), weight: 1 },
    { arbitrary: fc.constantFrom(...types).map((type) => ({ ...asSent(fields), type })), weight: 1 },
  );
