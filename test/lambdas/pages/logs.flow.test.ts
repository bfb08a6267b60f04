import { afterAll, expect, it, jest } from '@jest/globals';

/** Everything is logged that can be: set before the logger is loaded. */
process.env.POWERTOOLS_LOG_LEVEL = 'DEBUG';

const { startPages } = await import('./support/pages.ts');
const pages = await startPages();
afterAll(() => pages.stop());

it('the log of pages and publisher holds no code, no phone, no address and nothing anybody said', async () => {
  const written: string[] = [];
  const collect = (chunk: unknown): boolean => {
    written.push(String(chunk));
    return true;
  };
  const spies = [
    jest.spyOn(process.stdout, 'write').mockImplementation(collect),
    jest.spyOn(process.stderr, 'write').mockImplementation(collect),
  ];
  const ticketId = await pages.dispatched();
  const code = await pages.linkOf('unit-dispatched', ticketId);
  await pages.fill(code, 'submit-result', { summary: '说过的话', outcome: 'solved' });
  await pages.open(code);
  await pages.open('AAAAAAAAAAAAAAAA');
  await pages.confirm(await pages.linkOf('signatory-to-sign', ticketId), 'sign-result', { approve: 'true' });
  await pages.request('/progress', { number: ticketId, secret: '8000' }, { method: 'POST' });
  for (const spy of spies) spy.mockRestore();
  const log = written.join('\n');
  expect(log).toContain('act by link');
  const digits = pages.texts('confirm-code').at(-1)?.params.code ?? 'none';
  for (const secret of [code, digits, '13800138000', '说过的话', '王秀兰', '和苑', '203.0.113', 'AAAAAAAAAAAAAAAA'])
    expect(log).not.toContain(secret);
});
