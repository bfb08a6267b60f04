import type { LambdaClient } from '@aws-sdk/client-lambda';
import { answerReports } from '../../../../../lambdas/report-api/routes.ts';
import { countySource } from '../../../../../lambdas/shared/county-source.ts';
import { operations } from '../../../../../lambdas/shared/schemas/operations.ts';
import { assessmentOfficeExamples, prepared } from '../../../../hostile/support/assessment-office-examples.ts';
import type { Hotline } from '../../../../hostile/support/hotline.ts';
import { fileKnownTicket } from '../../../../hostile/support/known-ticket.ts';
import type { OfficeExample } from '../../../../hostile/support/office-examples.ts';
import { first, november, startBureau } from '../../../reports/support/bureau.ts';
import { signer, startApi } from '../../../support/api.ts';
import { describedHandler } from '../../../support/described-handler.ts';
import { gatewayEvent } from '../../../support/gateway.ts';
import { centreHead, handler, leadingGroup } from '../../../support/people.ts';
import { type Answers, openAnswers } from './shorten.ts';

/** Takes on every invocation: the report that is made is the schedule's. */
const accepting = { send: async () => ({}) } as unknown as LambdaClient;

/** What the API answers of the monthly report, the month being over. */
export const answersOfReports = async (): Promise<Answers> => {
  const bureau = await startBureau();
  const { table } = bureau.api;
  await bureau.archived();
  await bureau.night(first);
  const { answers, keep } = openAnswers();
  const county = countySource(table);
  const maker = { lambda: accepting, functionName: 'Reports' };
  const handle = describedHandler(answerReports({ table, county, signer: async () => signer, maker }));
  const ask = async (operation: string, method: 'GET' | 'POST', target: string, as = handler): Promise<void> => {
    const asked = { as, at: '2026-12-01T09:00:00+08:00', key: 'example' };
    const event = gatewayEvent(method, target, method === 'POST' ? {} : undefined, asked);
    const { statusCode = 200, body = '' } = await handle(event);
    keep(operation, { status: statusCode, body: JSON.parse(body) });
  };
  const month = `/reports/monthly/${november}`;
  await ask('listReports', 'GET', '/reports/monthly');
  await ask('readReport', 'GET', month);
  await ask('listReportTickets', 'GET', `${month}/tickets?unit=dept-housing&figure=received`);
  await ask('makeReport', 'POST', month, centreHead);
  await bureau.stop();
  return answers;
};

const filled = (path: string, values: Readonly<Record<string, string>> = {}): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

/** What the API answers of analyses, the annual assessment and bulletins. */
export const answersOfAssessment = async (): Promise<Answers> => {
  const api = await startApi();
  await fileKnownTicket(api.table);
  await prepared({ table: api.table, show: api.show } as unknown as Hotline);
  const { answers, keep } = openAnswers();
  for (const [key, [example]] of Object.entries(assessmentOfficeExamples)) {
    const { as, path, body, query = {} } = example as OfficeExample;
    const [method = '', pattern = ''] = key.split(' ');
    const operation = operations.find((each) => each.path === pattern && each.method === method.toLowerCase());
    const asked = Object.entries(query).map(([name, [value = '']]): [string, string] => [name, value]);
    const target = `${filled(pattern, path)}${asked.length > 0 ? `?${new URLSearchParams(asked)}` : ''}`;
    const sender = {
      as: as && operation?.id !== 'readBulletins' ? as : leadingGroup,
      key: `example-${key.replace(' ', '-')}`,
    };
    keep(operation?.id ?? key, await (method === 'GET' ? api.get(target, sender) : api.post(target, body, sender)));
  }
  await api.stop();
  return answers;
};
