import '../support/quiet.ts';
import { describe, expect, it } from '@jest/globals';
import { docsStylesheet, stylesheet } from '../../../lambdas/pages/assets/assets.ts';
import { showDocs } from '../../../lambdas/queries/docs/show-docs.ts';
import { markupFaults } from '../../hostile/support/html.ts';
import { pageSentEvent } from '../pages/support/events.ts';
import { published } from '../support/published.ts';

const answer = showDocs({ title: '永宁县12345便民服务热线' });

const ask = async (query: Readonly<Record<string, string>> = {}, method: 'GET' | 'HEAD' = 'GET') => {
  const { statusCode, headers, body = '' } = await answer(pageSentEvent('/docs', undefined, { method, query }));
  return { status: statusCode, headers: headers as Record<string, string>, html: body };
};

const groups = published.tags.map((tag) => tag['x-group']);
const everything = [undefined, ...groups, 'problems'].flatMap((group) =>
  ['zh', 'en'].map((lang) => [group ?? 'overview', { lang, ...(group === undefined ? {} : { group }) }] as const),
);

describe('the page about the API', () => {
  it.each(everything)(
    '%s %o has no script, loads nothing from elsewhere and weighs less than 150 kB',
    async (_, query) => {
      const { status, headers, html } = await ask(query);
      expect({ status, faults: markupFaults(html, '') }).toEqual({ status: 200, faults: [] });
      expect(html).not.toMatch(/<script|style=|undefined|\[object/);
      expect(headers['content-security-policy']).toContain("default-src 'none'; style-src 'self'");
      const loaded = [stylesheet, docsStylesheet].reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
      expect(Buffer.byteLength(html) + loaded).toBeLessThan(150 * 1024);
    },
  );

  it('leads to every operation, and shows it in its group with callers, example and answer', async () => {
    const overview = (await ask()).html;
    const operations = Object.entries(published.paths).flatMap(([path, methods]) =>
      Object.entries(
        methods as Record<string, { operationId: string; tags: string[]; summary: string; description: string }>,
      ).map(([method, operation]) => ({ path, method: method.toUpperCase(), ...operation })),
    );
    expect(operations.length).toBeGreaterThan(100);
    const pages = new Map<string, string>();
    for (const group of groups) pages.set(group, (await ask({ group })).html);
    for (const { operationId, tags, path, method, description } of operations) {
      const group = published.tags.find(({ name }) => name === tags[0])?.['x-group'] ?? '';
      expect(overview).toContain(`href="/docs?group=${group}#${operationId}"`);
      const [, section = ''] = (pages.get(group) ?? '').split(`<section id="${operationId}">`);
      const shown = section.split('</section>')[0] ?? '';
      expect(shown).toContain(`<code class="call">${method} ${path}</code>`);
      expect(shown).toContain(description);
      expect(shown).toContain('curl ');
    }
  });

  it('tells of a command what it takes, with an example that a shell takes and the program’s own answer', async () => {
    const { html } = await ask({ group: 'intake' });
    const dispatch = html.split('<section id="dispatch">')[1]?.split('</section>')[0] ?? '';
    expect(dispatch).toContain('/tickets/20261123004210/dispatch');
    expect(dispatch).toContain('-d &#39;{\n &quot;unit&quot;: &quot;dept-housing&quot;');
    expect(dispatch).toContain('<code>unit</code>');
    expect(dispatch).toContain('&quot;stage&quot;: &quot;dispatched&quot;');
    expect(dispatch).toContain('href="/docs?group=problems#status-409"');
    expect(html).toContain('<section id="schema-Ticket">');
  });

  it('shows in the group of integrators what is posted to them: headers, body and a delivery that was made', async () => {
    const { html } = await ask({ group: 'integrations' });
    for (const [id, type] of [
      ['onTicketEvent', 'ticket.dispatched'],
      ['onOrderEvent', 'order.placed'],
      ['onReportEvent', 'report.frozen'],
    ]) {
      const shown = html.split(`<section id="${id}">`)[1]?.split('</section>')[0] ?? '';
      expect(shown).toMatch(/webhook-id: sub-1_[\w-]+\nwebhook-timestamp: \d{10}\nwebhook-signature: v1,[\w+/]{43}=/);
      expect(shown).toContain(`&quot;type&quot;: &quot;${type}&quot;`);
      expect(shown).toContain('<b>2XX</b>');
    }
  });

  it('shows how each operation is opened: by a token, by an integrator’s key, or by nothing', async () => {
    const { html } = await ask({ group: 'integrations' });
    const requestOf = (id: string) => html.split(`<section id="${id}">`)[1]?.split('</pre>')[0] ?? '';
    expect(requestOf('listSubscriptions')).toContain('X-Api-Key: $KEY');
    expect(requestOf('listSubscriptions')).not.toContain('Bearer');
    expect(requestOf('listIntegrators')).toContain('Authorization: Bearer $TOKEN');
    const figures = (await ask({ group: 'services' })).html.split('<section id="readServiceStatistics">')[1] ?? '';
    expect(figures.split('</pre>')[0]).not.toMatch(/Bearer|X-Api-Key/);
    for (const lang of ['zh', 'en']) expect((await ask({ lang })).html).toContain('$KEY');
  });

  it('lists every problem with its clause and what to do next', async () => {
    const { html } = await ask({ group: 'problems' });
    for (const { content } of Object.values(published.components.responses))
      for (const { value } of Object.values(content['application/problem+json']?.examples ?? {}))
        expect(html).toContain(`<code>${value.code}</code>`);
    expect(html).toContain('依据 三(三)');
  });

  it('is answered in English, without a body, and with the groups where there is no such group', async () => {
    expect((await ask({ lang: 'en', group: 'tickets' })).html).toContain('Example of a request');
    expect(await ask({}, 'HEAD')).toMatchObject({ status: 200, html: '' });
    const none = await ask({ group: '<b>' });
    expect(none).toMatchObject({ status: 404, headers: { 'cache-control': 'no-store' } });
    expect(none.html).toContain('没有这个分组');
    expect(none.html).not.toContain('<b>');
  });
});
