import {
  admitIntegrator,
  changeIntegrator,
  issueKey,
  revokeKey,
  standIntegrator,
} from '../../../domain/integrators/decide.ts';
import { type IntegratorEvent, type IntegratorsState, integratorsOf } from '../../../domain/integrators/register.ts';
import type { EntryFacts } from '../../../domain/registers/entry.ts';
import type { RegisterDecision, RegisterRefusal } from '../../../domain/registers/refusal.ts';
import type { IntegratorCommand, integratorBodies } from '../schemas/integrators/bodies.ts';
import type { Signer } from '../secret.ts';
import { type Amended, amendRegister, readRegister } from '../store/registers.ts';
import type { Table } from '../store/table.ts';
import { apiKey, hashOfKey } from './keys.ts';

export type IntegratorsAmended = Amended<IntegratorEvent, RegisterRefusal>;

/** The register as it stands now. */
export const readIntegrators = async (table: Table): Promise<IntegratorsState> =>
  integratorsOf(await readRegister<IntegratorEvent>(table, 'integrators'));

/** Decides on the register and enters what comes of it. */
export const amendIntegrators = (
  table: Table,
  facts: EntryFacts,
  decide: (state: IntegratorsState) => RegisterDecision<IntegratorEvent>,
): Promise<IntegratorsAmended> =>
  amendRegister<IntegratorEvent, RegisterRefusal>(table, 'integrators', facts, (entries) => {
    const decision = decide(integratorsOf(entries));
    return decision.ok ? { events: decision.events } : { stop: decision.refusal };
  });

/** An act of the centre, with the body that its schema took. */
export type CentreAct = {
  readonly [N in IntegratorCommand]: {
    readonly name: N;
    readonly body: ReturnType<(typeof integratorBodies)[N]['parse']>;
  };
}[IntegratorCommand];

const standings = { suspend: 'suspended', resume: 'active', end: 'ended' } as const;

const decided = (state: IntegratorsState, act: CentreAct, sign: Signer): RegisterDecision<IntegratorEvent> => {
  switch (act.name) {
    case 'admit':
      return admitIntegrator(state, act.body);
    case 'change':
      return changeIntegrator(state, act.body.integrator, act.body);
    case 'suspend':
    case 'resume':
    case 'end': {
      const { integrator, reason } = act.body;
      return standIntegrator(state, integrator, { standing: standings[act.name], reason });
    }
    case 'issue-key': {
      const { integrator } = act.body;
      return issueKey(state, integrator, (n) => hashOfKey(apiKey(integrator, n, sign)));
    }
    case 'revoke-key':
      return revokeKey(state, act.body.integrator, act.body.key);
  }
};

/** The centre admits an integrator, changes how it stands, or sees to its keys. */
export const actOnIntegrators = (
  table: Table,
  facts: EntryFacts,
  act: CentreAct,
  sign: Signer,
): Promise<IntegratorsAmended> => amendIntegrators(table, facts, (state) => decided(state, act, sign));

/** Whom a line of the register is about, and the key that it issued, made anew from its number. */
export const enteredBy = (
  events: readonly IntegratorEvent[],
  sign: Signer,
): { readonly integrator: string | undefined; readonly key: string | undefined } => {
  const [event] = events;
  const integrator = event && 'integrator' in event ? event.integrator : undefined;
  return { integrator, key: event?.type === 'KeyIssued' ? apiKey(event.integrator, event.n, sign) : undefined };
};
