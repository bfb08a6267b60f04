import fc from 'fast-check';

type Path = readonly (string | number)[];

/** The way to every member of a value, however deep. */
const pathsOf = (value: unknown, before: Path = []): readonly Path[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const path = [...before, Array.isArray(value) ? Number(name) : name];
    return [path, ...pathsOf(member, path)];
  });
};

const withMember = (value: unknown, [name, ...rest]: Path, member: unknown): unknown => {
  if (name === undefined) return member;
  if (typeof value !== 'object' || value === null) return value;
  const inner = withMember((value as Record<string | number, unknown>)[name], rest, member);
  if (Array.isArray(value)) return value.map((each, index) => (index === name ? inner : each));
  return Object.fromEntries(Object.entries({ ...value, [name]: inner }).filter(([, each]) => each !== undefined));
};

/** The value with one or two of its members, however deep, replaced by something else, or gone. */
export const mutated = (value: unknown, others: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => {
  const change = fc.tuple(fc.constantFrom(...pathsOf(value)), fc.oneof(others, fc.constant(undefined)));
  return fc
    .array(change, { minLength: 1, maxLength: 2 })
    .map((changes) => changes.reduce<unknown>((all, [path, member]) => withMember(all, path, member), value));
};

/** Values that stand in no event of ours; nothing that could be taken for a person's. */
export const strangeValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '__proto__',
    'constructor',
    '0',
    '-1',
    'x'.repeat(3000),
    '\u0000',
    '\ud800',
    '漢',
    'TICKET#',
    'EVENT#',
  ),
  fc.constantFrom(null, true, 0, -1, 1e308, 5e-324, [], {}, [[]], { S: 1 }, { N: 'x' }, { M: null }, { L: {} }),
  fc.jsonValue({ maxDepth: 2 }),
);
