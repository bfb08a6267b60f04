import type { DirectoryEvent } from '../../domain/dispatch/changes.ts';
import { type DirectoryCommand, decideChange } from '../../domain/dispatch/decide-change.ts';
import type { RegisterRefusal } from '../../domain/registers/refusal.ts';
import { changedSince, type Seen } from '../../domain/registers/seen.ts';
import type { CommittedBy, IdempotencyKey } from '../../domain/tickets/commit.ts';
import type { County } from '../../domain/tickets/facts.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { dispatching } from './dispatch.ts';
import { readReturned } from './store/directory.ts';
import { type Amended, amendRegister } from './store/registers.ts';
import type { Table } from './store/table.ts';

/** An act on the dispatch directory as it reached us. */
export type DirectoryRequest = {
  readonly command: DirectoryCommand;
  readonly by: CommittedBy;
  /** When the gateway received it. */
  readonly at: Instant;
  readonly identity: IdempotencyKey;
  /** What the form that asks for it was made from. */
  readonly seen?: Seen<DirectoryEvent>;
};

const concernsProposals = ({ name }: DirectoryCommand): boolean =>
  name === 'accept-proposal' || name === 'dismiss-proposal';

/** Decides an act on the dispatch directory as it stands and enters it as one line, once for all repetitions of the request. */
export const changeDirectory = async (
  { command, by, at, identity, seen }: DirectoryRequest,
  { table, county }: { readonly table: Table; readonly county: County },
): Promise<Amended<DirectoryEvent, RegisterRefusal>> => {
  const { seed } = dispatching;
  const { organisation, categories } = county;
  const returned = concernsProposals(command) ? await readReturned(table, at, seed) : [];
  const facts = { at, command: command.name, by, idempotency: identity };
  return amendRegister<DirectoryEvent, RegisterRefusal>(table, 'directory', facts, (entries) => {
    const changed = seen && changedSince(entries, seen);
    if (changed) return { stop: changed };
    const decision = decideChange(command, { seed, entries, organisation, categories, returned });
    return decision.ok ? { events: decision.events } : { stop: decision.refusal };
  });
};
