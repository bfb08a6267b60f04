import { notFound, success } from './answers.ts';
import type { EngineAnswer } from './engine.ts';
import type { KeyLocks } from './key-locks.ts';
import type { TableSettings, Tables } from './tables.ts';

interface SettingsRequest {
  readonly TableName?: string;
  readonly ResourceArn?: string;
  readonly TimeToLiveSpecification?: { readonly AttributeName: string; readonly Enabled: boolean };
  readonly PointInTimeRecoverySpecification?: { readonly PointInTimeRecoveryEnabled: boolean };
  readonly Tags?: ReadonlyArray<{ readonly Key: string; readonly Value: string }>;
  readonly TagKeys?: readonly string[];
}

/** Answers from the settings as they are, and what to change in them. */
interface Reply {
  readonly change?: TableSettings;
  readonly output: object;
}

type SettingsOperation = (request: SettingsRequest, settings: TableSettings) => Reply;

const operations: Readonly<Record<string, SettingsOperation>> = {
  UpdateTimeToLive: ({ TimeToLiveSpecification }) => ({
    ...(TimeToLiveSpecification ? { change: { timeToLive: TimeToLiveSpecification } } : {}),
    output: { TimeToLiveSpecification },
  }),
  DescribeTimeToLive: (_, { timeToLive }) => {
    const enabled = timeToLive?.Enabled === true;
    const attribute = enabled ? { AttributeName: timeToLive.AttributeName } : {};
    return { output: { TimeToLiveDescription: { TimeToLiveStatus: status(enabled), ...attribute } } };
  },
  UpdateContinuousBackups: ({ PointInTimeRecoverySpecification }) => {
    const pointInTimeRecovery = PointInTimeRecoverySpecification?.PointInTimeRecoveryEnabled === true;
    return { change: { pointInTimeRecovery }, output: continuousBackups({ pointInTimeRecovery }) };
  },
  DescribeContinuousBackups: (_, settings) => ({ output: continuousBackups(settings) }),
  TagResource: ({ Tags = [] }, { tags }) => {
    const added = Object.fromEntries(Tags.map(({ Key, Value }) => [Key, Value]));
    return { change: { tags: { ...tags, ...added } }, output: {} };
  },
  UntagResource: ({ TagKeys = [] }, { tags = {} }) => {
    const left = Object.entries(tags).filter(([key]) => !TagKeys.includes(key));
    return { change: { tags: Object.fromEntries(left) }, output: {} };
  },
  ListTagsOfResource: (_, { tags = {} }) => ({
    output: { Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })) },
  }),
};

/** Whether this is an operation on the settings that dynalite does not keep. */
export function isSettingsOperation(operation: string): boolean {
  return Object.hasOwn(operations, operation);
}

/** Changes and tells the settings of a table. They have no further effect: items do not expire in a local run. */
export async function settle(
  { tables, locks }: { readonly tables: Tables; readonly locks: KeyLocks },
  operation: string,
  request: SettingsRequest,
): Promise<EngineAnswer> {
  const tableName = request.TableName ?? request.ResourceArn?.split('table/').at(-1) ?? '';
  const reply = operations[operation];
  if (reply === undefined || (await tables.find(tableName)) === undefined) return notFound(tableName);
  return locks.hold(`settings of ${tableName}`, async () => {
    const { change, output } = reply(request, await tables.settingsOf(tableName));
    if (change !== undefined) await tables.change(tableName, change);
    return success(output);
  });
}

function status(enabled: boolean): string {
  return enabled ? 'ENABLED' : 'DISABLED';
}

function continuousBackups({ pointInTimeRecovery }: TableSettings): object {
  const PointInTimeRecoveryDescription = { PointInTimeRecoveryStatus: status(pointInTimeRecovery === true) };
  return { ContinuousBackupsDescription: { ContinuousBackupsStatus: 'ENABLED', PointInTimeRecoveryDescription } };
}
