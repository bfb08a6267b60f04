import { readdir } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { consoleFile } from '../../../local/gateway/console-files.ts';

const folder = new URL('../../../local/console/', import.meta.url);

describe('The console’s files', () => {
  it('are all served, and nothing else of their folder', async () => {
    for (const name of await readdir(folder)) {
      const answer = await consoleFile(name);
      if (name.endsWith('.ts')) expect(answer).toBeUndefined();
      else
        expect(answer).toMatchObject({
          status: 200,
          headers: { 'content-security-policy': expect.stringContaining("'none'") },
        });
    }
    expect(await consoleFile('../main.ts')).toBeUndefined();
    expect(await consoleFile('constructor')).toBeUndefined();
  });

  it('ask no other machine for anything and never write markup from text', async () => {
    for (const name of (await readdir(folder)).filter((one) => !one.endsWith('.ts'))) {
      const text = (await consoleFile(name))?.body.toString('utf8') ?? '';
      expect(text.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:\/\//);
      expect(text).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b/);
    }
  });
});
