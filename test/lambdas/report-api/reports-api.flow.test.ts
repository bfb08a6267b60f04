import '../support/quiet.ts';
import type { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import readXlsx from 'read-excel-file/node';
import { figures } from '../../../domain/reports/contribution.ts';
import { definitions } from '../../../domain/reports/definitions.ts';
import { answerReports } from '../../../lambdas/report-api/routes.ts';
import { makeReport } from '../../../lambdas/reports/make-report.ts';
import { county } from '../../../lambdas/shared/county.ts';
import { countySource } from '../../../lambdas/shared/county-source.ts';
import { readRun } from '../../../lambdas/shared/store/report-runs.ts';
import { type Bureau, first, housing, november, startBureau } from '../reports/support/bureau.ts';
import { signer } from '../support/api.ts';
import { describedHandler } from '../support/described-handler.ts';
import { type Asked, gatewayEvent } from '../support/gateway.ts';
import {
  centreHead,
  clerk,
  handler,
  intake,
  leadingGroup,
  liaison,
  type Person,
  reader,
  townHandler,
} from '../support/people.ts';

let bureau: Bureau;
/** What the API had invoked, in order. */
const invoked: { readonly month: string; readonly run: string }[] = [];
const later = '2026-12-01T09:00:00+08:00';

const answer = async (method: 'GET' | 'POST', target: string, asked: Asked = {}, body?: unknown) => {
  const lambda = {
    send: async ({ input }: InvokeCommand) => {
      invoked.push(JSON.parse(Buffer.from(input.Payload as Uint8Array).toString()));
    },
  } as unknown as LambdaClient;
  const handle = describedHandler(
    answerReports({
      ...{ table: bureau.api.table, county: countySource(bureau.api.table), signer: async () => signer },
      maker: { lambda, functionName: 'Reports' },
    }),
  );
  const event = gatewayEvent(method, target, body, { as: reader, at: later, ...asked });
  return handle(event);
};
const call = async (method: 'GET' | 'POST', target: string, asked: Asked = {}, body?: unknown) => {
  const { statusCode = 200, body: text = '', headers } = await answer(method, target, asked, body);
  const parsed = JSON.parse(text);
  return { status: statusCode, body: parsed, headers };
};
const month = (query = '') => `/reports/monthly/${november}${query}`;
/** Everything that was invoked is carried out. */
const carriedOut = async (): Promise<void> => {
  for (const { month: of, run: id } of invoked.splice(0)) {
    const run = await readRun(bureau.api.table, of);
    if (run?.id === id)
      await makeReport(run, { table: bureau.api.table, organisation: async () => county.organisation });
  }
};

beforeAll(async () => {
  bureau = await startBureau();
  await bureau.archived();
  const town = await bureau.api.dispatched({ category: 'agriculture/irrigation' }, 'town-yanghe');
  await bureau.api.show(town);
  await bureau.api.post(
    `/tickets/${town}/delegate`,
    { unit: '640121100200' },
    {
      ...{ as: townHandler, at: '2026-11-23T14:00:00+08:00' },
    },
  );
  await bureau.api.show(town);
  await bureau.night(first);
});
afterAll(() => bureau.stop());

describe('GET /reports/monthly', () => {
  it('lists the months that have a report', async () => {
    const { status, body } = await call('GET', '/reports/monthly');
    expect(status).toBe(200);
    expect(body.items).toMatchObject([{ month: november, state: 'frozen', version: 1 }]);
  });

  it.each<[string, Person]>([
    ['intake', intake],
    ['a clerk', clerk],
  ])('is not for %s', async (_, as) => {
    for (const target of ['/reports/monthly', month(), month(`/tickets?unit=${housing}&figure=received`)])
      expect((await call('GET', target, { as })).status).toBe(403);
  });
});

describe('GET /reports/monthly/{month}', () => {
  const units = (body: { levels: { rows: { unit: string }[] }[] }) =>
    body.levels.flatMap(({ rows }) => rows.map(({ unit }) => unit));

  it('shows all platforms, with totals, and each rate with its two numbers', async () => {
    const { body } = await call('GET', month());
    expect(units(body)).toHaveLength(county.organisation.size);
    expect(body.levels[2].totals.figures).toMatchObject({ received: 2, handled: 1, satisfied: 1 });
    expect(body.levels[2].totals.rates.satisfaction).toEqual({ numerator: 1, denominator: 1, rate: 1 });
    expect(body.perDay['2026-11-23']).toBe(2);
    expect(body.definitions['on-time'].counts).toContain('无有效逾期记录');
  });

  it('shows a unit its own row, a township its villages’ too, a village its own', async () => {
    expect(units((await call('GET', month(), { as: handler })).body)).toEqual([housing]);
    const town = units((await call('GET', month(), { as: townHandler })).body);
    expect(town.filter((unit) => !unit.startsWith('640121100'))).toEqual(['town-yanghe']);
    expect(town.length).toBeGreaterThan(2);
    const village = (await call('GET', month(), { as: liaison })).body;
    expect(units(village)).toEqual(['640121100200']);
    expect(village.levels[0].totals).toBeUndefined();
    expect(village.perDay).toEqual({});
  });

  it('knows no month or version that is none', async () => {
    for (const target of ['/reports/monthly/2026-13', '/reports/monthly/2025-01', month('?version=7')])
      expect((await call('GET', target)).status).toBe(404);
    expect((await call('GET', month('?format=pdf'))).status).toBe(422);
  });
});

describe('the tickets behind a number', () => {
  const of = (unit: string, figure: string, as: Person = reader) =>
    call('GET', month(`/tickets?unit=${unit}&figure=${figure}`), { as });

  it('are as many as the number, for whoever sees the row', async () => {
    const { body } = await of(housing, 'received', handler);
    expect(body).toMatchObject({ count: 1, unit: housing, version: 1 });
    expect(body.tickets).toHaveLength(1);
    expect((await of('centre', 'received')).body.count).toBe(2);
    expect((await of(housing, 'overdue')).body).toMatchObject({ count: 0, tickets: [] });
  });

  it('are no other unit’s', async () => {
    expect((await of('centre', 'received', handler)).status).toBe(403);
    expect((await of('town-yanghe', 'received', handler)).status).toBe(403);
    expect((await of('640121100200', 'received', townHandler)).body.count).toBe(1);
  });

  it('are not asked for by an unknown figure', async () => {
    expect((await of(housing, 'nonsense')).status).toBe(422);
  });
});

describe('the files of a report', () => {
  const file = async (format: string, as: Person = reader) => {
    const { body = '', headers } = await answer('GET', month(`?format=${format}`), { as });
    return { bytes: Buffer.from(body, 'base64'), headers };
  };

  it('the workbook has the same numbers, as numbers, on a sheet for each level, and the definitions', async () => {
    const { bytes, headers } = await file('xlsx');
    expect(headers?.['content-disposition']).toBe('attachment; filename="monthly-2026-11-v1.xlsx"');
    const sheets = await readXlsx(bytes);
    const names = sheets.map(({ sheet }) => sheet);
    expect(names).toEqual([
      '月报',
      '一级平台',
      '二级平台',
      '三级平台',
      '四级平台',
      '每日受理',
      '更正',
      '指标说明',
      '比率说明',
    ]);
    const third = sheets[3]?.data ?? [];
    const row = third.find(([unit]) => unit === housing) ?? [];
    const cell = (start: string) => row[third[0]?.findIndex((title) => String(title).startsWith(start)) ?? -1];
    expect([cell('承接'), cell('办结 '), cell('满意 '), cell('满意率 ')]).toEqual([1, 1, 1, 1]);
    expect(sheets[0]?.data[4]?.[1]).toEqual(new Date('2026-12-01T00:00:00Z'));
    expect(sheets[7]?.data).toHaveLength(figures.length + 1);
  });

  it('the CSV has a line for each platform', async () => {
    const { bytes } = await file('csv');
    const lines: Record<string, string>[] = parse(bytes, { bom: true, columns: true });
    expect(lines).toHaveLength(county.organisation.size);
    const line = lines.find((each) => each['平台编号 unit'] === housing);
    expect(line).toMatchObject({ '承接 received': '1', '按时办结率 on-time rate': '1' });
  });

  it('the print sheet says all definitions, and lets nothing be loaded or run', async () => {
    const { bytes, headers } = await file('html');
    const text = bytes.toString();
    expect(headers?.['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-[^ ]+'$/);
    expect(text).not.toMatch(/<script|style=|src=/);
    for (const figure of figures) expect(text).toContain(definitions[figure].counts);
    expect(text).toContain('2026年11月各级平台承接、办理下派事项情况');
  });

  it('a unit’s file holds its own rows only', async () => {
    const lines: Record<string, string>[] = parse((await file('csv', handler)).bytes, { bom: true, columns: true });
    expect(lines.map((line) => line['平台编号 unit'])).toEqual([housing]);
    const print = (await file('html', handler)).bytes.toString();
    expect(print).not.toContain('永宁县水务局');
  });
});

describe('POST /reports/monthly/{month}', () => {
  const ask = (asked: Asked = {}, body: unknown = {}, of = november) =>
    call('POST', `/reports/monthly/${of}`, { as: centreHead, ...asked }, body);

  it('is for the centre and who commands it', async () => {
    for (const as of [reader, handler, intake]) expect((await ask({ as })).status).toBe(403);
  });

  it('enters a run and has it made once, however often the same request comes', async () => {
    const one = await ask({ key: 'key-1' });
    expect(one).toMatchObject({ status: 202, body: { state: 'asked', month: november, by: centreHead.sub } });
    const again = await ask({ key: 'key-1' });
    expect(again.headers).toMatchObject({ 'idempotency-replayed': 'true' });
    expect(new Set(invoked.map(({ run }) => run)).size).toBe(1);
    expect((await ask({ key: 'key-1' }, { reproduce: 1 })).status).toBe(422);
    expect((await ask({ as: leadingGroup })).body).toMatchObject({ by: centreHead.sub });
    await carriedOut();
    const { body } = await call('GET', month());
    expect(body.run).toMatchObject({ state: 'done', outcome: { result: 'unchanged', version: 1 } });
    expect(body.run.done).toBe(body.run.seen);
  });

  it('tells how far the first report of a month is, while there is none to show', async () => {
    const october = '/reports/monthly/2026-10';
    expect((await call('GET', october)).body.code).toBe('no-report');
    await ask({ key: 'october' }, {}, '2026-10');
    const { status, body } = await call('GET', october);
    expect({ status, code: body.code, english: body.english }).toEqual({
      ...{ status: 404, code: 'report-being-made' },
      english: expect.stringContaining('0 of 0 tickets are done'),
    });
    expect((await call('GET', `${october}?version=1`)).body.code).toBe('no-report');
    await carriedOut();
    expect((await call('GET', october)).body).toMatchObject({ state: 'frozen', run: { state: 'done' } });
  });

  it('reproduces a version by its number', async () => {
    expect((await ask({ key: 'key-2', at: '2026-12-02T09:00:00+08:00' }, { reproduce: 1 })).status).toBe(202);
    await carriedOut();
    expect((await call('GET', month())).body.run.outcome).toMatchObject({ result: 'reproduced', version: 1 });
    expect((await ask({ key: 'key-3' }, { reproduce: 9 })).status).toBe(404);
  });

  it('refuses a month that has not begun, and what is no month', async () => {
    expect((await ask({}, {}, '2027-01')).status).toBe(422);
    expect((await ask({}, {}, '2026-00')).status).toBe(404);
  });
});
