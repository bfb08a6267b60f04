import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Actor } from '../../../domain/access/roles.ts';
import { type Commit, commitOf } from '../../../domain/tickets/commit.ts';
import { decide, decideFiling } from '../../../domain/tickets/decide.ts';
import { ticketNumber } from '../../../domain/tickets/number.ts';
import type { Ticket } from '../../../domain/tickets/ticket.ts';
import { dateOf, day, type Instant, minute } from '../../../domain/time/instant.ts';
import { county } from '../../../lambdas/shared/county.ts';
import { filingBody, filingOf } from '../../../lambdas/shared/schemas/filing.ts';
import { filingExample } from '../../../lambdas/shared/schemas/filing-example.ts';
import { commitKey } from '../../../lambdas/shared/store/keys.ts';
import { boardOf } from '../../../lambdas/shared/views/board.ts';
import { openEngine } from '../../../local/dynamodb/engine.ts';
import { benchMorning } from '../../run/bench-run.ts';

/** What is stored of one ticket. */
type Items = readonly object[];

/** Tickets of a day; a county of this size has so many on a busy one. */
const perDay = 400;
/** Every so-many-th of the first tickets is by the one who calls again and again, up to this many. */
const frequent = { every: 8, among: 1000 };
export const units = ['dept-housing', 'dept-water', 'dept-urban-management', 'dept-transport'] as const;

/** Items of a BatchWriteItem, and how many such calls are under way at once. */
const batchSize = 25;
const batches = 8;

const staff = (role: 'intake' | 'supervisor'): Actor => ({
  kind: 'staff',
  sub: `${role}@centre`,
  roles: [role],
  unit: 'centre',
});

const hex = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);
const filing = filingOf(filingBody.parse(filingExample));

type Life = { ticket: Ticket | undefined; readonly commits: Commit[] };

const append = (
  life: Life,
  command: string,
  role: 'intake' | 'supervisor',
  at: Instant,
  decision: ReturnType<typeof decide>,
) => {
  if (!decision.ok) throw new Error(`${command} was refused: ${decision.refusal.code}`);
  const by = { sub: `${role}@centre`, roles: [role], unit: 'centre' };
  const idempotency = { key: hex(`${command}${at}`), bodyHash: hex(command) };
  const { commit, ticket } = commitOf(life.ticket, decision.events, { at, command, by, idempotency }, county);
  life.ticket = ticket;
  life.commits.push(commit);
};

/**
 * What the hotline would have stored of the n-th last ticket: of ten, one waits for its dispatch, six are with a unit and
 * three were withdrawn.
 */
const ticketItems = (n: number, frequentCaller: string): Items => {
  const at = benchMorning - Math.floor(n / perDay) * day - (n % perDay) * minute;
  const ticketId = ticketNumber(dateOf(at), String(n % 100_000).padStart(5, '0'));
  const caller = n < frequent.among && n % frequent.every === 0 ? frequentCaller : hex(`caller ${n}`);
  const life: Life = { ticket: undefined, commits: [] };
  const filed = decideFiling({ ticketId, filing, caller, actor: staff('intake'), at, county });
  append(life, 'file', 'intake', at, filed);
  const later = at + 10 * minute;
  const turn = n % 10;
  if (turn > 0 && life.ticket) {
    const unit = units[n % units.length] ?? units[0];
    const dispatch = { name: 'dispatch', body: { unit, class: 'ordinary' } } as const;
    const withdraw = { name: 'withdraw', body: { reason: '已自行解决' } } as const;
    const command = turn < 7 ? dispatch : withdraw;
    append(life, command.name, 'supervisor', later, decide(life.ticket, command, staff('supervisor'), later, county));
  }
  const commits = life.commits.map((commit) => ({ ...commitKey(ticketId, commit.n), ...commit }));
  return life.ticket ? [...commits, boardOf(life.ticket)] : commits;
};

/**
 * Stores tickets as the hotline would have, straight into the tables that a run left in its folder.
 * @param from number of tickets that are there, counted from the latest
 * @param caller whose many tickets the caller's list shows, as commits name callers
 */
export const seed = async (
  folder: string,
  tableName: string,
  { from, to, caller }: { readonly from: number; readonly to: number; readonly caller: string },
): Promise<void> => {
  const engine = openEngine(join(folder, 'tables'));
  let next = from;
  let waiting: object[] = [];
  const write = async (): Promise<void> => {
    while (next < to || waiting.length > 0) {
      while (waiting.length < batchSize && next < to) {
        waiting.push(...ticketItems(next, caller));
        next += 1;
      }
      const batch = waiting.slice(0, batchSize);
      waiting = waiting.slice(batchSize);
      const requests = batch.map((item) => ({ PutRequest: { Item: marshall(item, { removeUndefinedValues: true }) } }));
      const answer = await engine.call('BatchWriteItem', JSON.stringify({ RequestItems: { [tableName]: requests } }));
      if (answer.status !== 200) throw new Error(`tickets cannot be stored: ${answer.body}`);
    }
  };
  try {
    await Promise.all(Array.from({ length: batches }, write));
  } finally {
    await engine.close();
  }
};
