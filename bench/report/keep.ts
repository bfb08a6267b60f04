import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { drawCurve } from './curve.ts';
import { documentOf, type Kept } from './document.ts';

const folder = fileURLToPath(new URL('../../docs/figures/', import.meta.url));
const page = fileURLToPath(new URL('../../docs/figures.md', import.meta.url));

/** The machine in words: processors and Node; nothing that names it. */
export const machineInWords = (): string => `${cpus().length} cores, Node ${process.versions.node}`;

const readKept = async (): Promise<readonly Kept[]> => {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json'));
  return Promise.all(files.map(async (file) => JSON.parse(await readFile(`${folder}${file}`, 'utf8')) as Kept));
};

/** Keeps what was measured under `docs/figures`, draws its curves, and writes the page anew from all that is kept. */
export const keep = async (measured: readonly Kept[], order: readonly string[]): Promise<void> => {
  await mkdir(folder, { recursive: true });
  for (const kept of measured) {
    await writeFile(`${folder}${kept.id}.json`, `${JSON.stringify(kept, null, 2)}\n`);
    for (const curve of kept.findings.curves ?? []) await writeFile(`${folder}${curve.name}.svg`, drawCurve(curve));
  }
  const all = await readKept();
  await writeFile(page, documentOf([...all].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id))));
};
