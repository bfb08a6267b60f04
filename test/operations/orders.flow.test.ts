import { describe, expect, it } from '@jest/globals';
import { runTool } from './support/tool.ts';

/** An address at which nothing listens. */
const nowhere = 'http://127.0.0.1:9';

describe('an order that cannot be carried out', () => {
  it('names a file that is not there: says so, as a wrong order', async () => {
    const { code, complained } = await runTool('replay', ['--from', 'no-such-file.json']);
    expect([code, complained]).toEqual([2, 'no-such-file.json cannot be read (ENOENT)\n']);
  }, 60_000);

  it('meets an API that does not answer: says so of each ticket, and tries them all', async () => {
    const words = ['resume', '20261123004217', '20261123004225', '--api-url', nowhere, '--endpoint-url', nowhere];
    const { code, said } = await runTool('stuck', [...words, '--yes'], { token: 'a-token' });
    expect(code).toBe(1);
    expect(said.trim().split('\n')).toEqual([
      expect.stringMatching(/^1 of 2: 20261123004217 no answer from the API: /),
      expect.stringMatching(/^2 of 2: 20261123004225 no answer from the API: /),
      '0 of 2 done, 2 left',
    ]);
  }, 60_000);

  it('names no region, nor does the environment: says where it is to stand', async () => {
    const { code, complained } = await runTool('sweep', [], { environment: { AWS_CONFIG_FILE: '/dev/null' } });
    expect([code, complained]).toEqual([2, 'no region: give --region, or set AWS_REGION\n']);
  }, 60_000);
});
