import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';

/** A new empty folder that is removed after the tests of the file. Called outside of hooks and tests. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hotline-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
