import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { projectRoot } from '../../../lib/project-root.ts';

/** How a tool ended, and what it said. */
export type Ended = { readonly code: number | null; readonly said: string; readonly complained: string };

export type Given = {
  readonly piped?: string;
  readonly token?: string;
  readonly environment?: Readonly<Record<string, string>>;
};

/** Runs a tool as an operator does: `node operations/<name>.ts …`, in a process of its own. */
export const runTool = async (
  name: string,
  words: readonly string[],
  { piped = '', token, environment: more = {} }: Given = {},
): Promise<Ended> => {
  const { HOTLINE_TOKEN: _, AWS_REGION: __, ...environment } = process.env;
  const child = spawn(process.execPath, [`operations/${name}.ts`, ...words], {
    cwd: projectRoot,
    env: { ...environment, ...more, ...(token === undefined ? {} : { HOTLINE_TOKEN: token }) },
  });
  child.stdin.end(piped);
  const code = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [said, complained] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, said, complained };
};
