import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CloudAssembly } from '../../../../local/assembly/cloud-assembly.ts';
import { synthesize } from '../../../../local/assembly/synthesize.ts';

export const projectFolder = fileURLToPath(new URL('../../../../', import.meta.url));

/** Synthesizes the small application into a temporary folder. */
export async function synthesizeSupportApp(context: Readonly<Record<string, unknown>> = {}): Promise<CloudAssembly> {
  const outputFolder = await mkdtemp(join(tmpdir(), 'assembly-'));
  const command = 'node test/local/assembly/support/app.ts';
  return synthesize({ projectFolder, outputFolder, command, context });
}
