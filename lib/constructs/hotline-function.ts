import { join } from 'node:path';
import { type Duration, Validations } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, type CfnFunction, Runtime, RuntimeFamily, Tracing } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type * as z from 'zod/mini';
import type { Profile } from '../../config/profile.ts';
import { functionBundling } from '../bundling.ts';
import { projectRoot } from '../project-root.ts';

/** Metadata of a function's resource: the path of its entry from the project's root. */
const entryMetadata = 'hotline:entry';

/** The environment a function declares in its `env.ts`: names and text, some of which a profile may leave out. */
export type EnvironmentSchema = z.ZodMiniObject<Record<string, z.ZodMiniType<string | undefined, string | undefined>>>;

export type HotlineFunctionProps<Schema extends EnvironmentSchema> = {
  readonly profile: Profile;
  /** The function's folder under `lambdas/`; its `handler.ts` exports `handler`. */
  readonly folder: string;
  readonly description: string;
  readonly timeout: Duration;
  /** The function's own declaration: a variable it needs and is not given does not compile. */
  readonly schema: Schema;
  readonly environment: z.input<Schema> & Record<string, string>;
  /** Where events go that Lambda took on by itself and could not deliver. */
  readonly deadLetterQueue?: IQueue;
  /** Megabytes; the processor comes with them. */
  readonly memorySize?: number;
  /** How many of its events may be worked on at the same time, where that is limited. */
  readonly reservedConcurrentExecutions?: number;
};

/**
 * One deployed function: its own role, which may only write its own log until it is given more, its own log group with
 * the profile's retention, and its bundle.
 */
export class HotlineFunction<Schema extends EnvironmentSchema = EnvironmentSchema> extends NodejsFunction {
  constructor(scope: Construct, id: string, props: HotlineFunctionProps<Schema>) {
    const { profile, folder, schema: _declared, ...own } = props;
    const entry = `lambdas/${folder}/handler.ts`;
    const logGroup = new LogGroup(scope, `${id}Log`, { retention: profile.logRetentionDays });
    const role = new Role(scope, `${id}Role`, {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `Execution role of the function ${id}`,
    });
    logGroup.grantWrite(role);
    super(scope, id, {
      memorySize: 512,
      ...own,
      entry: join(projectRoot, entry),
      projectRoot,
      depsLockFilePath: join(projectRoot, 'package-lock.json'),
      bundling: functionBundling(profile.runtime),
      runtime: new Runtime(profile.runtime, RuntimeFamily.NODEJS),
      architecture: profile.architecture === 'arm64' ? Architecture.ARM_64 : Architecture.X86_64,
      role,
      logGroup,
      tracing: profile.tracing ? Tracing.ACTIVE : Tracing.DISABLED,
    });
    (this.node.defaultChild as CfnFunction).addMetadata(entryMetadata, entry);
    acknowledgeChecks(this, role, profile, props.deadLetterQueue);
  }
}

const newestRuntime: Profile['runtime'] = 'nodejs24.x';

const acknowledgeChecks = (fn: HotlineFunction, role: Role, profile: Profile, deadLetterQueue?: IQueue): void => {
  if (!deadLetterQueue)
    Validations.of(fn).acknowledge({
      id: 'Serverless-LambdaDLQ',
      reason:
        'Nothing invokes it asynchronously: its callers (HTTP API, state machine, stream mapping with a queue of its own) see every failure themselves.',
    });
  if (profile.runtime !== newestRuntime) {
    const reason = `${newestRuntime} is not available in the region of this profile yet.`;
    Validations.of(fn).acknowledge({ id: 'AwsSolutions-L1', reason }, { id: 'Serverless-LambdaLatestVersion', reason });
  }
  if (profile.tracing)
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'The two actions that send traces to X-Ray take no resource.',
    });
  else
    Validations.of(fn).acknowledge({
      id: 'Serverless-LambdaTracing',
      reason:
        'Off in this profile: a ticket outlives a trace, so its number in the structured logs is the correlation, and China has no X-Ray for Lambda.',
    });
};
