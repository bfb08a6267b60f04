import { decideOrganisation, type OrganisationCommandName } from '../../../../domain/organisation/commands.ts';
import { isDeputyEvent, type OrganisationEvent } from '../../../../domain/organisation/events.ts';
import type { RegisterRefusal } from '../../../../domain/registers/refusal.ts';
import { changedSince } from '../../../../domain/registers/seen.ts';
import { committer } from '../../../shared/http/actor.ts';
import { identityOf } from '../../../shared/http/idempotency.ts';
import { log } from '../../../shared/logger.ts';
import { unitOfChange } from '../../../shared/organisation/change-words.ts';
import { unitsFromCsv } from '../../../shared/organisation/csv.ts';
import { decideList } from '../../../shared/organisation/import-units.ts';
import {
  enterOrganisation,
  factsOf,
  type OrganisationAmended,
  type OrganisationRequest,
} from '../../../shared/organisation/register.ts';
import { importBody } from '../../../shared/schemas/organisation-bodies.ts';
import type { Attempt } from '../../../shared/web/attempt.ts';
import type { Form } from '../../../shared/web/form.ts';
import { seenIn } from '../../../shared/web/state-seen.ts';
import type { DeskContext } from '../../area.ts';
import { newNonce, nonceIn } from '../../nonce.ts';
import { readCommand } from './read-form.ts';
import type { OrganisationScene } from './scene.ts';
import type { Import } from './views/import-part.tsx';
import { organisationWords } from './words/words.ts';

/** What came of a form: a change entered, or what to show again. */
export type Changed = { readonly done: string } | { readonly attempt: Attempt; readonly status: 409 | 422 };

const requestFor = async (context: DeskContext, form: Form, asked: unknown): Promise<OrganisationRequest> => {
  const { actor, at, session, dependencies } = context.var;
  const nonce = nonceIn(form) ?? newNonce();
  const identity = identityOf(['desk', session.sub, session.since, nonce], asked, await dependencies.signer());
  return { by: committer(actor), at, identity };
};

const inWords = (context: DeskContext, { message, english, next }: RegisterRefusal): string => {
  const { language } = context.var;
  return language === 'en' ? english : `${message}${organisationWords(language).next}${next}`;
};

const statusOf = { invalid: 422, conflict: 409, forbidden: 409 } as const;

const outcomeOf = (amended: OrganisationAmended, context: DeskContext, form: Form, act: string): Changed => {
  const { language } = context.var;
  const failed = (status: 409 | 422, message: string, field?: string): Changed => {
    const errors = field === undefined ? [] : [{ field, message }];
    return { attempt: { act, values: form, message, errors }, status };
  };
  if (amended.kind === 'reused') return failed(409, organisationWords(language).twice);
  if (amended.kind === 'stopped') {
    if (amended.stop === 'no change') return failed(409, organisationWords(language).csv.nothing);
    return failed(statusOf[amended.stop.kind], inWords(context, amended.stop), amended.stop.field);
  }
  const { requestId } = context.env.event.requestContext;
  if (amended.kind === 'entered') log.info('organisation', { command: amended.entry.command, requestId });
  return { done: act };
};

type Decide = Parameters<typeof enterOrganisation>[1];

/** Changes that put what the form shows in the place of what the register says. */
const overwriting: ReadonlySet<OrganisationCommandName> = new Set(['rename', 'change-phones', 'move']);

/** The decision for whoever has seen every change of the unit, or of any where none is named. */
const ifUnchanged =
  (form: Form, unit: string | undefined, decide: Decide): Decide =>
  (facts) => {
    const concerns = (event: OrganisationEvent): boolean =>
      !isDeputyEvent(event) && (unit === undefined || unitOfChange(event) === unit);
    const refusal = changedSince(facts.entries, { lines: seenIn(form), concerns });
    return refusal ? { ok: false, refusal } : decide(facts);
  };

/** Carries out the change of a form, once for all repetitions of it. */
export const change = async (
  name: OrganisationCommandName,
  form: Form,
  unit: string | undefined,
  context: DeskContext,
): Promise<Changed> => {
  const read = readCommand(name, form, unit);
  if ('errors' in read) {
    const message = read.errors.map((error) => error.message).join(';');
    return { attempt: { act: name, values: form, message, errors: read.errors }, status: 422 };
  }
  const { command } = read;
  const request = await requestFor(context, form, command);
  const decideIt: Decide = (facts) => decideOrganisation(command, facts);
  const decide = overwriting.has(name) ? ifUnchanged(form, unit, decideIt) : decideIt;
  return outcomeOf(await enterOrganisation(name, decide, request, context.var.dependencies.table), context, form, name);
};

const listIn = (form: Form) => ({
  csv: form.get('csv') ?? '',
  effectiveFrom: form.get('effectiveFrom') ?? '',
  basis: form.get('basis')?.trim() ?? '',
});

/** The list of a form as the API takes it: with a date that is one. */
const listBodyIn = (form: Form) => {
  const { basis, ...rest } = listIn(form);
  return importBody.safeParse({ ...rest, ...(basis === '' ? {} : { basis }) });
};

/** What a pasted list would change, or what is wrong with it. */
export const tryImport = (form: Form, { context, entries, words }: OrganisationScene): Import => {
  const list = listIn(form);
  const body = listBodyIn(form);
  if (!body.success) return { ...list, outcome: { message: words.unreadable.text, errors: [] } };
  const listed = unitsFromCsv(list.csv);
  if (!listed.ok) return { ...list, outcome: { message: words.csv.heading, errors: listed.errors } };
  const decision = decideList(listed, body.data, factsOf(entries, context.var.at));
  if (decision.ok) return { ...list, outcome: { events: decision.events } };
  const message = inWords(context, decision.refusal);
  const { field } = decision.refusal;
  return { ...list, outcome: { message, errors: field === undefined ? [] : [{ field, message }] } };
};

/** Enters a list that was tried before, as one line. */
export const enterImport = async (form: Form, context: DeskContext): Promise<Changed> => {
  const body = listBodyIn(form);
  const unfit = (errors: Attempt['errors']): Changed => ({
    attempt: { act: 'import', values: form, message: '', errors },
    status: 422,
  });
  if (!body.success) return unfit([]);
  const listed = unitsFromCsv(body.data.csv);
  if (!listed.ok) return unfit(listed.errors);
  const request = await requestFor(context, form, body.data);
  const decide = ifUnchanged(form, undefined, (facts) => decideList(listed, body.data, facts));
  const amended = await enterOrganisation('import', decide, request, context.var.dependencies.table);
  return outcomeOf(amended, context, form, 'import');
};
