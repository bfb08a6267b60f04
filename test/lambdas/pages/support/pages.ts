import '../../support/quiet.ts';
import { DeleteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Deputy } from '../../../../domain/organisation/deputy.ts';
import { answerPage } from '../../../../lambdas/pages/routes.ts';
import { publish } from '../../../../lambdas/publish/publish.ts';
import { sendOutgoing } from '../../../../lambdas/publish/send-outgoing.ts';
import type { ApiAnswer } from '../../../../lambdas/shared/http/gateway.ts';
import type { SmsMessage } from '../../../../lambdas/shared/sms/gateway.ts';
import type { Outgoing } from '../../../../lambdas/shared/store/outgoing.ts';
import { signer, startApi } from '../../support/api.ts';
import { pageSentEvent } from './events.ts';

export type Page = {
  readonly status: number;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
};

export type Asked = {
  readonly at?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: 'GET' | 'HEAD' | 'POST';
  readonly address?: string;
};

const pageOf = ({ statusCode, body, headers }: ApiAnswer): Page => ({
  status: statusCode ?? 200,
  html: body ?? '',
  headers: headers as Record<string, string>,
});

/** The values a form of the page carries along, by the act it is for; empty when the page has no such form. */
export const carriedBy = (html: string, act: string): Readonly<Record<string, string>> => {
  const form = html.split('<form').find((part) => part.includes(`name="act" value="${act}"`)) ?? '';
  const inputs = form
    .slice(0, form.indexOf('</form>'))
    .matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  return Object.fromEntries([...inputs].map(([, name = '', value = '']) => [name, value]));
};

/** The pages over a store of its own, with what the table's stream would send to phones. */
export const startPages = async (deputies: readonly Deputy[] = []) => {
  const api = await startApi(deputies);
  const sent: SmsMessage[] = [];
  const { county, table } = api.dependencies;
  const dependencies = { table, county, signer: async () => signer };
  const answer = answerPage({ ...dependencies, photosOrigin: 'https://photos.test' });
  const publisher = {
    ...dependencies,
    linkBaseUrl: 'https://hotline.test',
    gateway: { send: async (message: SmsMessage) => void sent.push(message) },
    announce: async () => undefined,
    oaConnected: false,
  };
  const items = async (): Promise<readonly Record<string, unknown>[]> =>
    (await table.client.send(new ScanCommand({ TableName: table.name, ConsistentRead: true }))).Items ?? [];
  /** What DynamoDB does to an item whose time to live is over. */
  const expire = (Key: Readonly<Record<string, unknown>>) =>
    table.client.send(new DeleteCommand({ TableName: table.name, Key }));
  const outgoing = async () => {
    for (const item of await items())
      if (String(item.sk).startsWith('OUTGOING')) await sendOutgoing(item as unknown as Outgoing, publisher);
  };
  /** Everything the stream would bring about of a ticket, and of SMS that no commit asks for. */
  const flow = async (ticketId?: string): Promise<void> => {
    const commits = ticketId === undefined ? [] : await api.commits(ticketId);
    if (ticketId !== undefined)
      await publish(
        ticketId,
        commits.map(({ n }) => n),
        publisher,
      );
    await outgoing();
  };
  const texts = (template: string, ticketId?: string) =>
    sent.filter((one) => one.template === template && (ticketId === undefined || one.ticketId === ticketId));
  /** The code of the latest link of that kind. */
  const linkOf = async (template: string, ticketId?: string): Promise<string> => {
    await flow(ticketId);
    return texts(template, ticketId).at(-1)?.params.link?.split('/').at(-1) ?? '';
  };
  /** A ticket that a unit has just received, with the link of its handler. */
  const received = async (more: object = {}, unit?: string) => {
    const ticketId = await api.dispatched(more, unit);
    return { ticketId, code: await linkOf('unit-dispatched', ticketId) };
  };
  /** The digits of the latest confirmation code. */
  const digits = async (): Promise<string> => {
    await outgoing();
    return texts('confirm-code').at(-1)?.params.code ?? '';
  };
  const request = async (path: string, fields: Readonly<Record<string, string>> | undefined, asked: Asked = {}) =>
    pageOf(await answer(pageSentEvent(path, fields, asked)));
  const open = (code: string, asked: Asked = {}) => request(`/t/${code}`, undefined, asked);
  const send = (code: string, fields: Readonly<Record<string, string>>, asked: Asked = {}) =>
    request(`/t/${code}`, fields, { method: 'POST', ...asked });
  /** Opens the page, fills in its form for the act and sends it, as a person does. */
  const fill = async (code: string, act: string, fields: Readonly<Record<string, string>> = {}, asked: Asked = {}) => {
    const { html } = await open(code, asked);
    return send(code, { act, ...carriedBy(html, act), ...fields }, asked);
  };
  /** The same of an act that is confirmed by a code. */
  const confirm = async (code: string, act: string, fields: Readonly<Record<string, string>>, asked: Asked = {}) => {
    const { html } = await open(code, asked);
    const filled = { act, ...carriedBy(html, act), ...fields };
    await send(code, filled, asked);
    return send(code, { ...filled, code: await digits() }, asked);
  };
  return {
    ...api,
    sent,
    texts,
    items,
    expire,
    received,
    flow,
    linkOf,
    digits,
    request,
    open,
    send,
    fill,
    confirm,
    publisher,
  };
};

export type Pages = Awaited<ReturnType<typeof startPages>>;
