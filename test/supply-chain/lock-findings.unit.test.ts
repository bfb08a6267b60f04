import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { type LockFile, lockFile, lockFindings, manifest } from '../../supply-chain/lock-findings.ts';

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const lock = lockFile.parse(read('package-lock.json'));
const project = manifest.parse(read('package.json'));

/** The lock with one package changed. */
const with_ = (path: string, change: object): LockFile => ({
  ...lock,
  packages: { ...lock.packages, [path]: { ...lock.packages[path], ...change } },
});

describe('the locked packages', () => {
  it('all have integrity and a licence that is allowed, come from the public registry, and run nothing when installed', () => {
    expect(Object.keys(lock.packages).length).toBeGreaterThan(100);
    expect(lockFindings(lock, project)).toEqual([]);
  });

  it.each([
    [{ integrity: undefined }, 'node_modules/hono: has no integrity'],
    [{ integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' }, 'node_modules/hono: has a weak integrity'],
    [
      { resolved: 'git+ssh://git@example.org/hono.git#1' },
      'node_modules/hono: comes from git+ssh://git@example.org/hono.git#1',
    ],
    [
      { resolved: 'https://registry.npmjs.org.example/hono.tgz' },
      'node_modules/hono: comes from https://registry.npmjs.org.example/hono.tgz',
    ],
    [{ license: undefined }, 'node_modules/hono: names no licence'],
    [{ license: 'GPL-3.0-only' }, 'node_modules/hono: is under GPL-3.0-only, which is not allowed'],
    [{ license: 'MIT AND GPL-3.0-only' }, 'node_modules/hono: is under MIT AND GPL-3.0-only, which is not allowed'],
    [{ license: 'SEE LICENSE IN LICENSE' }, 'node_modules/hono: is under SEE LICENSE IN LICENSE, which is not allowed'],
    [{ hasInstallScript: true }, 'node_modules/hono: has an install script nobody decided on'],
  ])('are refused with %j', (change, finding) => {
    expect(lockFindings(with_('node_modules/hono', change), project)).toEqual([finding]);
  });

  it.each(['MIT', '(MIT OR GPL-3.0-or-later)', 'Apache-2.0 AND MIT', '(MIT OR CC0-1.0)'])(
    'may be under %s',
    (license) => {
      expect(lockFindings(with_('node_modules/hono', { license }), project)).toEqual([]);
    },
  );

  it('have no install script that is let run', () => {
    expect(lockFindings(lock, { allowScripts: { ...project.allowScripts, esbuild: true } })).toEqual([
      'esbuild: package.json lets its install script run',
    ]);
  });
});
