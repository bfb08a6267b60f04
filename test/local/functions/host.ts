import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { createActivity } from '../../../local/activity.ts';
import { createFunctions, type OnInvocation } from '../../../local/functions/functions.ts';
import type { HostedFunction } from '../../../local/functions/hosted-function.ts';
import type { Clock } from '../../../local/platform.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';

const folder = temporaryFolder();
/** A clock that stands still. */
export const clock: Clock = { now: () => 1_795_395_600_000, schedule: () => () => {} };
const hosts: Array<{ stop(): Promise<void> }> = [];

/** Writes a bundle with this source and defines a function of it. */
export function bundle(name: string, source: string, more: Partial<HostedFunction> = {}): HostedFunction {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, source);
  const arn = `arn:aws:lambda:us-east-1:000000000000:function:${name}`;
  return { name, arn, file, handler: 'handler', environment: {}, timeoutSeconds: 30, memoryMegabytes: 256, ...more };
}

/** A host of these functions that is stopped after the tests of the file. */
export function host(...definitions: HostedFunction[]) {
  return observedHost(definitions, () => undefined);
}

/** The same, with whoever is told of each invocation. */
export function observedHost(definitions: readonly HostedFunction[], onInvocation: OnInvocation) {
  const activity = createActivity();
  const lines: string[] = [];
  const functions = createFunctions({
    definitions,
    activity,
    clock,
    onInvocation,
    onLog: (name, line) => lines.push(`${name}: ${line}`),
  });
  hosts.push(functions);
  return { functions, activity, lines };
}

afterAll(async () => {
  await Promise.all(hosts.map((each) => each.stop()));
});
