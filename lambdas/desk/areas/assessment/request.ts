import type { EntryFacts } from '../../../../domain/registers/entry.ts';
import type { RegisterRefusal } from '../../../../domain/registers/refusal.ts';
import { committer } from '../../../shared/http/actor.ts';
import { identityOf } from '../../../shared/http/idempotency.ts';
import type { Amended } from '../../../shared/store/registers.ts';
import type { Form } from '../../../shared/web/form.ts';
import type { DeskContext } from '../../area.ts';

/**
 * Who enters what at the desk, and whether the same form was sent before: by person, login, address, what was typed, and the
 * state of the register that the page showed.
 */
export const entryFactsOf = async (context: DeskContext, command: string, form: Form): Promise<EntryFacts> => {
  const { session, actor, at, dependencies } = context.var;
  const body = [...form];
  const about = ['desk', session.sub, session.since, context.req.path, command, body];
  return { at, command, by: committer(actor), idempotency: identityOf(about, body, await dependencies.signer()) };
};

/** Why nothing was entered, in the language of the page; nothing if it was. */
export const refusedIn = <Event>(
  context: DeskContext,
  amended: Amended<Event, RegisterRefusal>,
): RegisterRefusal | undefined => {
  if (amended.kind === 'entered' || amended.kind === 'repeated') return undefined;
  // Body and key are one here: a key never comes with another body.
  if (amended.kind === 'reused') throw new Error(`the form of ${context.req.path} is reused`);
  return amended.stop;
};

/** A refusal as a line to read. */
export const refusalLine = (
  { language }: Pick<DeskContext['var'], 'language'>,
  { message, english, next }: RegisterRefusal,
): string => (language === 'en' ? english : `${message}${next}`);
