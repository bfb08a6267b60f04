import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CommandName } from '../../domain/tickets/commands.ts';
import { commandNames } from '../../lambdas/shared/schemas/command-bodies.ts';
import { filing } from '../lambdas/support/api.ts';
import { intake, type Person } from '../lambdas/support/people.ts';
import { effortOf } from './support/effort.ts';
import { faultsIn } from './support/holds.ts';
import { type Hotline, startHotline } from './support/hotline.ts';
import { hostileBody, type Sent } from './support/json.ts';
import { prepare } from './support/prepare.ts';
import { recipes } from './support/recipes.ts';
import { openTally } from './support/tally.ts';

const tally = openTally('commands');
let hotline: Hotline;
beforeAll(async () => {
  hotline = await startHotline();
});
afterAll(async () => {
  tally.close();
  await hotline.stop();
});

/** A ticket that stands where the command is taken; another once it was. */
const ready = (name: CommandName) => {
  let ticketId: string | undefined;
  return {
    next: async (): Promise<string> => {
      ticketId ??= await prepare(hotline, recipes[name]);
      return ticketId;
    },
    taken: (): void => {
      ticketId = undefined;
    },
  };
};

/** Who gives the command: its own people, or, over the API, a caller whom it has no token for. */
const giverOf = ([, , by]: (typeof recipes)[CommandName]['last']): Person => (by === 'caller' ? intake : by);

const keys = fc.option(fc.constantFrom('k', 'one-key', 'x'.repeat(128), 'x'.repeat(129), 'a b', '', 'k,k'), {
  nil: undefined,
});

describe.each(commandNames)('%s', (name) => {
  const { last } = recipes[name];
  const target = `command ${name}`;

  it('takes what it should and refuses the rest without a trace', async () => {
    const current = ready(name);
    const body = name === 'merge' ? { into: await hotline.file() } : last[1];
    const right: Sent = { body: Buffer.from(JSON.stringify(body)), type: 'application/json' };
    const wrong: Sent = { body: Buffer.from('['), type: 'application/json' };
    await fc.assert(
      fc.asyncProperty(hostileBody(body), keys, async (sent, key) => {
        const ticketId = await current.next();
        const request = {
          method: 'POST',
          target: `/tickets/${ticketId}/${name}`,
          headers: { 'content-type': sent.type, ...(key === undefined ? {} : { 'idempotency-key': key }) },
          body: sent.body,
          as: giverOf(last),
        };
        const answered = await hotline.ask(request);
        tally.note(target, answered.status);
        if (answered.status === 200) current.taken();
        expect(faultsIn(request, answered)).toEqual([]);
      }),
      {
        ...effortOf(name, 110),
        examples: [
          [right, undefined],
          [wrong, undefined],
        ],
      },
    );
  });

  it('was not idle', () => {
    expect(tally.oneSided([target], last[2] === 'caller' ? ['refused'] : ['accepted', 'refused'])).toEqual([]);
  });
});

describe('an Idempotency-Key', () => {
  const bodies = fc.constantFrom('暖气不热', '停水', '停电');

  it('makes one ticket of one body, however often it is sent, and of another body none', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uuid(), fc.array(bodies, { minLength: 2, maxLength: 4 }), async (key, subjects) => {
        const [first = ''] = subjects;
        const answers = [];
        for (const subject of subjects) {
          const body = Buffer.from(JSON.stringify({ ...filing, subject }));
          const headers = { 'content-type': 'application/json', 'idempotency-key': key };
          const request = { method: 'POST', target: '/tickets', headers, body, as: intake };
          const answered = await hotline.ask(request);
          tally.note('Idempotency-Key', answered.status);
          expect(faultsIn(request, answered)).toEqual([]);
          answers.push({ subject, status: answered.status, location: answered.headers.location });
        }
        for (const { subject, status, location } of answers) {
          expect(status).toBe(subject === first ? 201 : 422);
          expect(location).toBe(subject === first ? answers[0]?.location : undefined);
        }
      }),
      effortOf('Idempotency-Key', 100),
    );
  });
});
