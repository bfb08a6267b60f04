import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { removeOpenFolders, temporaryFolder, withTemporaryFolder } from '../../../bench/run/temporary-folder.ts';

describe('a temporary folder', () => {
  it('is gone with all in it when the work is done, also when it failed', async () => {
    const paths: string[] = [];
    const fill = async (path: string): Promise<void> => {
      writeFileSync(join(path, 'file'), 'x');
      paths.push(path);
    };
    await withTemporaryFolder('test', fill);
    const failing = withTemporaryFolder('test', async (path) => {
      await fill(path);
      throw new Error('the work failed');
    });
    await expect(failing).rejects.toThrow('the work failed');
    expect(paths.map((path) => existsSync(path))).toEqual([false, false]);
  });

  it('is removed at once when the process has to end', async () => {
    const folders = [await temporaryFolder('test'), await temporaryFolder('test')];
    writeFileSync(join(folders[0]?.path ?? '', 'file'), 'x');
    removeOpenFolders();
    expect(folders.map(({ path }) => existsSync(path))).toEqual([false, false]);
  });
});
