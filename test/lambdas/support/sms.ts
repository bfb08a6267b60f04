import { DeleteCommand, GetCommand, QueryCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { receive } from '../../../lambdas/inbound/receive.ts';
import { type Publisher, publish } from '../../../lambdas/publish/publish.ts';
import { sendOutgoing } from '../../../lambdas/publish/send-outgoing.ts';
import type { SmsMessage } from '../../../lambdas/shared/sms/gateway.ts';
import type { Outgoing } from '../../../lambdas/shared/store/outgoing.ts';
import { type Api, signer } from './api.ts';

let texts = 0;

/** SMS both ways over the API's store: what is sent is only noted, what is texted is received. */
export const startSms = (api: Api) => {
  const { table } = api;
  const sent: SmsMessage[] = [];
  const common = { table, county: api.dependencies.county, signer: async () => signer };
  const publisher: Publisher = {
    ...common,
    gateway: { send: async (message) => void sent.push(message) },
    linkBaseUrl: 'https://hotline.test',
    announce: async () => undefined,
    oaConnected: false,
  };
  /** Publishes commits of a ticket, all unless told. */
  const published = async (ticketId: string, ...numbers: number[]): Promise<void> => {
    const all = (await api.commits(ticketId)).map(({ n }) => n);
    await publish(ticketId, numbers.length > 0 ? numbers : all, publisher);
  };
  /** Sends what was asked for outside commits, as the stream would have it sent, and what that asks for. */
  const outgoing = async (): Promise<void> => {
    for (let before = -1; before < sent.length; ) {
      before = sent.length;
      const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.name }));
      for (const item of Items) if (item.sk === 'OUTGOING') await sendOutgoing(item as Outgoing, publisher);
    }
  };
  /** A text from a phone, at an instant in RFC 3339. */
  const text = async (from: string, messageBody: string, at: string, inboundMessageId?: string): Promise<void> => {
    texts += 1;
    const message = { originationNumber: from, messageBody, inboundMessageId: inboundMessageId ?? `text-${texts}` };
    await receive(message, Date.parse(at), common);
    await outgoing();
  };
  /** The templates of what a phone was sent. */
  const sentTo = (phone: string): readonly string[] =>
    sent.filter(({ to }) => to === phone).map((each) => each.template);
  const items = async (ticketId: string) => {
    const { Items = [] } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sms)',
        ExpressionAttributeValues: { ':pk': `TICKET#${ticketId}`, ':sms': 'SMS#' },
      }),
    );
    return Items;
  };
  /** What the ticket's items say of its notices: `template recipient status`. */
  const marks = async (ticketId: string): Promise<readonly string[]> =>
    (await items(ticketId)).map(({ template, recipient, status = 'sent' }) => `${template} ${recipient} ${status}`);
  /** Forgets what was sent about the ticket, as a crash between sending and marking does. */
  const forget = async (ticketId: string): Promise<void> => {
    for (const { pk, sk } of await items(ticketId))
      await table.client.send(new DeleteCommand({ TableName: table.name, Key: { pk, sk } }));
  };
  const itemOf = async (pk: string, sk: string) =>
    (await table.client.send(new GetCommand({ TableName: table.name, Key: { pk, sk } }))).Item;
  return { sent, publisher, published, outgoing, text, sentTo, marks, forget, itemOf };
};

export type Sms = ReturnType<typeof startSms>;

let phones = 0;

/** A mobile phone that nobody had before, in E.164. */
export const newPhone = (): string => {
  phones += 1;
  return `+86139${String(phones).padStart(8, '0')}`;
};

/** Filing by a phone. */
export const from = (phone: string) => ({ citizen: { phone } });

/** Has the ticket handled and signed, so that its caller is asked to answer; all of it published. */
export const surveyed = async (api: Api, sms: Sms, ticketId: string, day = '23'): Promise<void> => {
  const handler = { sub: 'handler-3', roles: ['handler'], unit: 'dept-housing' };
  const signatory = { sub: 'signatory-3', roles: ['signatory'], unit: 'dept-housing' };
  const at = (time: string) => `2026-11-${day}T${time}:00+08:00`;
  const result = { summary: '已恢复供暖', outcome: 'solved' };
  await api.post(`/tickets/${ticketId}/submit-result`, result, { as: handler, at: at('15:00') });
  await api.post(`/tickets/${ticketId}/sign-result`, { approve: true }, { as: signatory, at: at('16:00') });
  await sms.published(ticketId);
};
