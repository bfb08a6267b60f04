import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readAssembly } from '../../../local/assembly/read-assembly.ts';
import { synthesize } from '../../../local/assembly/synthesize.ts';
import { surfaceOf } from './surface.ts';

const projectFolder = fileURLToPath(new URL('../../../', import.meta.url));
const addresses = { apiUrl: 'http://127.0.0.1:3000', awsUrl: 'http://127.0.0.1:4566' };

/** What the deployment of a profile takes input by. */
const deployed = async (context) => {
  const outputFolder = await mkdtemp(join(tmpdir(), 'hostile-assembly-'));
  try {
    const assembly = await synthesize({ projectFolder, outputFolder, context });
    return surfaceOf(readAssembly(assembly, projectFolder, addresses));
  } finally {
    await rm(outputFolder, { recursive: true, force: true });
  }
};

/**
 * Settles the seed and a folder for all files of the run, and reads from the synthesized templates what there is to attack:
 * nobody has to remember a new route.
 */
export default async () => {
  process.env.HOSTILE_CASES ??= '20000';
  process.env.HOSTILE_SEED ??= String(Math.floor(Math.random() * 2 ** 31));
  process.env.HOSTILE_FOLDER = await mkdtemp(join(tmpdir(), 'hostile-'));
  const [home, china] = await Promise.all([deployed({}), deployed({ profile: 'china' })]);
  await writeFile(join(process.env.HOSTILE_FOLDER, 'surface.json'), JSON.stringify({ home, china }));
  process.stdout.write(`\nHOSTILE_SEED=${process.env.HOSTILE_SEED} HOSTILE_CASES=${process.env.HOSTILE_CASES}\n`);
};
