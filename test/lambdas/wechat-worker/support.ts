import '../support/quiet.ts';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { county } from '../../../lambdas/shared/county.ts';
import type { HandedMessage } from '../../../lambdas/shared/wechat/handed-message.ts';
import type { Account } from '../../../lambdas/wechat-worker/account.ts';
import { WechatFault } from '../../../lambdas/wechat-worker/fault.ts';
import { work } from '../../../lambdas/wechat-worker/work.ts';
import type { Worker } from '../../../lambdas/wechat-worker/worker.ts';
import { signer } from '../support/api.ts';
import { startStore } from '../support/store.ts';

export const morning = Date.parse('2026-11-23T09:00:00+08:00');
const minute = 60_000;

export type Input = HandedMessage['input'];
export const text = (words: string): Input => ({ kind: 'text', text: words });

type Told = { readonly openId: string; readonly text: string };

/** The worker over a table of its own, with an account that keeps what it says and pictures that never were sent. */
export const startWorker = async () => {
  const store = await startStore();
  const told: Told[] = [];
  const stored: { readonly key: string; readonly bytes: Buffer }[] = [];
  const faults: ('tell' | 'undeliverable')[] = [];
  const asked: string[] = [];
  const account: Account = {
    tell: async (openId, words) => {
      const fault = faults.shift();
      if (fault === 'tell') throw new WechatFault('send--1');
      if (fault === 'undeliverable') return 'undeliverable';
      told.push({ openId, text: words });
      return 'told';
    },
    picture: async (media) => {
      asked.push(media);
      const isFirst = asked.filter((each) => each === media).length === 1;
      if (media.startsWith('refused') || (media.startsWith('shaky') && isFirst)) throw new WechatFault('media-45009');
      return media.startsWith('gone') ? 'gone' : Buffer.from(media);
    },
  };
  const client = new S3Client({ region: 'cn-northwest-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } });
  client.middlewareStack.add(
    (_, context) => async (args) => {
      if (context.commandName !== PutObjectCommand.name) throw new Error('only PutObject is allowed');
      const { Key = '', Body } = args.input as { Key?: string; Body?: Buffer };
      stored.push({ key: Key, bytes: Body as Buffer });
      return { output: { $metadata: {} }, response: {} };
    },
    { step: 'initialize' },
  );
  const worker: Worker = {
    table: store.table,
    county: async () => county,
    signer: async () => signer,
    photos: { client, name: 'photos' },
    account,
    baseUrl: 'https://hotline.test',
  };
  let count = 0;
  const message = (input: Input, more: Partial<HandedMessage> = {}): HandedMessage => {
    count += 1;
    const at = morning + count * minute;
    return {
      delivery: `d${count}`,
      receivedAt: at,
      openId: 'oUser1',
      id: String(1000 + count),
      sentAt: at,
      input,
      ...more,
    };
  };
  const hear = (input: Input, more: Partial<HandedMessage> = {}) => work(message(input, more), worker);
  const last = (): string => told.at(-1)?.text ?? '';
  return { ...store, worker, told, stored, faults, message, hear, last };
};

export type WorkerBench = Awaited<ReturnType<typeof startWorker>>;

/** Everything up to the confirmation. */
export const beforeConfirming: readonly Input[] = [
  text('反映'),
  text('同意'),
  text('2'),
  text('工地夜里施工,吵得睡不着'),
  { kind: 'place', lat: 38.2773, long: 106.2532, label: '团结西路' },
  { kind: 'picture', media: 'media-1' },
  text('完成'),
  text('13800138000'),
];
