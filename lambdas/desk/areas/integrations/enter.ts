import type { RegisterRefusal } from '../../../../domain/registers/refusal.ts';
import { committer } from '../../../shared/http/actor.ts';
import { identityOf } from '../../../shared/http/idempotency.ts';
import { Problem } from '../../../shared/http/problem.ts';
import { valid } from '../../../shared/http/validate.ts';
import { actOnIntegrators, type CentreAct, enteredBy } from '../../../shared/integrators/act.ts';
import { log } from '../../../shared/logger.ts';
import {
  type IntegratorCommand,
  integratorBodies,
  isIntegratorCommand,
} from '../../../shared/schemas/integrators/bodies.ts';
import type { Attempt } from '../../../shared/web/attempt.ts';
import type { Form } from '../../../shared/web/form.ts';
import type { DeskContext } from '../../area.ts';
import { newNonce, nonceIn } from '../../nonce.ts';
import { integrationsWords } from './words/words.ts';

/** What came of a form: the act that was entered, with a key that it issued, or what to show again. */
export type Outcome =
  | { readonly done: IntegratorCommand; readonly key?: string | undefined }
  | { readonly attempt: Attempt; readonly status: 409 | 422 };

/** The form's fields as the act's body takes them; those of other acts are left out. */
const bodyOf = (name: IntegratorCommand, form: Form): Record<string, unknown> =>
  Object.fromEntries(
    Object.keys(integratorBodies[name].shape).flatMap((field) => {
      const text = form.get(field);
      if (text === undefined) return [];
      return [[field, field === 'key' ? Number(text) : text]];
    }),
  );

const inWords = ({ message, english, next }: RegisterRefusal, { var: { language } }: DeskContext): string =>
  language === 'en' ? english : `${message}${next}`;

type Read = { readonly act: CentreAct } | { readonly attempt: Attempt };

const read = (name: IntegratorCommand, form: Form): Read => {
  try {
    return { act: { name, body: valid(integratorBodies[name], bodyOf(name, form)) } as CentreAct };
  } catch (fault) {
    if (!(fault instanceof Problem)) throw fault;
    const { detail, errors = [] } = fault.details;
    return { attempt: { act: name, values: form, message: detail, errors } };
  }
};

/** Enters what a form asks for, once however often it is sent; undefined for no act of this page. */
export const enter = async (form: Form, context: DeskContext): Promise<Outcome | undefined> => {
  const { actor, at, session, language, dependencies } = context.var;
  const name = form.get('act') ?? '';
  if (!isIntegratorCommand(name)) return undefined;
  const asked = read(name, form);
  if ('attempt' in asked) return { ...asked, status: 422 };
  const sign = await dependencies.signer();
  const nonce = nonceIn(form) ?? newNonce();
  const idempotency = identityOf(['desk-integrations', session.sub, session.since, nonce], asked.act, sign);
  const facts = { at, command: name, by: committer(actor), idempotency };
  const amended = await actOnIntegrators(dependencies.table, facts, asked.act, sign);
  const failed = (message: string): Outcome => ({
    attempt: { act: name, values: form, message, errors: [] },
    status: 409,
  });
  if (amended.kind === 'reused') return failed(integrationsWords(language).twice);
  if (amended.kind === 'stopped') return failed(inWords(amended.stop, context));
  log.info('integrators', { command: name, requestId: context.env.event.requestContext.requestId });
  return { done: name, key: enteredBy(amended.entry.events, sign).key };
};
