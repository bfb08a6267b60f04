import { waitOf } from '../../../../domain/tickets/wait.ts';
import { fromIso } from '../../../../domain/time/instant.ts';
import type { StoredWait } from '../../../../lambdas/shared/store/waits.ts';
import { executionName } from '../../../../lambdas/shared/workflow/task.ts';
import { county } from '../../../domain/support/county.ts';
import { type Findings, holds, same } from './findings.ts';
import { itemsOf, type Seen, type Settled, storedCommits, storedTicket } from './settled.ts';

/** An ended ticket's run has ended too, with an archive record and without a token left behind. */
const endedRightly = async (settled: Settled, ticketId: string): Promise<Findings> => {
  const { run, phase } = storedTicket(settled, ticketId);
  const execution = await settled.execution(executionName(ticketId, run));
  const items = itemsOf(settled, ticketId);
  const stage = phase.kind === 'ended' ? phase.stage : undefined;
  return [
    ...same(`${ticketId}: its ended run`, execution?.status, 'SUCCEEDED'),
    ...holds(`${ticketId}: a wait is left behind`, !items.has('WAIT')),
    ...same(`${ticketId}: archived as`, items.get('ARCHIVE')?.stage, stage),
  ];
};

/** The run's timer fits the wait; where the task had to be called again, it began later and ends as much later. */
const endsInTime = (ticketId: string, { waiting }: Seen, until: number, now: number): Findings => {
  if (!waiting) return [];
  const latest = until + 1_000 + (waiting.retryCount > 0 ? now - waiting.enteredAt : 0);
  const fits = waiting.until >= until && waiting.until <= latest;
  return holds(`${ticketId}: its run waits until ${waiting.until}, not ${until}`, fits);
};

/** An open ticket's run waits for what the ticket needs, state and instant, and so does the stored wait. */
const waitsRightly = async (settled: Settled, ticketId: string): Promise<Findings> => {
  const ticket = storedTicket(settled, ticketId);
  const want = waitOf(ticket, county);
  const execution = await settled.execution(executionName(ticketId, ticket.run));
  const wait = itemsOf(settled, ticketId).get('WAIT') as StoredWait | undefined;
  return [
    ...same(`${ticketId}: its run`, [execution?.status, execution?.state], ['RUNNING', want.state]),
    ...same(`${ticketId}: the stored wait`, wait && { state: wait.state, until: fromIso(wait.until) }, want),
    ...(execution ? endsInTime(ticketId, execution, want.until, settled.now) : []),
    ...holds(`${ticketId}: it waits for the past`, want.until > settled.now - 1_000),
  ];
};

/** No ticket is stuck: its run waits or has ended as it should, alone, and never needed an operator. */
export const runsRightly = async (settled: Settled, ticketId: string): Promise<Findings> => {
  const { phase, run: present } = storedTicket(settled, ticketId);
  const findings = [...(await (phase.kind === 'ended' ? endedRightly : waitsRightly)(settled, ticketId))];
  for (let run = 1; run < present; run += 1) {
    const execution = await settled.execution(executionName(ticketId, run));
    findings.push(...holds(`${ticketId}: run ${run} still runs`, execution?.status !== 'RUNNING'));
  }
  const stuck = storedCommits(settled, ticketId)
    .flatMap(({ events }) => events)
    .filter(({ type }) => type === 'WorkflowStuck');
  return [...findings, ...stuck.map((event) => `${ticketId}: ${JSON.stringify(event)}`)];
};
