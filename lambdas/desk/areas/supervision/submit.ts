import { identityOf } from '../../../shared/http/idempotency.ts';
import { log } from '../../../shared/logger.ts';
import type { ActRequest, Entered } from '../../../shared/supervision/enter.ts';
import { type Form, readForm } from '../../../shared/web/form.ts';
import type { DeskContext } from '../../area.ts';
import { type Attempt, bodyOf, type DeskForm } from './form.ts';
import { supervisionWords } from './words/words.ts';

/** What came of a form of the area. */
export type Submitted =
  | { readonly kind: 'done'; readonly id: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'failed'; readonly status: 403 | 409 | 422; readonly attempt: Attempt };

export type Perform = (form: DeskForm, body: unknown, request: ActRequest) => Promise<Entered<unknown>>;

/** Characters of a page's mark; a longer one was not made by us. */
const longestNonce = 64;
const statusOf = { forbidden: 403, conflict: 409, invalid: 422 } as const;

/** The same form sent twice is one request: person, login, page, act and what was typed. */
const requestOf = async (context: DeskContext, form: Form, command: string, body: unknown): Promise<ActRequest> => {
  const { actor, at, session, dependencies } = context.var;
  const nonce = (form.get('nonce') ?? '').slice(0, longestNonce);
  const key = ['desk', session.sub, session.since, context.req.path, command, nonce, body];
  return { actor, at, command, identity: identityOf(key, body, await dependencies.signer()) };
};

/** Two forms of one act, for two ways to give its body. */
const commandOf = ({ act }: DeskForm): string =>
  act === 'draw-random' || act === 'draw-by-hand' ? 'draw-sample' : act;

/** Reads a form of the page, checks it as over the API, and enters what it asks for, once for all repetitions. */
export const submit = async (
  context: DeskContext,
  forms: readonly DeskForm[],
  perform: Perform,
): Promise<Submitted> => {
  const form = readForm(context.env.event);
  if (typeof form === 'string') return { kind: 'unreadable' };
  const asked = forms.find(({ act }) => act === form.get('act'));
  if (!asked) return { kind: 'unknown' };
  const words = supervisionWords(context.var.language);
  const failed = (status: 403 | 409 | 422, message: string, errors: Attempt['errors'] = []): Submitted => ({
    kind: 'failed',
    status,
    attempt: { act: asked.act, values: form, message, errors },
  });
  const read = bodyOf(asked, form);
  if ('errors' in read) return failed(422, read.message, read.errors);
  const command = commandOf(asked);
  const outcome = await perform(asked, read.body, await requestOf(context, form, command, read.body));
  switch (outcome.kind) {
    case 'done':
      if (!outcome.repeated) log.info('entered at the desk', { command });
      return { kind: 'done', id: outcome.id };
    case 'unknown':
      return { kind: 'unknown' };
    case 'reused':
      return failed(409, words.repeated);
    case 'refused': {
      const { kind, message, english, next, field } = outcome.refusal;
      const text = context.var.language === 'en' ? english : `${message}${next}`;
      return failed(statusOf[kind], text, field === undefined ? [] : [{ field, message: text }]);
    }
  }
};
