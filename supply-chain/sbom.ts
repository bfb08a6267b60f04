import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { billOf, project } from './bill.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const manifest = project.parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')));

/** Writes the bill of materials of what is deployed into `sbom/`, which is not kept: each build has its own. */
const bill = await billOf(root, manifest);
await mkdir(join(root, 'sbom'), { recursive: true });
await writeFile(join(root, 'sbom/hotline.cdx.json'), `${JSON.stringify(bill, undefined, 2)}\n`);
process.stdout.write(`sbom/hotline.cdx.json: ${bill.components.length} packages\n`);
