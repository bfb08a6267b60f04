import '../../support/quiet.ts';
import { answerOffice } from '../../../../lambdas/office/routes.ts';
import { answerQuery } from '../../../../lambdas/queries/routes.ts';
import { countySource } from '../../../../lambdas/shared/county-source.ts';
import { signer, stateMachineArn } from '../../support/api.ts';
import { describedHandler } from '../../support/described-handler.ts';
import { type Asked, gatewayEvent } from '../../support/gateway.ts';
import { centreHead } from '../../support/people.ts';
import { startStore } from '../../support/store.ts';

export type OfficeAnswered = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The body in JSON; empty for another type. */
  readonly body: Record<string, unknown>;
  readonly text: string;
};

/** The routes of the registers and the list of units, over a store of their own. Answers are held against the description. */
export const startOffice = async () => {
  const store = await startStore();
  const { table } = store;
  const dependencies = { table, signer: async () => signer };
  const office = describedHandler(answerOffice({ ...dependencies, county: countySource(table) }));
  const queries = describedHandler(async (event) => {
    const county = await countySource(table)(event.requestContext.timeEpoch);
    const parts = { county, deputies: county.deputies, stateMachineArn, title: '接口' };
    return answerQuery({ ...dependencies, ...parts })(event);
  });
  const call = async (method: 'GET' | 'POST', target: string, body: unknown, asked: Asked): Promise<OfficeAnswered> => {
    const event = gatewayEvent(method, target, body, { as: centreHead, ...asked });
    const listed = method === 'GET' && /^\/units(\?|$)/.test(target);
    const answer = await (listed ? queries : office)(event);
    const headers = answer.headers as Record<string, string>;
    const text = answer.body ?? '';
    const isJson = headers['content-type']?.includes('json') === true;
    const shown = isJson ? JSON.parse(text) : {};
    return { status: answer.statusCode ?? 200, headers, body: shown, text };
  };
  const post = (target: string, body: unknown, asked: Asked = {}) => call('POST', target, body, asked);
  const get = (target: string, asked: Asked = {}) => call('GET', target, undefined, asked);
  return { ...store, post, get };
};

export type Office = Awaited<ReturnType<typeof startOffice>>;
