import type { Command, CommandName } from '../../../../domain/tickets/commands.ts';
import type { IdempotencyKey } from '../../../../domain/tickets/commit.ts';
import type { Ticket } from '../../../../domain/tickets/ticket.ts';
import { carryOutInTurn } from '../../../shared/commands/in-turn.ts';
import { masterOf } from '../../../shared/commands/master.ts';
import { identityOf } from '../../../shared/http/idempotency.ts';
import { Problem } from '../../../shared/http/problem.ts';
import { log } from '../../../shared/logger.ts';
import type { FieldError } from '../../../shared/schemas/problem.ts';
import type { Signer } from '../../../shared/secret.ts';
import type { Form } from '../../../shared/web/form.ts';
import { commandOf } from '../../../shared/web/forms/command-of.ts';
import { withSearches } from '../../../shared/web/forms/search-field.ts';
import { refusalWords } from '../../../shared/web/refusal-words.ts';
import { seenIn, stateSeen } from '../../../shared/web/state-seen.ts';
import { nonceIn } from '../../nonce.ts';
import { formOf, searchesOf } from './forms/offered.ts';
import type { DeskScene } from './scene.ts';

/** What came of an act at the desk. */
export type Acted =
  | { readonly kind: 'done' }
  | {
      readonly kind: 'failed';
      readonly status: 409 | 422;
      readonly message: string;
      readonly errors: readonly FieldError[];
    };

const failed = (status: 409 | 422, message: string, errors: readonly FieldError[] = []): Acted => ({
  kind: 'failed',
  status,
  message,
  errors,
});

/** The same form sent twice is one request: person, login, page, act and what was typed. */
const identityFor = (
  { context, ticket, commits }: DeskScene,
  form: Form,
  { name, body }: Command,
  sign: Signer,
): IdempotencyKey => {
  const { sub, since } = context.var.session;
  const nonce = nonceIn(form) ?? stateSeen(commits);
  return identityOf(['desk', sub, since, ticket.id, name, nonce, body], body, sign);
};

type Master = { readonly master?: Ticket } | { readonly wrong: readonly FieldError[] };

/** The ticket that a merger goes into, or that there is none. */
const masterFor = async (command: Command, { context }: DeskScene): Promise<Master> => {
  try {
    const master = await masterOf(command, context.var.dependencies.table);
    return master ? { master } : {};
  } catch (fault) {
    if (fault instanceof Problem) return { wrong: fault.details.errors ?? [] };
    throw fault;
  }
};

/** Carries the command out, once for all repetitions of the form, and says in words what stopped it. */
const perform = async (scene: DeskScene, form: Form, command: Command): Promise<Acted> => {
  const { context, ticket, capacities, words, language, text } = scene;
  const { dependencies, at, county } = context.var;
  const found = await masterFor(command, scene);
  if ('wrong' in found) return failed(422, words.page.again, found.wrong);
  const seen = seenIn(form);
  const identity = identityFor(scene, form, command, await dependencies.signer());
  const request = {
    command,
    at,
    identity,
    ...found,
    ...(seen === undefined
      ? {}
      : { isCurrent: ({ commits }: Pick<DeskScene, 'commits'>) => stateSeen(commits) === seen }),
  };
  const { result } = await carryOutInTurn(ticket.id, request, capacities, { table: dependencies.table, county });
  if (result.kind === 'unknown') throw new Error(`ticket ${ticket.id} does not exist`);
  if (result.kind === 'appended') {
    log.info('act at the desk', { ticketId: ticket.id, command: command.name, commit: result.commit.n });
    return { kind: 'done' };
  }
  switch (result.stop.kind) {
    case 'repeated':
      return { kind: 'done' };
    case 'stale':
      return failed(409, words.page.stale);
    case 'reused':
      return failed(409, words.page.repeated);
    case 'withheld':
      return failed(409, text.refusals.withheld.text);
    case 'refused': {
      const { status, message, errors } = refusalWords(result.stop.refusal, words, language);
      return failed(status, message, errors);
    }
  }
};

/** An act sent from the page of a ticket: checked as over the API, refused if the page shows another state, done once. */
export const actAtDesk = async (scene: DeskScene, act: CommandName, form: Form): Promise<Acted> => {
  const from = formOf(scene, act);
  const read = commandOf(act, from ? withSearches(form, searchesOf(from, scene)) : form);
  return 'wrong' in read ? failed(422, scene.words.page.again, read.wrong) : perform(scene, form, read.command);
};
