import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { workflowPage } from './page.ts';
import { workflowSvg } from './svg.ts';

const at = (path: string): URL => new URL(`../../${path}`, import.meta.url);

const definition = await readFile(at('statemachines/ticket.asl.json'), 'utf8');
await mkdir(at('docs/images/'), { recursive: true });
await writeFile(at('docs/images/workflow.svg'), workflowSvg(definition));
await writeFile(at('docs/workflow.md'), workflowPage(definition));
