import { createWriteStream } from 'node:fs';
import type { Assembly } from '../assembly/model.ts';
import {
  createFunctions,
  type FunctionHost,
  type FunctionsOptions,
  type OnInvocation,
} from '../functions/functions.ts';

export interface HostOptions extends Pick<FunctionsOptions, 'activity' | 'clock'> {
  readonly assembly: Assembly;
  /** The finished module of each function, by its ARN. */
  readonly modules: ReadonlyMap<string, string>;
  /** Where the functions reach AWS. */
  readonly awsUrl: string;
  /** Values this run gives in place of the template's, to functions that have such a variable. */
  readonly replaced: Readonly<Record<string, string>>;
  /** Step Functions at another address, if it is. */
  readonly statesUrl: string | undefined;
  /** ARNs that another endpoint gave state machines, by the assembly's. */
  readonly machineArns: ReadonlyMap<string, string>;
  /** File the functions' output is appended to. */
  readonly logFile: string;
  readonly onInvocation: OnInvocation | undefined;
}

/** Starts the Lambda host with the assembly's functions, their AWS endpoints being those of this run. */
export function hostFunctions(options: HostOptions): FunctionHost {
  const { assembly, modules, awsUrl, replaced, statesUrl, machineArns } = options;
  const log = createWriteStream(options.logFile, { flags: 'a' });
  const host = createFunctions({
    activity: options.activity,
    clock: options.clock,
    ...(options.onInvocation && { onInvocation: options.onInvocation }),
    onLog: (functionName, line) => log.write(`${functionName} ${line}\n`),
    definitions: assembly.functions.map((definition) => ({
      ...definition,
      file: modules.get(definition.arn) as string,
      environment: {
        ...replaceValues(replaceArns(definition.environment, machineArns), replaced),
        AWS_ENDPOINT_URL: awsUrl,
        ...(statesUrl === undefined ? {} : { AWS_ENDPOINT_URL_SFN: statesUrl }),
      },
    })),
  });
  const stop = async () => {
    await host.stop();
    await new Promise<void>((written) => log.end(written));
  };
  return { ...host, stop };
}

function replaceArns(environment: Readonly<Record<string, string>>, arns: ReadonlyMap<string, string>) {
  return Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, arns.get(value) ?? value]));
}

function replaceValues(environment: Record<string, string>, values: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, values[name] ?? value]));
}
