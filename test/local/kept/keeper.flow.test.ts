import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createKeeper } from '../../../local/kept/keeper.ts';

const sources = [
  'bin/app.ts',
  'config/a.ts',
  'domain/a.ts',
  'lambdas/a/handler.ts',
  'lib/a.ts',
  'statemachines/a.json',
];
const settings = ['cdk.json', 'package.json', 'tsconfig.json', 'node_modules/.package-lock.json'];

describe('What a start makes from the sources', () => {
  let project: string;
  let made: number;

  const put = async (file: string, text: string): Promise<void> => {
    await mkdir(dirname(join(project, file)), { recursive: true });
    await writeFile(join(project, file), text);
  };
  /** Makes a bundle that says from what it was made, and reads it. */
  const bundle = async (to = 'out', key: unknown = 'node24', keeper = createKeeper(project)): Promise<string> => {
    const folder = join(project, to);
    await keeper.fill(folder, key, async () => {
      made += 1;
      await mkdir(join(folder, 'deep'), { recursive: true });
      await writeFile(join(folder, 'deep/a.mjs'), `${await readFile(join(project, 'domain/a.ts'), 'utf8')} ${key}`);
    });
    return readFile(join(folder, 'deep/a.mjs'), 'utf8');
  };
  const shelf = () => join(project, 'node_modules/.cache/hotline');
  const entries = () => readdir(shelf());

  beforeEach(async () => {
    made = 0;
    project = await mkdtemp(join(tmpdir(), 'kept-'));
    for (const file of [...sources, ...settings]) await put(file, 'first');
  });
  afterEach(() => rm(project, { recursive: true, force: true }));

  it('is made once, then copied, in place of whatever the folder held', async () => {
    await bundle();
    await put('other/stale.mjs', 'of an earlier start');
    expect(await bundle('other')).toBe('first node24');
    expect(made).toBe(1);
    expect(await readdir(join(project, 'other'))).toEqual(['deep']);
  });

  it.each([...sources, ...settings])(
    'is made anew when %s changes, and copied when it is changed back',
    async (file) => {
      await bundle();
      await put(file, 'second');
      expect(await bundle()).toBe(file === 'domain/a.ts' ? 'second node24' : 'first node24');
      expect(made).toBe(2);
      await put(file, 'first');
      expect(await bundle()).toBe('first node24');
      expect(made).toBe(2);
    },
  );

  it('is made anew when a source file is added, renamed or gone', async () => {
    await bundle();
    await put('lib/b.ts', 'first');
    await bundle();
    await cp(join(project, 'lib/b.ts'), join(project, 'lib/c.ts'));
    await rm(join(project, 'lib/b.ts'));
    await bundle();
    await rm(join(project, 'lib/a.ts'));
    await bundle();
    expect(made).toBe(4);
  });

  it('is made apart for other options', async () => {
    await bundle();
    expect(await bundle('out', 'node22')).toBe('first node22');
    expect(made).toBe(2);
  });

  it.each(['deep/a.mjs', 'contents.json'])('is made anew when %s of what was kept is damaged or gone', async (file) => {
    await bundle();
    for (const damage of [(path: string) => writeFile(path, 'damaged'), (path: string) => rm(path)]) {
      const [entry = ''] = await entries();
      await damage(join(shelf(), entry, file));
      expect(await bundle()).toBe('first node24');
      expect(await bundle()).toBe('first node24');
    }
    expect(made).toBe(3);
  });

  it('is whole for several who make it at once, and kept once', async () => {
    const texts = await Promise.all(['one', 'two', 'three', 'four'].map((to) => bundle(to)));
    expect(new Set(texts)).toEqual(new Set(['first node24']));
    expect(await entries()).toHaveLength(1);
  });

  it('is not kept when a source changed while it was made', async () => {
    const folder = join(project, 'out');
    await createKeeper(project).fill(folder, 'node24', () => put('domain/a.ts', 'second'));
    expect(await bundle()).toBe('second node24');
    expect(made).toBe(1);
  });

  it('is not kept when nothing tells what is installed, or the shelf cannot be written to', async () => {
    await put('flat', 'a file');
    const flat = createKeeper(project, join(project, 'flat'));
    expect([await bundle('out', 'node24', flat), await bundle('out', 'node24', flat)]).toEqual([
      'first node24',
      'first node24',
    ]);
    await rm(join(project, 'node_modules/.package-lock.json'));
    expect([await bundle(), await bundle()]).toEqual(['first node24', 'first node24']);
    expect(made).toBe(4);
  });

  it('is forgotten when two dozen others were used since', async () => {
    for (let key = 0; key < 26; key += 1) await bundle('out', key);
    expect(await entries()).toHaveLength(24);
    await bundle('out', 25);
    expect(made).toBe(26);
    await bundle('out', 0);
    expect(made).toBe(27);
  });

  it('leaves nothing of a failure', async () => {
    const fails = () => Promise.reject(new Error('no such import'));
    await expect(createKeeper(project).fill(join(project, 'out'), 'node24', fails)).rejects.toThrow('no such import');
    expect(await bundle()).toBe('first node24');
  });
});
