import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { createKeeper } from '../kept/keeper.ts';
import { localAccount, localRegion } from '../platform.ts';
import { type CloudAssembly, readCloudAssembly } from './cloud-assembly.ts';

const cdkSettings = z.looseObject({ app: z.string(), context: z.record(z.string(), z.unknown()).default({}) });

export interface SynthesizeOptions {
  /** Folder with `cdk.json`: the project's root. */
  readonly projectFolder: string;
  /** Where the cloud assembly is written. */
  readonly outputFolder: string;
  /** In place of `app` in `cdk.json`, e.g. `node test/app.ts`. */
  readonly command?: string;
  /** CDK context in addition to that of `cdk.json`. */
  readonly context?: Readonly<Record<string, unknown>>;
}

/**
 * Runs the CDK app as `cdk synth` does, in a child process, and reads what it wrote. Bundling and CDK's own validation
 * are off: the local run bundles all functions at once, and both belong to the deployment's checks. The assembly of the
 * project's own app is kept: the same sources and context give it again without a child process.
 * @throws Error with the app's own output when it fails
 */
export async function synthesize(options: SynthesizeOptions): Promise<CloudAssembly> {
  const settings = cdkSettings.parse(JSON.parse(await readFile(join(options.projectFolder, 'cdk.json'), 'utf8')));
  const [program = 'node', ...parameters] = (options.command ?? settings.app).split(' ').filter((part) => part !== '');
  const context = { ...settings.context, ...options.context, 'aws:cdk:bundling-stacks': [] };
  const run = () =>
    runToEnd(program === 'node' ? process.execPath : program, parameters, options.projectFolder, {
      ...process.env,
      NODE_OPTIONS: '',
      CDK_OUTDIR: options.outputFolder,
      CDK_CONTEXT_JSON: JSON.stringify(context),
      CDK_DEFAULT_ACCOUNT: localAccount,
      CDK_DEFAULT_REGION: localRegion,
      CDK_VALIDATION: 'false',
    });
  // Another app than the project's is made from other sources.
  if (options.command === undefined) await createKeeper(options.projectFolder).fill(options.outputFolder, context, run);
  else await run();
  return readCloudAssembly(options.outputFolder);
}

function runToEnd(
  program: string,
  parameters: string[],
  folder: string,
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn(program, parameters, { cwd: folder, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', failed);
    child.on('close', (code) => {
      if (code === 0) done();
      else failed(new Error(`The CDK app failed (${[program, ...parameters].join(' ')}, exit ${code}):\n${output}`));
    });
  });
}
