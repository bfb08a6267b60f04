import type { Assembly, Secret } from '../assembly/model.ts';
import { createEventBus } from '../events/event-bus.ts';
import type { FunctionHost } from '../functions/functions.ts';
import type { Authority } from '../iam/authority.ts';
import { createLetterBox, type LetterBox } from '../level-one/letter-box.ts';
import type { Activity, ClockControl, Storage } from '../platform.ts';
import { type AsynchronousInvocations, createAsynchronousInvocations } from '../queues/asynchronous-invocations.ts';
import { createQueues, type Queues } from '../queues/queues.ts';
import { openObjectStore } from '../s3/object-store.ts';
import { createS3, type S3 } from '../s3/s3.ts';
import { createSchedules, type Schedules } from '../schedules/schedules.ts';
import { createSecrets } from '../secrets/secrets.ts';
import { createHttpDeliveries, type HttpDeliveries } from '../sns/http-deliveries.ts';
import { createInboundSms, type InboundSms } from '../sns/inbound-sms.ts';
import { createOutbox, type Outbox } from '../sns/outbox.ts';
import { createReplies, type Replies } from '../sns/replies.ts';
import { createSns } from '../sns/sns.ts';
import { type AccountChat, createAccountChat } from '../wechat/chat.ts';
import { createGroupChat, type GroupChat } from '../wecom/group-chat.ts';
import type { WireDependencies } from '../wire/wire.ts';

export interface ServiceDependencies {
  readonly assembly: Assembly;
  readonly storage: Storage;
  /** Where the bytes of objects are kept. */
  readonly objectsFolder: string;
  readonly clock: ClockControl;
  readonly activity: Activity;
  readonly functions: FunctionHost;
  /** Holds what functions ask against what their roles allow. */
  readonly authority: Authority;
  /** Secrets that the application knows by name and no template makes. */
  readonly otherSecrets: readonly Secret[];
}

/** The small services around tables, functions and state machines. */
export interface Services {
  readonly queues: Queues;
  readonly outbox: Outbox;
  readonly replies: Replies;
  readonly inbound: InboundSms;
  readonly chat: GroupChat;
  readonly accountChat: AccountChat;
  readonly letterBox: LetterBox;
  readonly asynchronous: AsynchronousInvocations;
  readonly http: HttpDeliveries;
  readonly schedules: Schedules;
  readonly s3: S3;
  readonly wire: Pick<WireDependencies, 'secrets' | 'queues' | 'sns' | 'lambda' | 's3'>;
}

/**
 * Makes them of an assembly.
 * @throws Error for a failure destination that is no queue of the assembly, or a rule whose pattern is not understood
 */
export async function createServices(dependencies: ServiceDependencies): Promise<Services> {
  const { assembly, functions, otherSecrets, objectsFolder, authority, ...parts } = dependencies;
  const queues = createQueues({ ...parts, queues: assembly.queues });
  checkDestinations(assembly, queues);
  const definitions = assembly.functions;
  const asynchronous = createAsynchronousInvocations({ ...parts, definitions, functions, queues });
  const outbox = createOutbox(parts);
  const { topics, subscriptions, secrets, buckets } = assembly;
  const http = createHttpDeliveries({ ...parts, subscriptions, queues });
  const events = createEventBus({ rules: assembly.eventRules, asynchronous });
  const s3 = createS3({
    ...parts,
    buckets,
    store: await openObjectStore(objectsFolder, parts.storage),
    events,
    authority,
  });
  const replies = createReplies(parts);
  const sns = createSns({ ...parts, topics, subscriptions, outbox, asynchronous, queues, http });
  return {
    queues,
    outbox,
    replies,
    inbound: createInboundSms({ ...parts, topics, sns, outbox, replies }),
    chat: createGroupChat(parts),
    accountChat: createAccountChat(parts),
    letterBox: createLetterBox(parts),
    asynchronous,
    http,
    schedules: createSchedules({ ...parts, rules: assembly.schedules, asynchronous }),
    s3,
    wire: {
      secrets: createSecrets({ ...parts, secrets: [...secrets, ...otherSecrets] }),
      queues: queues.operations,
      sns,
      lambda: { definitions, functions, asynchronous },
      s3,
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
