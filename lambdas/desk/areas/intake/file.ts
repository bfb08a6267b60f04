import type { Command, Filing } from '../../../../domain/tickets/commands.ts';
import { commitOf } from '../../../../domain/tickets/commit.ts';
import { decide, decideFiling } from '../../../../domain/tickets/decide.ts';
import type { Refusal } from '../../../../domain/tickets/refusals.ts';
import type { Ticket } from '../../../../domain/tickets/ticket.ts';
import { fileOnce, filerAmong, unnumbered } from '../../../shared/commands/file.ts';
import { carryOutInTurn } from '../../../shared/commands/in-turn.ts';
import { committer } from '../../../shared/http/actor.ts';
import { callerKey } from '../../../shared/http/caller-key.ts';
import { identityOf } from '../../../shared/http/idempotency.ts';
import { log } from '../../../shared/logger.ts';
import type { FilingBody } from '../../../shared/schemas/filing.ts';
import type { DeskContext } from '../../area.ts';
import { capacitiesIn } from '../../capacities.ts';

/** What is filed from a form, and what follows at once. */
export type Intake = {
  readonly body: FilingBody;
  readonly filing: Filing;
  /** The mark of the form: whatever is sent with it again is the same call. */
  readonly nonce: string;
  readonly command?: Command;
  /** Of a merger: the ticket it goes into. */
  readonly master?: Ticket | undefined;
};

export type FiledIntake =
  | { readonly kind: 'filed'; readonly ticketId: string; readonly followed: boolean }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'reused'; readonly ticketId: string };

/** Why the filing, or what is to follow it, would be refused; nothing when both would be taken. Nothing is written. */
export const trial = ({ filing, command, master }: Omit<Intake, 'body' | 'nonce'>, context: DeskContext) => {
  const { at, county } = context.var;
  const capacities = capacitiesIn(context);
  const actor = filerAmong(capacities) ?? capacities[0];
  const decision = decideFiling({ ticketId: unnumbered, filing, actor, at, county });
  if (!decision.ok) return decision.refusal;
  if (!command) return undefined;
  const { ticket } = commitOf(undefined, decision.events, { at, command: 'file', by: committer(actor) }, county);
  const outcomes = capacities.map((capacity) => decide(ticket, command, capacity, at, county, master));
  const refused = outcomes.find((outcome) => !outcome.ok);
  return outcomes.some(({ ok }) => ok) || !refused || refused.ok ? undefined : refused.refusal;
};

/** Does what follows the filing at once: the answer, the dispatch, the merger. */
const follow = async (ticketId: string, { command, master, nonce }: Intake, context: DeskContext) => {
  if (!command) return true;
  const { at, county, dependencies, session } = context.var;
  const key = ['desk-intake', session.sub, nonce, command.name];
  const identity = identityOf(key, command.body, await dependencies.signer());
  const request = { command, at, identity, ...(master ? { master } : {}) };
  const { result } = await carryOutInTurn(ticketId, request, capacitiesIn(context), {
    table: dependencies.table,
    county,
  });
  return result.kind === 'appended' || (result.kind === 'stopped' && result.stop.kind === 'repeated');
};

/** Files what was taken down (R30), once however often the form is sent, and does what is to follow. */
export const fileIntake = async (intake: Intake, context: DeskContext): Promise<FiledIntake> => {
  const { at, county, dependencies, session } = context.var;
  const refusal = trial(intake, context);
  if (refusal) return { kind: 'refused', refusal };
  const sign = await dependencies.signer();
  const capacities = capacitiesIn(context);
  const { phone } = intake.filing.private;
  const request = {
    actor: filerAmong(capacities) ?? capacities[0],
    at,
    filing: intake.filing,
    caller: phone === undefined ? undefined : callerKey(phone, sign),
    identity: identityOf(['desk-intake', session.sub, intake.nonce], intake.body, sign),
  };
  const filed = await fileOnce(request, sign, true, { table: dependencies.table, county });
  if (filed.kind !== 'filed') return filed;
  const { ticketId } = filed.commit;
  log.info(filed.repeated ? 'filing at the desk repeated' : 'filed at the desk', { ticketId, commit: 1 });
  return { kind: 'filed', ticketId, followed: await follow(ticketId, intake, context) };
};
