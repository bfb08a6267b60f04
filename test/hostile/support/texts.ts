import fc from 'fast-check';

/** What every planted text holds: if it is found where it may not be, something was let out. */
export const canary = 'cnry7q';

/** Planted where markup could come of it: an element and an attribute that no page of ours has. */
export const mark = 'xmark';

/** Texts that are meant to become something else than text, each with the canary in it. */
const attacks: readonly string[] = [
  `"><${mark} on${mark}=1>${canary}</${mark}>`,
  `'><script>${mark}('${canary}')</script>`,
  `</textarea></title></script><${mark}>${canary}`,
  `<img src=x onerror=${mark}>${canary}`,
  `" autofocus onfocus="${mark}(${canary})`,
  `<!-- ${canary} --><${mark}>-->`,
  `javascript:${mark}('${canary}')//`,
  `{{constructor.constructor('${mark}')()}}${canary}`,
  `\${${mark}}#{${canary}}`,
  `=cmd|'/C ${mark}'!A1 ${canary}`,
  `${canary}\n{"level":"ERROR","message":"forged"}`,
  `${canary}\r\nset-cookie: ${mark}=1\r\n\r\n<${mark}>`,
  `${canary}\u001b[31mred\u001b]0;title\u0007`,
  `${canary}","level":"ERROR","message":"forged`,
  `${canary}\u0000\u0008\u007f`,
  `${canary}\u202e\u2066\u2028\u2029\ufeff`,
  `\ud800${canary}\udc00`,
  `${canary}'; DROP TABLE tickets; --`,
  `../../../etc/${canary}`,
  `%00%0d%0a%2e%2e%2f${canary}%`,
  `https://${canary}.example/`,
  `//${canary}.example/%2e%2e`,
  `${canary}${'漢'.repeat(1500)}`,
  `${canary}${'a'.repeat(5000)}`,
  `${canary}${'\u0301'.repeat(300)}`,
  `${canary}${'👩‍👩‍👧‍👦'.repeat(60)}`,
  `${canary}${'ﷺ'.repeat(120)}`,
];

/** Short texts that programs have stumbled over; they hold no canary. */
const stumbling: readonly string[] = [
  ...[
    '',
    ' ',
    '\u3000',
    '0',
    '-1',
    '1e400',
    'NaN',
    'null',
    'undefined',
    'true',
    '[]',
    '{}',
    '{reason}',
    '{0}',
    '%',
    '\\',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '$where',
    '#',
    '..',
    '.',
    '/',
    '?',
    '&',
    '一二三四五六',
  ],
  ...[
    '２０２６',
    '2026-02-30',
    '2026-02-30T10:00',
    '0000-01-01',
    '9999-12-31',
    '+275760-09-13',
    '2026-11-24T24:00:00+08:00',
  ],
];

/** A hostile text: an attack, a stumbling block, or any characters with the canary among them. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: fc.constantFrom(...attacks), weight: 4 },
  { arbitrary: fc.constantFrom(...stumbling), weight: 2 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 80 }).map((text) => `${canary}${text}`), weight: 2 },
  { arbitrary: fc.string({ unit: 'grapheme', maxLength: 80 }).map((text) => `${text}${canary}`), weight: 1 },
);

/** Names of fields that no body has. */
export const hostileName: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'then', 'pk', 'sk', 'private', ''),
  fc.constantFrom(...attacks).map((text) => text.slice(0, 200)),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
