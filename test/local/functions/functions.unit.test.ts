import { describe, expect, it } from '@jest/globals';
import { bundle, clock, host, observedHost } from './host.ts';

const echo =
  'export const handler = async (event, context) => ({ event, context, left: context.getRemainingTimeInMillis() });';

describe('functions', () => {
  it('hands over the event and a context and gives the result back', async () => {
    const { functions } = host(bundle('echo', echo));
    const invocation = await functions.invoke('echo', { ticketId: '20261123004217', at: new Date(0) });
    expect(invocation).toMatchObject({
      ok: true,
      payload: {
        event: { ticketId: '20261123004217', at: '1970-01-01T00:00:00.000Z' },
        context: {
          functionName: 'echo',
          invokedFunctionArn: 'arn:aws:lambda:us-east-1:000000000000:function:echo',
          memoryLimitInMB: '256',
          awsRequestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        },
        left: expect.any(Number),
      },
    });
  });

  it('finds a function by its name, its ARN and its qualified ARN', async () => {
    const definition = bundle('named', 'export const handler = () => 1;');
    const { functions } = host(definition);
    const names = ['named', 'named:live', definition.arn, `${definition.arn}:$LATEST`, '000000000000:function:named'];
    for (const name of names) expect(await functions.invoke(name, {})).toEqual({ ok: true, payload: 1 });
    await expect(functions.invoke('unknown', {})).rejects.toMatchObject({
      type: 'ResourceNotFoundException',
      status: 404,
    });
  });

  it('tells of each invocation at its end, also of one that failed', async () => {
    const told: Array<[name: string, milliseconds: number]> = [];
    const slow = 'export const handler = () => new Promise((done) => setTimeout(done, 20));';
    const { functions } = observedHost(
      [bundle('slow', slow), bundle('failing', 'throw new Error("no");')],
      (...ended) => told.push(ended),
    );
    await functions.invoke('slow', {});
    await functions.invoke('failing', {});
    expect(told.map(([name]) => name)).toEqual(['slow', 'failing']);
    expect(told[0]?.[1]).toBeGreaterThanOrEqual(19);
  });

  it('gives null for no result and {} for no event', async () => {
    const { functions } = host(
      bundle('nothing', 'export const handler = () => undefined;'),
      bundle('event', 'export const handler = (event) => event;'),
    );
    expect(await functions.invoke('nothing', {})).toEqual({ ok: true, payload: null });
    expect(await functions.invoke('event', undefined)).toEqual({ ok: true, payload: {} });
    expect(await functions.invoke('event', null)).toEqual({ ok: true, payload: null });
  });

  it('runs several invocations at the same time', async () => {
    const source = `const waiting = [];
      export const handler = (event) => new Promise((resolve) => {
        waiting.push(() => resolve(event.number));
        if (waiting.length === 3) for (const go of waiting) go();
      });`;
    const { functions, activity } = host(bundle('meeting', source));
    const invocations = [1, 2, 3].map((number) => functions.invoke('meeting', { number }));
    await activity.settled();
    expect(await Promise.all(invocations)).toEqual([1, 2, 3].map((payload) => ({ ok: true, payload })));
  });

  it('gives each function its own environment and nothing of the host', async () => {
    const source = `export const handler = (event) => {
        if (event.set) process.env.TABLE_NAME = event.set;
        return process.env;
      };`;
    const { functions } = host(
      bundle('first', source, { environment: { TABLE_NAME: 'one', AWS_ENDPOINT_URL: 'http://127.0.0.1:4566' } }),
      bundle('second', source, { environment: { TABLE_NAME: 'two' } }),
    );
    const first = await functions.invoke('first', { set: 'changed' });
    const second = await functions.invoke('second', {});
    expect(first).toMatchObject({
      payload: { TABLE_NAME: 'changed', AWS_ENDPOINT_URL: 'http://127.0.0.1:4566', AWS_LAMBDA_FUNCTION_NAME: 'first' },
    });
    expect(second).toMatchObject({ payload: { TABLE_NAME: 'two', AWS_REGION: 'us-east-1' } });
    expect(second.ok && Object.keys(second.payload as object)).not.toContain('PATH');
    expect(process.env.TABLE_NAME).toBeUndefined();
  });

  it('keeps what a function writes, line by line', async () => {
    const { functions, lines } = host(
      bundle('writer', "export const handler = () => { console.log('one\\ntwo'); console.error('三'); };"),
    );
    await functions.invoke('writer', {});
    await functions.stop();
    expect(lines.toSorted()).toEqual(['writer: one', 'writer: two', 'writer: 三']);
    expect(functions.logs('writer')).toContainEqual({ at: clock.now(), line: 'one' });
    expect(functions.logs('other')).toEqual([]);
  });
});
