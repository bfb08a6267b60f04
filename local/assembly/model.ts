import type { Statement } from '../iam/statement.ts';

/**
 * What the local run needs to know of a cloud assembly, every value resolved. Read by `readAssembly` from the templates
 * that deploy, never written by hand.
 */

/** A deployed function. */
export interface FunctionDefinition {
  readonly name: string;
  readonly arn: string;
  /** Absolute path of the source file the bundle is built from, or of the finished module of a code asset. */
  readonly entry: string;
  /** True when `entry` is a finished module (a code asset) that needs no bundling. */
  readonly bundled: boolean;
  /** Name of the exported handler. */
  readonly handler: string;
  /** Lambda's name of the language runtime, e.g. `nodejs24.x`. */
  readonly runtime: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
  readonly asynchronous: AsynchronousPolicy;
  /** How many of its events are worked on at the same time (reserved concurrency); without it, any number. */
  readonly concurrency?: number;
  /** What its role may do; undefined when no template makes the role. */
  readonly permissions?: readonly Statement[];
}

/** What Lambda does with an event it took on and could not deliver. */
export interface AsynchronousPolicy {
  /** Attempts after the first one. */
  readonly retries: number;
  /** Queues that receive the event itself (`DeadLetterConfig`), and a record of the failure (`OnFailure`). */
  readonly deadLetterArn?: string;
  readonly onFailureArn?: string;
}

export interface TableDefinition {
  readonly name: string;
  readonly arn: string;
  readonly streamArn: string;
  /** The members of a `CreateTable` request. */
  readonly create: Readonly<Record<string, unknown>>;
  readonly timeToLiveAttribute?: string;
}

/** A table's stream delivered to a function. Names are those of Lambda's API. */
export interface StreamMapping {
  readonly id: string;
  readonly streamArn: string;
  readonly tableName: string;
  readonly functionArn: string;
  /** Filter patterns as parsed JSON; a record passes when any of them matches. No pattern: every record passes. */
  readonly filters: readonly unknown[];
  readonly batchSize: number;
  readonly batchingWindowSeconds: number;
  readonly parallelizationFactor: number;
  /** Attempts after the first one; undefined: until the record expires. */
  readonly maximumRetryAttempts: number | undefined;
  readonly maximumRecordAgeSeconds: number | undefined;
  readonly bisectBatchOnFunctionError: boolean;
  readonly reportBatchItemFailures: boolean;
  readonly onFailureArn: string | undefined;
}

export interface JwtAuthorizer {
  readonly issuer: string;
  readonly audience: readonly string[];
}

export interface Route {
  /** `GET /tickets/{id}`, `ANY /{proxy+}` or `$default`. */
  readonly key: string;
  readonly functionArn: string;
  readonly timeoutMilliseconds: number;
  readonly authorizer?: JwtAuthorizer;
}

export interface HttpApi {
  readonly id: string;
  readonly name: string;
  readonly routes: readonly Route[];
}

export interface StateMachineDefinition {
  readonly name: string;
  readonly arn: string;
  readonly roleArn: string;
  readonly type: 'STANDARD' | 'EXPRESS';
  /** The definition with its substitutions applied: Amazon States Language as JSON text. */
  readonly definition: string;
}

export interface Topic {
  readonly name: string;
  readonly arn: string;
  /** True for the topic that takes what people text to the hotline's number (metadata `hotline:inbound-sms`). */
  readonly inboundSms: boolean;
}

export interface Subscription {
  readonly arn: string;
  readonly topicArn: string;
  readonly protocol: 'lambda' | 'sqs' | 'http' | 'https' | 'email';
  readonly endpoint: string;
  readonly raw: boolean;
  /** Which messages it gets; without one, all of its topic. */
  readonly filter?: FilterPolicy;
  /** How a web address that does not answer is tried again. */
  readonly retries: HttpRetryPolicy;
  /** Queue that receives what could not be delivered to a web address. */
  readonly deadLetterArn?: string;
}

/** By message attribute: one of the conditions must hold of each. */
export type FilterPolicy = Readonly<Record<string, readonly FilterCondition[]>>;

/** The attribute's text, whether there is one, or what its text begins with. */
export type FilterCondition = string | { readonly exists: boolean } | { readonly prefix: string };

/** SNS's delivery policy for web addresses, under the names of its API; delays in seconds. */
export interface HttpRetryPolicy {
  /** Attempts after the first one. */
  readonly numRetries: number;
  /** How many of them come at once, after the least delay, and (the last ones) after the longest delay. */
  readonly numNoDelayRetries: number;
  readonly numMinDelayRetries: number;
  readonly numMaxDelayRetries: number;
  readonly minDelayTarget: number;
  readonly maxDelayTarget: number;
}

export interface Queue {
  readonly name: string;
  readonly arn: string;
  readonly url: string;
}

export interface Secret {
  readonly name: string;
  readonly arn: string;
  /** A literal value, or how CloudFormation generates it. */
  readonly value: { readonly literal: string } | { readonly generate: GenerateSecretString };
}

/** `GenerateSecretString` of `AWS::SecretsManager::Secret`. */
export interface GenerateSecretString {
  readonly SecretStringTemplate?: string | undefined;
  readonly GenerateStringKey?: string | undefined;
  readonly PasswordLength?: number | undefined;
  readonly ExcludeCharacters?: string | undefined;
  readonly ExcludeLowercase?: boolean | undefined;
  readonly ExcludeUppercase?: boolean | undefined;
  readonly ExcludeNumbers?: boolean | undefined;
  readonly ExcludePunctuation?: boolean | undefined;
  readonly IncludeSpace?: boolean | undefined;
}

export interface ScheduleRule {
  readonly name: string;
  readonly arn: string;
  readonly description?: string;
  /** `cron(…)` or `rate(…)`, in UTC. */
  readonly expression: string;
  readonly targets: ReadonlyArray<{ readonly functionArn: string; readonly input?: unknown }>;
}

/** A rule that events of the default bus are matched against. */
export interface EventRule {
  readonly name: string;
  readonly arn: string;
  /** The event pattern as parsed JSON. */
  readonly pattern: unknown;
  readonly targets: ScheduleRule['targets'];
}

export interface Bucket {
  readonly name: string;
  readonly arn: string;
  /** Whether EventBridge is told what happens to its objects. */
  readonly tellsEventBridge: boolean;
}

/** Everything the local run runs. */
export interface Assembly {
  readonly functions: readonly FunctionDefinition[];
  readonly tables: readonly TableDefinition[];
  readonly streamMappings: readonly StreamMapping[];
  readonly api: HttpApi | undefined;
  readonly stateMachines: readonly StateMachineDefinition[];
  readonly topics: readonly Topic[];
  readonly subscriptions: readonly Subscription[];
  readonly queues: readonly Queue[];
  readonly secrets: readonly Secret[];
  readonly schedules: readonly ScheduleRule[];
  readonly eventRules: readonly EventRule[];
  readonly buckets: readonly Bucket[];
}
