import type { CommandName } from '../../../../../domain/tickets/commands.ts';
import { carryOut } from '../../../../../lambdas/shared/commands/carry-out.ts';
import { commandNames } from '../../../../../lambdas/shared/schemas/command-bodies.ts';
import { commandExamples } from '../../../../../lambdas/shared/schemas/command-examples.ts';
import { filingExample } from '../../../../../lambdas/shared/schemas/filing-example.ts';
import { append } from '../../../../../lambdas/shared/store/append.ts';
import { fileKnownTicket } from '../../../../hostile/support/known-ticket.ts';
import { recipes, unit as recipeUnit } from '../../../../hostile/support/recipes.ts';
import { type Api, startApi } from '../../../support/api.ts';
import { type Person, supervisor } from '../../../support/people.ts';
import { type Answers, openAnswers } from './shorten.ts';

type Giver = Person | 'caller';

const filedAt = Date.parse('2026-11-23T14:00:00+08:00');
const minute = 60_000;

/** Whom the example of a dispatch goes to, where it is not housing: who may ask to return it, and who has villages below. */
const unitOf = (name: CommandName): string => {
  if (/return$|^withdraw-request$/.test(name)) return 'dept-urban-management';
  return name === 'delegate' ? 'town-tuanjiexilu' : 'dept-housing';
};

/** The same person at the unit of the example. */
const placed = (giver: Giver, unit: string): Giver =>
  giver !== 'caller' && giver.unit === recipeUnit ? { ...giver, sub: `${giver.roles[0]}@${unit}`, unit } : giver;

/** A ticket that the examples are given to, one after the other. */
const openStory = async (api: Api, of: CommandName) => {
  const unit = unitOf(of);
  const filing = { ...filingExample, ...recipes[of].filing };
  const at = new Date(filedAt).toISOString();
  const ticketId = (await api.post('/tickets', filing, { key: `example-${of}`, at })).ticket.ticketId;
  let turn = 0;
  const stuck = async (): Promise<void> => {
    const { table, county } = api.dependencies;
    const facts = { at: filedAt, command: 'stuck', by: { sub: 'workflow', roles: [] } };
    const event = {
      type: 'WorkflowStuck',
      at: filedAt,
      by: 'workflow',
      run: 1,
      hop: 1,
      error: 'States.Runtime',
    } as const;
    await append(table, ticketId, county, facts, () => ({ events: [event] }));
  };
  const byCaller = async (name: CommandName, at: number) => {
    const { result } = await carryOut(
      ticketId,
      {
        command: { name, body: commandExamples[name] } as Parameters<typeof carryOut>[1]['command'],
        actor: { kind: 'citizen', medium: 'page' },
        by: { sub: 'citizen', roles: [] },
        at,
        identity: { key: `${of}-${turn}`, bodyHash: '' },
      },
      api.dependencies,
    );
    if (result.kind !== 'appended') throw new Error(`${name} was not taken`);
    return api.get(`/tickets/${ticketId}`, { as: supervisor, at: new Date(at).toISOString() });
  };
  const give = async (name: CommandName, giver: Giver) => {
    turn += 1;
    const at = filedAt + 10 * turn * minute;
    if (name === 'resume') await stuck();
    if (giver === 'caller') return byCaller(name, at);
    const body = { ...commandExamples[name], ...(name === 'dispatch' && of !== 'dispatch' ? { unit } : {}) };
    const asked = { as: placed(giver, unit) as Person, key: `${of}-${turn}`, at: new Date(at).toISOString() };
    return api.post(`/tickets/${ticketId}/${name}`, body, asked);
  };
  return { ticketId, give };
};

/**
 * What the API answers to the examples of the commands, each given to a ticket that was brought where it is taken, and of the
 * readings of tickets. What the caller alone may do is shown as the centre reads it afterwards.
 */
export const answersOfTickets = async (): Promise<Answers> => {
  const api = await startApi();
  await fileKnownTicket(api.table);
  const { answers, keep } = openAnswers();
  const at = '2026-11-23T14:05:00+08:00';
  keep('fileTicket', await api.post('/tickets', filingExample, { key: 'example', at }));
  for (const name of commandNames) {
    const { ticketId, give } = await openStory(api, name);
    for (const [step, , by] of recipes[name].before) keep(`before ${name}: ${step}`, await give(step, by));
    keep(
      name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
      await give(name, recipes[name].last[2]),
    );
    if (name !== 'submit-result') continue;
    const asked = { as: supervisor, at: '2026-11-23T16:00:00+08:00' };
    await api.show(ticketId);
    keep('readTicket', await api.get(`/tickets/${ticketId}`, asked));
    keep('readDeadline', await api.get(`/tickets/${ticketId}/deadline`, asked));
    keep('listTickets', await api.get('/tickets?unit=dept-housing', asked));
    keep('readSuggestions', await api.get(`/tickets/${ticketId}/suggestions`, asked));
  }
  for (const [operation, path] of [
    ['listUnits', '/units?level=3'],
    ['listCategories', '/categories'],
    ['listRoutes', '/routes'],
  ] as const)
    keep(operation, await api.get(path));
  await api.stop();
  return Object.fromEntries(Object.entries(answers).filter(([operation]) => !operation.startsWith('before ')));
};
