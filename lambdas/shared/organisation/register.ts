import { deputies, units } from '../../../config/county.ts';
import { decideOrganisation, type OrganisationCommand } from '../../../domain/organisation/commands.ts';
import type { OrganisationEvent } from '../../../domain/organisation/events.ts';
import type { Entry } from '../../../domain/registers/entry.ts';
import type { RegisterDecision, RegisterRefusal } from '../../../domain/registers/refusal.ts';
import type { CommittedBy, IdempotencyKey } from '../../../domain/tickets/commit.ts';
import { dateOf, type Instant } from '../../../domain/time/instant.ts';
import { type Amended, amendRegister, readRegister } from '../store/registers.ts';
import type { Table } from '../store/table.ts';

/** A line of the register of the organisation. */
export type OrganisationEntry = Entry<OrganisationEvent>;

/** Who changes the organisation, when the gateway received it, and which request it is. */
export type OrganisationRequest = {
  readonly by: CommittedBy;
  readonly at: Instant;
  readonly identity: IdempotencyKey;
};

/** All lines of the register of the organisation, read consistently. */
export const readOrganisation = (table: Table): Promise<readonly OrganisationEntry[]> =>
  readRegister<OrganisationEvent>(table, 'organisation');

/** What a change is decided with, by the lines so far. */
export const factsOf = (entries: readonly OrganisationEntry[], at: Instant, enteredBy?: string) => ({
  seed: units,
  deputies,
  entries,
  today: dateOf(at),
  ...(enteredBy === undefined ? {} : { enteredBy }),
});

type Decide = (facts: ReturnType<typeof factsOf>) => RegisterDecision<OrganisationEvent>;

/** Why nothing was entered: a refusal, or there was nothing to enter. */
export type Unentered = RegisterRefusal | 'no change';

/** What came of a change. */
export type OrganisationAmended = Amended<OrganisationEvent, Unentered>;

/** Decides by the register as it stands and enters what was decided as one line, once for all repetitions of the request. */
export const enterOrganisation = (
  command: string,
  decide: Decide,
  { by, at, identity }: OrganisationRequest,
  table: Table,
): Promise<OrganisationAmended> => {
  const facts = { at, command, by, idempotency: identity };
  return amendRegister<OrganisationEvent, Unentered>(table, 'organisation', facts, (entries) => {
    const decision = decide(factsOf(entries, at, by.sub));
    if (!decision.ok) return { stop: decision.refusal };
    return decision.events.length > 0 ? { events: decision.events } : { stop: 'no change' };
  });
};

/** Carries out one command on the organisation. */
export const changeOrganisation = (
  command: OrganisationCommand,
  request: OrganisationRequest,
  table: Table,
): Promise<OrganisationAmended> =>
  enterOrganisation(command.name, (facts) => decideOrganisation(command, facts), request, table);
