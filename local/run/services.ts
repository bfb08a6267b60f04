import type { Assembly, Secret } from '../assembly/model.ts';
import type { FunctionHost } from '../functions/functions.ts';
import type { Activity, ClockControl, Storage } from '../platform.ts';
import { type AsynchronousInvocations, createAsynchronousInvocations } from '../queues/asynchronous-invocations.ts';
import { createQueues, type Queues } from '../queues/queues.ts';
import { createSchedules, type Schedules } from '../schedules/schedules.ts';
import { createSecrets } from '../secrets/secrets.ts';
import { createHttpDeliveries, type HttpDeliveries } from '../sns/http-deliveries.ts';
import { createOutbox, type Outbox } from '../sns/outbox.ts';
import { createSns } from '../sns/sns.ts';
import { createGroupChat, type GroupChat } from '../wecom/group-chat.ts';
import type { WireDependencies } from '../wire/wire.ts';

export interface ServiceDependencies {
  readonly assembly: Assembly;
  readonly storage: Storage;
  readonly clock: ClockControl;
  readonly activity: Activity;
  readonly functions: FunctionHost;
  /** Secrets that the application knows by name and no template makes. */
  readonly otherSecrets: readonly Secret[];
}

/** The small services around tables, functions and state machines. */
export interface Services {
  readonly queues: Queues;
  readonly outbox: Outbox;
  readonly chat: GroupChat;
  readonly asynchronous: AsynchronousInvocations;
  readonly http: HttpDeliveries;
  readonly schedules: Schedules;
  readonly wire: Pick<WireDependencies, 'secrets' | 'queues' | 'sns' | 'lambda'>;
}

/** Makes them of an assembly. @throws Error for a failure destination that is no queue of the assembly */
export function createServices({ assembly, functions, otherSecrets, ...parts }: ServiceDependencies): Services {
  const queues = createQueues({ ...parts, queues: assembly.queues });
  checkDestinations(assembly, queues);
  const definitions = assembly.functions;
  const asynchronous = createAsynchronousInvocations({ ...parts, definitions, functions, queues });
  const outbox = createOutbox(parts);
  const { topics, subscriptions, secrets } = assembly;
  const http = createHttpDeliveries({ ...parts, subscriptions, queues });
  return {
    queues,
    outbox,
    chat: createGroupChat(parts),
    asynchronous,
    http,
    schedules: createSchedules({ ...parts, rules: assembly.schedules, asynchronous }),
    wire: {
      secrets: createSecrets({ ...parts, secrets: [...secrets, ...otherSecrets] }),
      queues: queues.operations,
      sns: createSns({ ...parts, topics, subscriptions, outbox, asynchronous, queues, http }),
      lambda: { definitions, functions, asynchronous },
    },
  };
}

function checkDestinations({ functions, streamMappings, subscriptions }: Assembly, queues: Queues): void {
  const destinations = [
    ...functions.flatMap(({ asynchronous }) => [asynchronous.deadLetterArn, asynchronous.onFailureArn]),
    ...streamMappings.map(({ onFailureArn }) => onFailureArn),
    ...subscriptions.map(({ deadLetterArn }) => deadLetterArn),
  ];
  for (const destination of destinations) {
    if (destination !== undefined && !queues.has(destination)) {
      throw new Error(`${destination} takes failed events but is no queue of the application`);
    }
  }
}
