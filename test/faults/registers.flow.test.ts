import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RegisterName } from '../../domain/registers/registers.ts';
import { amendRegister, RegisterConflict, readRegister } from '../../lambdas/shared/store/registers.ts';
import type { Table } from '../../lambdas/shared/store/table.ts';
import { type Store, startStore } from '../lambdas/support/store.ts';
import { settings } from './support/settings.ts';

let store: Store;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

/** What may happen to a call of the table: nothing, it never arrives, or it is done and the answer is lost. */
type Fate = 'done' | 'dropped' | 'answer-lost';
const fates: fc.Arbitrary<Fate> = fc.oneof(
  { arbitrary: fc.constant<Fate>('done'), weight: 6 },
  { arbitrary: fc.constantFrom<Fate>('dropped', 'answer-lost'), weight: 2 },
);

class Lost extends Error {}

/** The table as a client reaches it over a bad line: each call takes the next fate, then all are done. */
const overBadLine = (table: Table, plan: readonly Fate[]): Table => {
  const left = [...plan];
  const send = async (command: never): Promise<unknown> => {
    const fate = left.shift() ?? 'done';
    if (fate === 'dropped') throw new Lost();
    const answer = await table.client.send(command);
    if (fate === 'answer-lost') throw new Lost();
    return answer;
  };
  return { name: table.name, client: { send } as unknown as Table['client'] };
};

type Clerk = { readonly acts: number; readonly plan: readonly Fate[] };
const clerk: fc.Arbitrary<Clerk> = fc.record({
  acts: fc.integer({ min: 1, max: 4 }),
  plan: fc.array(fates, { maxLength: 20 }),
});

type Noted = { readonly type: 'Noted'; readonly text: string };

/** Enters an act under its key, again and again until it is answered. */
const until = async (table: Table, register: RegisterName, text: string): Promise<number> => {
  const facts = {
    at: 0,
    command: 'note',
    by: { sub: 'clerk', roles: ['general'] },
    idempotency: { key: text, bodyHash: text },
  };
  for (;;) {
    try {
      const amended = await amendRegister<Noted, never>(table, register, facts, () => ({
        events: [{ type: 'Noted', text }],
      }));
      if (amended.kind === 'entered' || amended.kind === 'repeated') return amended.entry.n;
      throw new Error(`unexpected: ${amended.kind}`);
    } catch (fault) {
      if (!(fault instanceof Lost || fault instanceof RegisterConflict)) throw fault;
    }
  }
};

let year = 2000;

describe('a register that several clerks write to over bad lines', () => {
  it('holds every act that was answered once, under the number that was answered, and no gap', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(clerk, { minLength: 1, maxLength: 4 }), async (clerks) => {
        year += 1;
        const register: RegisterName = `meetings-${year}`;
        const answered = await Promise.all(
          clerks.map(async ({ acts, plan }, who) => {
            const table = overBadLine(store.table, plan);
            const numbers: [string, number][] = [];
            for (let act = 0; act < acts; act += 1) {
              const text = `${who}.${act}`;
              numbers.push([text, await until(table, register, text)]);
            }
            return numbers;
          }),
        );
        const entries = await readRegister<Noted>(store.table, register);
        expect(entries.map(({ n }) => n)).toEqual(entries.map((_, index) => index + 1));
        const stored = entries.map(({ n, events }): [string, number] => [events[0]?.text ?? '', n]);
        expect(stored.toSorted()).toEqual(answered.flat().toSorted());
      }),
      { numRuns: Math.max(20, Math.floor(settings.runs / 10)), seed: settings.seed },
    );
  });

  it('refuses a key that comes with another body', async () => {
    const facts = (bodyHash: string) => ({
      at: 0,
      command: 'note',
      by: { sub: 'clerk', roles: ['general'] },
      idempotency: { key: 'same', bodyHash },
    });
    const enter = (bodyHash: string) =>
      amendRegister<Noted, never>(store.table, 'directory', facts(bodyHash), () => ({
        events: [{ type: 'Noted', text: bodyHash }],
      }));
    expect((await enter('one')).kind).toBe('entered');
    expect((await enter('other')).kind).toBe('reused');
    expect(await readRegister(store.table, 'directory')).toHaveLength(1);
  });

  it('is read from where one left off', async () => {
    for (const text of ['a', 'b', 'c']) await until(store.table, 'assessment', text);
    const since = await readRegister<Noted>(store.table, 'assessment', 1);
    expect(since.map(({ n, events }) => [n, events[0]?.text])).toEqual([
      [2, 'b'],
      [3, 'c'],
    ]);
  });
});
