import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { filingExample } from '../../../lambdas/shared/schemas/filing-example.ts';
import { commitKey } from '../../../lambdas/shared/store/keys.ts';
import type { BenchRun } from '../../run/bench-run.ts';
import type { Page } from '../growth/growth.ts';
import { units } from '../growth/life.ts';

const unit = units[0];
const phone = filingExample.citizen.phone?.replaceAll(' ', '') ?? '';

const lists = [
  { name: 'a unit’s list', query: `unit=${unit}` },
  { name: 'a stage’s list', query: 'stage=dispatched' },
  { name: 'a caller’s list', query: `caller=${phone}` },
  { name: 'a day’s list', query: 'day=2026-11-23' },
] as const;

type Json = Readonly<Record<string, unknown>>;

const asked = async (run: BenchRun, role: string, path: string, body?: object): Promise<Json> => {
  const headers = { authorization: `Bearer ${await run.token(role, 'centre')}`, 'content-type': 'application/json' };
  const init = body === undefined ? { headers } : { headers, method: 'POST', body: JSON.stringify(body) };
  const answer = await fetch(`${run.apiUrl}${path}`, init);
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Json;
};

/** A ticket that goes the whole way to its unit, with the SMS that a handler opens. */
export type Example = { readonly ticketId: string; readonly linkPath: string; readonly caller: string };

/** Files and dispatches a ticket, and waits for the SMS. */
export const exampleIn = async (run: BenchRun): Promise<Example> => {
  const { ticketId } = (await asked(run, 'intake', '/tickets', filingExample)) as { ticketId: string };
  await asked(run, 'supervisor', `/tickets/${ticketId}/dispatch`, { unit, class: 'ordinary' });
  await run.settled();
  const sent = await fetch(`${run.apiUrl}/local/messages?ticketId=${ticketId}`);
  const link = ((await sent.json()) as { link?: string }[]).find((message) => message.link)?.link;
  if (link === undefined) throw new Error('the dispatch sent no link');
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(run.aws));
  const { Item } = await client.send(new GetCommand({ TableName: run.tableName, Key: commitKey(ticketId, 1) }));
  client.destroy();
  const caller = (Item as { events: readonly { caller?: string }[] } | undefined)?.events[0]?.caller;
  if (caller === undefined) throw new Error('the commit names no caller');
  return { ticketId, linkPath: new URL(link).pathname, caller };
};

/** The lists' first and second pages, the ticket's page and the handler's. @throws Error for a list with one page only */
export const pagesIn = async (run: BenchRun, { ticketId, linkPath }: Example): Promise<readonly Page[]> => {
  const pages: Page[] = [];
  for (const { name, query } of lists) {
    const first = `/tickets?${query}`;
    const { next } = (await asked(run, 'supervisor', first)) as { next?: string };
    if (next === undefined) throw new Error(`${name} has one page only`);
    pages.push({ name, path: first }, { name: `${name}, second page`, path: `${first}&cursor=${next}` });
  }
  return [
    ...pages,
    { name: 'a ticket’s page', path: `/tickets/${ticketId}` },
    { name: 'a phone’s page', path: linkPath },
  ];
};
