import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

describe('the types of the client', () => {
  it('are what the description of the API gives (npm run docs:api writes them)', () => {
    const generated = execFileSync(process.execPath, ['client/generate.ts'], { encoding: 'utf8' });
    expect(readFileSync('client/api.d.ts', 'utf8')).toBe(generated);
  });
});
