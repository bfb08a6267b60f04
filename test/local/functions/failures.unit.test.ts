import { describe, expect, it } from '@jest/globals';
import { bundle, host } from './host.ts';

describe('failing functions', () => {
  it('reports what a handler throws as Lambda does', async () => {
    const { functions, lines } = host(
      bundle(
        'thrower',
        `class Superseded extends Error { name = 'Superseded'; }
         export const handler = (event) => {
           if (event.cyclic) { const it = {}; it.it = it; return it; }
           throw event.plain ?? new Superseded('a newer run');
         };`,
      ),
    );
    expect(await functions.invoke('thrower', {})).toEqual({
      ok: false,
      error: {
        errorType: 'Superseded',
        errorMessage: 'a newer run',
        trace: expect.arrayContaining([expect.stringContaining('a newer run')]),
      },
    });
    const plain = { errorType: 'string', errorMessage: 'bare', trace: [] };
    expect(await functions.invoke('thrower', { plain: 'bare' })).toEqual({ ok: false, error: plain });
    const cyclic = { errorType: 'Runtime.MarshalError', errorMessage: 'Unable to stringify response body' };
    expect(await functions.invoke('thrower', { cyclic: true })).toMatchObject({ ok: false, error: cyclic });
    expect(lines.some((line) => line.includes('a newer run'))).toBe(true);
  });

  it('reports a bundle that cannot be loaded and tries again at the next invocation', async () => {
    const { functions } = host(
      bundle('no-export', 'export const other = 1;'),
      bundle('bad-import', "import './missing.mjs'; export const handler = () => 1;"),
      bundle('bad-syntax', 'export const handler = ('),
      bundle('bad-start', "throw new TypeError('TABLE_NAME is missing');"),
    );
    const types: string[] = [];
    for (const name of ['no-export', 'bad-import', 'bad-syntax', 'bad-start', 'bad-start']) {
      const invocation = await functions.invoke(name, {});
      types.push(invocation.ok ? 'ok' : invocation.error.errorType);
    }
    const runtime = ['HandlerNotFound', 'ImportModuleError', 'UserCodeSyntaxError'].map((type) => `Runtime.${type}`);
    expect(types).toEqual([...runtime, 'TypeError', 'TypeError']);
  });

  it('fails what was in flight when a thread dies and starts another one', async () => {
    const source = `let calls = 0;
      export const handler = async (event) => {
        calls += 1;
        if (event.exit !== undefined) process.exit(event.exit);
        if (event.crash) { setImmediate(() => { throw new Error('out of hand'); }); await new Promise(() => {}); }
        return calls;
      };`;
    const { functions, lines } = host(bundle('mortal', source));
    expect(await functions.invoke('mortal', {})).toEqual({ ok: true, payload: 1 });
    for (const event of [{ exit: 3 }, { exit: 0 }, { crash: true }]) {
      const invocation = await functions.invoke('mortal', event);
      expect(invocation).toMatchObject({ ok: false, error: { errorType: 'Runtime.ExitError' } });
    }
    expect(lines.some((line) => line.includes('out of hand'))).toBe(true);
    expect(await functions.invoke('mortal', {})).toEqual({ ok: true, payload: 1 });
  });

  it('ends an invocation that outlasts its timeout, also one that blocks its thread', async () => {
    const source = `export const handler = async (event) => {
        if (event.block) for (;;);
        if (event.hang) await new Promise(() => {});
        return 'done';
      };`;
    const { functions } = host(bundle('slow', source, { timeoutSeconds: 0.3 }));
    await functions.invoke('slow', {});
    const timedOut = { errorType: 'Sandbox.Timedout', errorMessage: 'Task timed out after 0.30 seconds' };
    expect(await functions.invoke('slow', { hang: true })).toEqual({ ok: false, error: timedOut });
    await functions.invoke('slow', {});
    expect(await functions.invoke('slow', { block: true })).toEqual({ ok: false, error: timedOut });
    expect(await functions.invoke('slow', {})).toEqual({ ok: true, payload: 'done' });
  });

  it('refuses an event and a result beyond the payload limit', async () => {
    const source = "export const handler = (event) => 'x'.repeat(event.bytes ?? 0);";
    const { functions } = host(bundle('large', source));
    await expect(functions.invoke('large', { text: '字'.repeat(2_200_000) })).rejects.toMatchObject({
      type: 'RequestEntityTooLargeException',
      status: 413,
    });
    const tooLarge = { ok: false, error: { errorType: 'Function.ResponseSizeTooLarge' } };
    expect(await functions.invoke('large', { bytes: 7_000_000 })).toMatchObject(tooLarge);
  });
});
