import { ticketName } from '../../../domain/notices/words.ts';
import type { Command, CommandName } from '../../../domain/tickets/commands.ts';
import type { CommittedBy, IdempotencyKey } from '../../../domain/tickets/commit.ts';
import { decide } from '../../../domain/tickets/decide.ts';
import type { Refusal } from '../../../domain/tickets/refusals.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { carryOut } from '../../shared/commands/carry-out.ts';
import { canonicalJson } from '../../shared/http/canonical-json.ts';
import { log } from '../../shared/logger.ts';
import type { FieldError } from '../../shared/schemas/problem.ts';
import type { Signer } from '../../shared/secret.ts';
import type { Form } from '../../shared/web/form.ts';
import { commandOf } from '../../shared/web/forms/command-of.ts';
import { refusalWords } from '../../shared/web/refusal-words.ts';
import { seenIn, stateSeen } from '../../shared/web/state-seen.ts';
import type { PageDependencies } from '../dependencies.ts';
import type { OpenTicket } from '../open-link.ts';
import type { Language } from '../words/words.ts';
import { filled, wordsIn } from '../words/words.ts';
import { askForCode, checkCode, noCodeWords, type Purpose } from './confirmation.ts';
import { purposeOf } from './needs-code.ts';

/** What came of an act through a link. */
export type Acted =
  | { readonly kind: 'done' }
  | { readonly kind: 'confirm'; readonly error?: string }
  | {
      readonly kind: 'failed';
      readonly status: 409 | 422 | 429;
      readonly message: string;
      readonly errors: readonly FieldError[];
    };

export type Submission = {
  readonly opened: OpenTicket;
  readonly act: CommandName;
  readonly form: Form;
  readonly at: Instant;
  readonly language: Language;
};

const failed = (status: 409 | 422 | 429, message: string, errors: readonly FieldError[] = []): Acted => ({
  kind: 'failed',
  status,
  message,
  errors,
});

/** A refusal with its clause and what to do next. */
const refusedAs = (refusal: Refusal, language: Language): Acted => {
  const { status, message, errors } = refusalWords(refusal, wordsIn(language), language);
  return failed(status, message, errors);
};

/** The same form sent twice is one request: link, act, the page it was on and what was typed. */
const identityOf = ({ opened, act, form }: Submission, { body }: Command, sign: Signer): IdempotencyKey => {
  const hash = (value: unknown): string => sign('idempotency', canonicalJson(value)).toString('hex').slice(0, 32);
  return {
    key: hash(['page', opened.hash, act, form.get('made') ?? stateSeen(opened.commits), body]),
    bodyHash: hash(['body', body]),
  };
};

const committedBy = ({ actor, link }: OpenTicket, confirmed: boolean): CommittedBy => {
  if (actor.kind === 'citizen') return { sub: 'citizen', roles: [] };
  const [role = ''] = actor.roles;
  return {
    sub: actor.sub,
    roles: actor.roles,
    ...(actor.unit === undefined ? {} : { unit: actor.unit }),
    ...(link.deputy ? { deputyFor: role } : {}),
    ...(confirmed ? { confirmed: true } : {}),
  };
};

const isStale = ({ opened, form }: Submission): boolean => {
  const seen = seenIn(form);
  return seen !== undefined && seen !== stateSeen(opened.commits);
};

/** Asks for the digits, or checks them. Undefined once they are right. */
const confirmedBy = async (
  submission: Submission,
  identity: IdempotencyKey,
  purpose: Purpose,
  dependencies: PageDependencies,
): Promise<Acted | undefined> => {
  const { table, signer } = dependencies;
  const { opened, form, at, language } = submission;
  const { page } = wordsIn(language);
  const asked = { opened, subject: identity.key, purpose, about: ticketName(opened.ticket.id), at };
  const digits = form.get('code');
  if (digits === undefined || form.has('again')) {
    const sent = await askForCode(dependencies, asked, form.has('again'));
    if (sent === 'sent') return { kind: 'confirm' };
    return failed(sent === 'too-often' ? 429 : 409, page[noCodeWords[sent]]);
  }
  const verdict = await checkCode(table, asked, digits, await signer());
  switch (verdict.kind) {
    case 'confirmed':
      return undefined;
    case 'wrong':
      return { kind: 'confirm', error: filled(page.confirmWrong, { left: verdict.left }) };
    case 'over':
      return { kind: 'confirm', error: page.confirmOver };
  }
};

/** Carries the act out, once for all repetitions of the same form. */
const perform = async (
  submission: Submission,
  command: Command,
  identity: IdempotencyKey,
  confirmed: boolean,
  dependencies: PageDependencies,
): Promise<Acted> => {
  const { opened, form, at, language } = submission;
  const { page } = wordsIn(language);
  const seen = seenIn(form);
  const isCurrent =
    seen === undefined ? {} : { isCurrent: ({ commits }: Pick<OpenTicket, 'commits'>) => stateSeen(commits) === seen };
  const request = { command, actor: opened.actor, by: committedBy(opened, confirmed), at, identity, ...isCurrent };
  const { result } = await carryOut(opened.ticket.id, request, dependencies);
  if (result.kind === 'unknown') throw new Error(`ticket ${opened.ticket.id} does not exist`);
  if (result.kind === 'appended') {
    log.info('act by link', { ticketId: opened.ticket.id, command: command.name, commit: result.commit.n });
    return { kind: 'done' };
  }
  switch (result.stop.kind) {
    case 'repeated':
      return { kind: 'done' };
    case 'stale':
      return failed(409, page.stale);
    case 'reused':
      return failed(409, page.repeated);
    case 'withheld':
      return failed(409, page.closedLinks['unit-changed'].text);
    case 'refused':
      return refusedAs(result.stop.refusal, language);
  }
};

const wasDone = ({ opened }: Submission, { key }: IdempotencyKey): boolean =>
  opened.commits.some(({ idempotency }) => idempotency?.key === key);

/**
 * An act sent from a page: checked as over the API, refused if the page was made from another state of the ticket,
 * confirmed by a code where it signs or decides (R67), and carried out once.
 */
export const actOnTicket = async (submission: Submission, dependencies: PageDependencies): Promise<Acted> => {
  const { opened, act, at, language } = submission;
  const parsed = commandOf(act, submission.form);
  if ('wrong' in parsed) return failed(422, wordsIn(language).page.again, parsed.wrong);
  const { command } = parsed;
  const identity = identityOf(submission, command, await dependencies.signer());
  const purpose = purposeOf(act, command.body as Readonly<Record<string, unknown>>, opened.actor);
  if (purpose !== undefined && !wasDone(submission, identity)) {
    if (isStale(submission)) return failed(409, wordsIn(language).page.stale);
    const trial = decide(opened.ticket, command, opened.actor, at, dependencies.county);
    if (!trial.ok) return refusedAs(trial.refusal, language);
    const unconfirmed = await confirmedBy(submission, identity, purpose, dependencies);
    if (unconfirmed) return unconfirmed;
  }
  return perform(submission, command, identity, purpose !== undefined, dependencies);
};
