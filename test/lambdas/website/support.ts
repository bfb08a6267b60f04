import { answerWebsite } from '../../../lambdas/website/routes.ts';
import { pageSentEvent } from '../pages/support/events.ts';
import type { Asked } from '../pages/support/pages.ts';
import { startPages } from '../pages/support/pages.ts';

export const matter = {
  type: 'help',
  subject: '楼道灯坏了',
  description: '三单元楼道灯坏了一周。',
  request: '请尽快修好。',
  town: 'town-tuanjiexilu',
  address: '和苑小区3号楼',
  name: '王秀兰',
  phone: '138 0013 8000',
};

type Fields = Readonly<Record<string, string>>;

/** The website's form over a hotline of its own. */
export const startWebsite = async () => {
  const pages = await startPages();
  const { table, county, signer } = pages.dependencies;
  const answer = answerWebsite({ table, county, signer });
  const ask = async (fields: Fields | undefined, asked: Asked = {}) => {
    const method = asked.method ?? (fields ? 'POST' : 'GET');
    const { statusCode, body = '', headers } = await answer(pageSentEvent('/report', fields, { method, ...asked }));
    return { status: statusCode, html: body, headers: headers as Record<string, string> };
  };
  const nonce = async (): Promise<string> =>
    /name="nonce" value="([\w-]{16})"/.exec((await ask(undefined)).html)?.[1] ?? '';
  /** Fills in the form up to the digits, which it gives. */
  const proved = async (more: Fields = {}, asked: Asked = {}) => {
    const form = { ...matter, nonce: await nonce(), ...more };
    await ask({ ...form, step: 'send' }, asked);
    return { form, code: await pages.digits() };
  };
  const numberIn = (html: string): string => /data-number="">(\d+)</.exec(html)?.[1] ?? '';
  const tickets = async () => (await pages.items()).filter(({ sk }) => sk === 'EVENT#0001');
  return { ...pages, ask, nonce, proved, numberIn, tickets };
};

export type Website = Awaited<ReturnType<typeof startWebsite>>;
