import * as z from 'zod/mini';
import type { Recipient } from '../../../domain/notices/notice.ts';
import { postNames, purposeNames } from '../../../domain/notices/words.ts';
import { dateOf, dayNumber, type Instant, type LocalDate } from '../../../domain/time/instant.ts';
import { canonicalJson } from '../../shared/http/canonical-json.ts';
import { fieldMessages } from '../../shared/http/field-messages.ts';
import { Problem } from '../../shared/http/problem.ts';
import { valid } from '../../shared/http/validate.ts';
import { phone } from '../../shared/schemas/phone.ts';
import type { FieldError } from '../../shared/schemas/problem.ts';
import { type Cover, removeCover, storeCover } from '../../shared/store/covers.ts';
import { chineseDate } from '../../shared/views/dates.ts';
import type { Form } from '../../shared/web/form.ts';
import type { PageDependencies } from '../dependencies.ts';
import type { OpenDesk } from '../open-link.ts';
import { filled, type Language, wordsIn } from '../words/words.ts';
import type { Acted } from './command.ts';
import { askForCode, checkCode, noCodeWords } from './confirmation.ts';

/** A cover lasts no longer than this: who is away for longer is replaced in the county's records. */
const mostDays = 60;

/** A date of the calendar: `Date.parse` alone would take 30 February. */
const date = z.iso.date({ error: fieldMessages.date });

/** A landline could not get the SMS of the post. */
const mobile = phone.check(z.refine((number) => /^\+861[3-9]\d{9}$/.test(number), { error: fieldMessages.mobile }));

const coverBody = z.strictObject({ phone: mobile, from: date, until: date });

type Body = z.output<typeof coverBody>;

const parse = (form: Form): Body | { readonly wrong: readonly FieldError[] } => {
  try {
    const given = Object.fromEntries(
      ['phone', 'from', 'until'].map((name) => [name, form.get(name)?.trim() || undefined]),
    );
    return valid(coverBody, given);
  } catch (fault) {
    if (fault instanceof Problem) return { wrong: fault.details.errors ?? [] };
    throw fault;
  }
};

const rangeErrors = ({ from, until }: Body, today: LocalDate): readonly FieldError[] => {
  if (until < today || until < from) return [{ field: 'until', message: fieldMessages.laterDate }];
  return dayNumber(until) - dayNumber(from) > mostDays ? [{ field: 'until', message: fieldMessages.coverTooLong }] : [];
};

const coverOf = (
  body: Body,
  { unit, post }: Extract<Recipient, { to: 'post' }>,
  at: Instant,
  { county }: PageDependencies,
): Cover => ({
  id: `cover/${unit}/${post}/${at}`,
  at,
  template: 'deputy-appointed',
  params: {
    unit: county.organisation.get(unit)?.shortName ?? '',
    post: postNames[post],
    from: chineseDate(body.from),
    until: chineseDate(body.until),
  },
  from: body.from,
  until: body.until,
  private: { phone: body.phone },
});

/** 请假代班 (AB角): from one date to another the notices of the post go to another phone; confirmed by a code. */
export const appointDeputy = async (
  opened: OpenDesk,
  form: Form,
  at: Instant,
  language: Language,
  dependencies: PageDependencies,
): Promise<Acted> => {
  const { page } = wordsIn(language);
  const { county } = dependencies;
  const { recipient } = opened.link;
  if (recipient.to !== 'post') throw new Error('only a post has a deputy');
  const body = parse(form);
  if ('wrong' in body) return { kind: 'failed', status: 422, message: page.again, errors: body.wrong };
  const errors = rangeErrors(body, dateOf(at));
  if (errors.length > 0) return { kind: 'failed', status: 422, message: page.again, errors };
  const sign = await dependencies.signer();
  const subject = sign('idempotency', canonicalJson(['cover', opened.hash, body]))
    .toString('hex')
    .slice(0, 32);
  const about = county.organisation.get(recipient.unit)?.shortName ?? recipient.unit;
  const asked = { opened, subject, about, purpose: purposeNames.cover, at };
  const digits = form.get('code');
  if (digits === undefined || form.has('again')) {
    const sent = await askForCode(dependencies, asked, form.has('again'));
    if (sent === 'sent') return { kind: 'confirm' };
    const message = page[noCodeWords[sent]];
    return { kind: 'failed', status: sent === 'too-often' ? 429 : 409, message, errors: [] };
  }
  const verdict = await checkCode(dependencies.table, asked, digits, sign);
  if (verdict.kind === 'wrong') return { kind: 'confirm', error: filled(page.confirmWrong, { left: verdict.left }) };
  if (verdict.kind === 'over') return { kind: 'confirm', error: page.confirmOver };
  await storeCover(dependencies.table, recipient, coverOf(body, recipient, at, dependencies));
  return { kind: 'done' };
};

/** Ends a cover at once: whoever has the post's phone again needs no code to be told everything himself. */
export const endCover = async ({ link }: OpenDesk, { table }: PageDependencies): Promise<Acted> => {
  if (link.recipient.to === 'post') await removeCover(table, link.recipient);
  return { kind: 'done' };
};
