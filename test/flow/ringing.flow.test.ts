import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { day, minute } from '../../domain/time/instant.ts';
import { type Run, startRun } from '../../local/run.ts';
import { type Hotline, heating, hotlineAt, type Message } from './support/hotline.ts';

/** Mon 2026-11-23. */
const start = Date.parse('2026-11-23T09:00:00+08:00');
const rings = 48;

let dataFolder: string;
let run: Run;
let hotline: Hotline;
beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'ringing-'));
  run = await startRun({ dataFolder, port: 0, awsPort: 0, clock: 'manual', now: start });
  hotline = hotlineAt(run.apiUrl);
}, 60_000);
afterAll(async () => {
  await run.stop();
  await rm(dataFolder, { recursive: true, force: true });
});

/** Half hours since the dispatch. */
const turn = (at: string): number => (Date.parse(at) - start) / (30 * minute);

describe('a day that passes in one move of the clock', () => {
  it('rings an urgent ticket at each of its half hours, and rests where the next ring is due', async () => {
    const { body } = await hotline.post('/tickets', { ...heating, urgent: true }, 'intake@centre');
    const dispatch = { unit: 'dept-housing', class: 'ordinary' };
    expect((await hotline.post(`/tickets/${body.ticketId}/dispatch`, dispatch, 'intake@centre')).status).toBe(200);
    await hotline.settled();
    const { now, next } = (await hotline.clock({ to: new Date(start + day).toISOString() })) as Moved;
    expect([Date.parse(now), turn(next)]).toEqual([start + day, rings + 1]);

    const { timeline } = (await hotline.get(`/tickets/${body.ticketId}`, 'supervisor@centre')).body;
    const rung = timeline.filter(({ event }) => event === 'UrgentRingDue').map(({ at }) => turn(at));
    expect(rung).toEqual(Array.from({ length: rings }, (_, index) => index + 1));

    const duty = (await hotline.messages(body.ticketId)).filter(({ template }) => template === 'unit-urgent');
    expect(turnsOf(duty)).toEqual(Array.from({ length: rings + 1 }, (_, index) => index));
    expect((await hotline.execution(`${body.ticketId}-1`)).status).toBe('RUNNING');
  }, 120_000);
});

type Moved = { readonly now: string; readonly next: string };

/** The turns at which anybody was rung, each once. */
const turnsOf = (messages: readonly Message[]): readonly number[] => [...new Set(messages.map(({ at }) => turn(at)))];
