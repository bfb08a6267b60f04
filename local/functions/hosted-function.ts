/** A function as the host runs it: what the cloud assembly says of it, and its bundle. */
export interface HostedFunction {
  readonly name: string;
  readonly arn: string;
  /** Absolute path of the bundle, an ES module. */
  readonly file: string;
  /** Name of the export that handles events. */
  readonly handler: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
}

/** The name in a function's name or ARN, whole or partial, with or without a version or alias. */
export function functionNameOf(nameOrArn: string): string {
  const [name = ''] = (nameOrArn.split('function:').at(-1) ?? '').split(':');
  return name;
}
