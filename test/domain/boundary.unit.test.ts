import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '..', '..', 'domain');
const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));
const sources = files.map((file) => ({
  name: relative(root, file).split(sep).join('/'),
  folder: dirname(file),
  text: readFileSync(file, 'utf8'),
}));

/** What a module imports, re-exports or loads, by the text between the quotes. */
const importsOf = (text: string): readonly string[] =>
  [...text.matchAll(/(?:\bfrom|\bimport\s*\(?|\brequire\s*\()\s*['"]([^'"]+)['"]/g)].map(([, name = '']) => name);

const found = (pattern: RegExp): readonly string[] =>
  sources.flatMap(({ name, text }) => (pattern.test(text) ? [name] : []));

describe('the domain', () => {
  it('was looked at: more than twenty modules, all of them TypeScript', () => {
    expect(sources.length).toBeGreaterThan(20);
    expect(sources.filter(({ name }) => !name.endsWith('.ts'))).toEqual([]);
    expect(sources.flatMap(({ text }) => importsOf(text)).length).toBeGreaterThan(sources.length);
  });

  it('imports nothing from outside itself', () => {
    const outside = sources.flatMap(({ name, folder, text }) =>
      importsOf(text)
        .filter((target) => !target.startsWith('.') || !normalize(join(folder, target)).startsWith(root + sep))
        .map((target) => `${name} imports ${target}`),
    );
    expect(outside).toEqual([]);
  });

  it('never reads the clock, chance, the environment or the locale', () => {
    expect(found(/\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bperformance\.|\bTemporal\b/)).toEqual([]);
    expect(found(/\bMath\.random\b|\bcrypto\b|\bprocess\.|\bglobalThis\b/)).toEqual([]);
    expect(found(/\btoLocale\w+|\bIntl\b/)).toEqual([]);
  });

  it('keeps its modules under two hundred lines, with named exports only', () => {
    expect(sources.filter(({ text }) => text.split('\n').length > 200).map(({ name }) => name)).toEqual([]);
    expect(found(/\bexport default\b/)).toEqual([]);
  });
});
