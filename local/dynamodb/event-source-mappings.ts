import { createHash } from 'node:crypto';
import type { StreamMapping } from '../assembly/model.ts';
import { ServiceError, type Storage } from '../platform.ts';
import type { MappingControl } from './dynamo.ts';

/** What Lambda tells of an event source mapping. */
export interface MappingDescription {
  readonly UUID: string;
  readonly EventSourceArn: string;
  readonly FunctionArn: string;
  readonly State: 'Enabled' | 'Disabled';
  readonly BatchSize: number;
  readonly ParallelizationFactor: number;
}

/** The stream mappings as Lambda's API shows them; each can be switched off and on again. */
export interface EventSourceMappings {
  list(): Promise<MappingDescription[]>;
  /** @throws ServiceError for an unknown one */
  get(uuid: string): Promise<MappingDescription>;
  /**
   * Switches a mapping off or on, also over restarts. While it is off its function gets no new batch and nothing is lost: as
   * on AWS it goes on where it stopped.
   * @throws ServiceError for an unknown one, or for a setting that cannot be changed here
   */
  update(uuid: string, settings: Readonly<Record<string, unknown>>): Promise<MappingDescription>;
}

/** A mapping of the run with what holds it back. */
export interface ControlledMapping {
  readonly mapping: StreamMapping;
  readonly control: MappingControl;
}

/** Opens the mappings of a run; those that were switched off stay so. To be called before deliveries begin. */
export async function openEventSourceMappings(
  controlled: readonly ControlledMapping[],
  storage: Storage,
): Promise<EventSourceMappings> {
  const disabled = storage.shelf<true>('dynamodb/disabled-mappings');
  const byId = new Map(controlled.map((each) => [uuidOf(each.mapping), each]));
  for (const [uuid, { control }] of byId) if (await disabled.get(uuid)) control.pause();
  const find = (uuid: string): ControlledMapping => {
    const found = byId.get(uuid);
    if (found === undefined) throw new ServiceError('ResourceNotFoundException', `No mapping ${uuid}`, 404);
    return found;
  };
  const get: EventSourceMappings['get'] = async (uuid) =>
    describe(uuid, find(uuid).mapping, (await disabled.get(uuid)) === true);
  return {
    list: () => Promise.all([...byId.keys()].map(get)),
    get,
    update: async (uuid, settings) => {
      const { control } = find(uuid);
      const enabled = enabledIn(settings);
      if (enabled) await disabled.delete(uuid);
      else await disabled.put(uuid, true);
      if (enabled) control.resume();
      else control.pause();
      return get(uuid);
    },
  };
}

function enabledIn(settings: Readonly<Record<string, unknown>>): boolean {
  const others = Object.keys(settings).filter((name) => name !== 'Enabled' && name !== 'UUID');
  if (others.length === 0 && typeof settings.Enabled === 'boolean') return settings.Enabled;
  const message = `Of a mapping only Enabled can be changed in the local run, not ${others.join(', ') || 'nothing'}`;
  throw new ServiceError('InvalidParameterValueException', message);
}

/** The same at every start, though no template names it. */
function uuidOf({ id }: StreamMapping): string {
  const hex = createHash('sha256').update(id).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}

function describe(UUID: string, mapping: StreamMapping, disabled: boolean): MappingDescription {
  return {
    UUID,
    EventSourceArn: mapping.streamArn,
    FunctionArn: mapping.functionArn,
    State: disabled ? 'Disabled' : 'Enabled',
    BatchSize: mapping.batchSize,
    ParallelizationFactor: mapping.parallelizationFactor,
  };
}
