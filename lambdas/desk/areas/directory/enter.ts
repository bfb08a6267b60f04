import { directoryEditors } from '../../../../domain/dispatch/access.ts';
import type { DirectoryEvent } from '../../../../domain/dispatch/changes.ts';
import type { DirectoryCommand, DirectoryCommandName } from '../../../../domain/dispatch/decide-change.ts';
import type { RegisterRefusal } from '../../../../domain/registers/refusal.ts';
import { changeDirectory, type DirectoryRequest } from '../../../shared/change-directory.ts';
import { capacityFor } from '../../../shared/http/acting.ts';
import { committer } from '../../../shared/http/actor.ts';
import { identityOf } from '../../../shared/http/idempotency.ts';
import { Problem } from '../../../shared/http/problem.ts';
import { valid } from '../../../shared/http/validate.ts';
import { log } from '../../../shared/logger.ts';
import { directoryBodies } from '../../../shared/schemas/directory-bodies.ts';
import type { FieldError } from '../../../shared/schemas/problem.ts';
import { filled } from '../../../shared/web/words/words.ts';
import type { DeskContext } from '../../area.ts';
import { capacitiesIn } from '../../capacities.ts';
import { directoryWords } from './words/words.ts';

/** What came of a form of the directory. */
export type Entered =
  | { readonly kind: 'done' }
  | {
      readonly kind: 'failed';
      readonly status: 403 | 409 | 422;
      readonly message: string;
      readonly errors: readonly FieldError[];
    };

const failed = (status: 403 | 409 | 422, message: string, errors: readonly FieldError[] = []): Entered => ({
  kind: 'failed',
  status,
  message,
  errors,
});

const refusedOf = (refusal: RegisterRefusal, { var: { language } }: DeskContext): Entered => {
  const basis = filled(directoryWords(language).because, { clause: refusal.clause });
  const said = language === 'en' ? `${refusal.english} ${basis}` : `${refusal.message}${refusal.next} ${basis}`;
  const { field } = refusal;
  const errors = field === undefined ? [] : [{ field, message: language === 'en' ? refusal.english : refusal.message }];
  return failed(refusal.kind === 'invalid' ? 422 : 409, said, errors);
};

/** The command of a body as the API's own schema reads it, or what is wrong with it. */
const commandOf = (name: DirectoryCommandName, body: unknown): DirectoryCommand | readonly FieldError[] => {
  try {
    return { name, body: valid(directoryBodies[name], body) } as DirectoryCommand;
  } catch (fault) {
    if (fault instanceof Problem) return fault.details.errors ?? [];
    throw fault;
  }
};

/** Characters of a page's mark; a longer one was not made by us. */
const longestNonce = 64;

/** The page that a form stood on: its mark, and how many lines the directory had. */
type Made = { readonly nonce: string; readonly seen: string };

/** A rule is put in the place of the one that the form shows, and of no other. */
const seenBy = (command: DirectoryCommand, seen: string): Pick<DirectoryRequest, 'seen'> => {
  if (command.name !== 'change-rule' || !/^\d{1,6}$/.test(seen)) return {};
  const { id } = command.body;
  const concerns = (event: DirectoryEvent): boolean => event.type === 'RuleChanged' && event.rule.id === id;
  return { seen: { lines: Number(seen), concerns } };
};

/** Enters an act on the directory that a form asked for: checked as over the API, once for the same form sent twice. */
export const enterChange = async (
  context: DeskContext,
  name: DirectoryCommandName,
  body: unknown,
  { nonce, seen }: Made,
): Promise<Entered> => {
  const { session, at, county, dependencies, language } = context.var;
  const words = directoryWords(language);
  const actor = capacityFor(capacitiesIn(context), directoryEditors);
  if (!actor) return failed(403, words.notDone);
  const command = commandOf(name, body);
  if (!('name' in command)) return failed(422, words.notDone, command);
  const key = ['desk', session.sub, session.since, 'directory', name, nonce.slice(0, longestNonce)];
  const identity = identityOf(key, command.body, await dependencies.signer());
  const amended = await changeDirectory(
    { command, by: committer(actor), at, identity, ...seenBy(command, seen) },
    { table: dependencies.table, county },
  );
  switch (amended.kind) {
    case 'entered':
      log.info('directory', { command: name });
      return { kind: 'done' };
    case 'repeated':
      return { kind: 'done' };
    case 'reused':
      return failed(409, words.repeated);
    case 'stopped':
      return refusedOf(amended.stop, context);
  }
};
