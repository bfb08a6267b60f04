import type { Instant } from '../../domain/time/instant.ts';
import { carryOut } from '../shared/commands/carry-out.ts';
import type { ApiAnswer } from '../shared/http/gateway.ts';
import { isCommandName } from '../shared/schemas/command-bodies.ts';
import { destinationOf } from '../shared/sms/phones.ts';
import type { Form } from '../shared/web/form.ts';
import type { Field } from '../shared/web/forms/field.ts';
import { type Acted, actOnTicket } from './acts/command.ts';
import { appointDeputy, endCover } from './acts/cover.ts';
import { openFromDesk } from './acts/desk-acts.ts';
import { sendMyTickets, sendNewLink } from './acts/send-link.ts';
import type { PageDependencies } from './dependencies.ts';
import { countOpenTickets } from './desk.ts';
import { filledIn } from './forms/filled-in.ts';
import { hasForm, offeredActs } from './forms/offered.ts';
import type { ClosedLink, OpenDesk, OpenTicket } from './open-link.ts';
import { pageSender } from './respond.ts';
import { sceneOf } from './scene.ts';
import { type Asked, showClosed, showNothing, showOpen } from './show-link.ts';
import { actTitle } from './views/acts.tsx';
import { ConfirmPage } from './views/confirm-page.tsx';
import { coverFields } from './views/desk-page.tsx';
import { type Words, wordsIn } from './words/words.ts';

const langQuery = ({ language }: Asked): string => (language === 'en' ? '&lang=en' : '');

/** On to the page itself, so that a reload sends nothing again. */
const afterwards = (code: string, act: string, asked: Asked, { photosOrigin }: PageDependencies): ApiAnswer =>
  pageSender(photosOrigin).onTo(`/t/${code}?did=${act}${langQuery(asked)}`);

/** The fields that the form of the act has on the page. */
const fieldsOf = (
  opened: OpenTicket | OpenDesk,
  act: string,
  { at, language }: Asked,
  { county }: PageDependencies,
): readonly Field[] => {
  if (opened.kind === 'desk') return coverFields;
  const scene = sceneOf(opened, at, county, { words: wordsIn(language), language });
  return (
    offeredActs(scene)
      .find(({ form }) => form.act === act)
      ?.form.fields(scene) ?? []
  );
};

/** The button that was pressed, in words. */
const chosenIn = (form: Form, { acts: { buttons } }: Words): string => {
  const signs = form.get('act') === 'sign-result';
  switch (form.get('approve') ?? form.get('accept')) {
    case 'true':
      return form.has('accept') ? buttons.accept : signs ? buttons.sign : buttons.approve;
    case 'false':
      return form.has('accept') ? buttons.notAccepted : signs ? buttons.sendBack : buttons.refuse;
    default:
      return '';
  }
};

/** The last digits of the phone that the code goes to. */
const tailOf = async ({ link }: OpenTicket | OpenDesk, at: Instant, book: PageDependencies) =>
  (await destinationOf(link.recipient, undefined, at, book))?.phone.slice(-4);

/** The page that follows an act: done, its code asked for, or itself again with what was wrong. */
const answerActed = async (
  acted: Acted,
  act: string,
  form: Form,
  opened: OpenTicket | OpenDesk,
  asked: Asked,
  dependencies: PageDependencies,
): Promise<ApiAnswer> => {
  const { language } = asked;
  const words = wordsIn(language);
  switch (acted.kind) {
    case 'done':
      return afterwards(opened.code, act, asked, dependencies);
    case 'confirm': {
      const page = ConfirmPage({
        words,
        language,
        code: opened.code,
        form,
        number: opened.link.ticket?.id,
        act: [actTitle(act, { words, actor: opened.actor }), chosenIn(form, words)].filter(Boolean).join(' · '),
        typed: filledIn(fieldsOf(opened, act, asked, dependencies), form, words),
        tail: await tailOf(opened, asked.at, dependencies),
        error: acted.error,
      });
      return pageSender(dependencies.photosOrigin).page(acted.error === undefined ? 200 : 422, page);
    }
    case 'failed': {
      const { message, errors, status } = acted;
      return showOpen(opened, { ...asked, attempt: { act, values: form, message, errors } }, dependencies, status);
    }
  }
};

/** The reading of a notice (R49): recorded once, and nothing is told of it. */
const recordReading = async (opened: OpenTicket, asked: Asked, dependencies: PageDependencies): Promise<ApiAnswer> => {
  const { actor, ticket, hash } = opened;
  if (actor.kind === 'staff') {
    const by = { sub: actor.sub, roles: actor.roles, ...(actor.unit === undefined ? {} : { unit: actor.unit }) };
    const identity = { key: `read/${hash.slice(0, 32)}`, bodyHash: '' };
    const command = { name: 'mark-read', body: {} } as const;
    await carryOut(ticket.id, { command, actor, by, at: asked.at, identity }, dependencies);
  }
  return { statusCode: 204, headers: { 'cache-control': 'no-store' } };
};

/** What was sent from the page of a ticket. */
export const submitToTicket = async (
  opened: OpenTicket,
  form: Form,
  asked: Asked,
  dependencies: PageDependencies,
): Promise<ApiAnswer> => {
  const act = form.get('act') ?? '';
  const { at, language } = asked;
  if (act === 'mark-read') return recordReading(opened, asked, dependencies);
  if (act === 'my-tickets') {
    await sendMyTickets(opened, await countOpenTickets(opened.actor, dependencies), at, dependencies);
    return afterwards(opened.code, act, asked, dependencies);
  }
  const scene = sceneOf(opened, at, dependencies.county, { words: wordsIn(language), language });
  if (!isCommandName(act) || !(hasForm(scene, act) || (act === 'answer-survey' && opened.actor.kind === 'citizen')))
    return showNothing(404, 'no-page', language, dependencies);
  const acted = await actOnTicket({ opened, act, form, at, language }, dependencies);
  return answerActed(acted, act, form, opened, asked, dependencies);
};

/** What was sent from the list of a post's open tickets. */
export const submitToDesk = async (
  opened: OpenDesk,
  form: Form,
  asked: Asked,
  dependencies: PageDependencies,
): Promise<ApiAnswer> => {
  const act = form.get('act') ?? '';
  const { at, language } = asked;
  if (act === 'open') {
    const code = await openFromDesk(opened, form.get('ticket') ?? '', at, dependencies);
    if (code === undefined) return showNothing(410, 'unit-changed', language, dependencies);
    return pageSender(dependencies.photosOrigin).onTo(`/t/${code}${language === 'en' ? '?lang=en' : ''}`);
  }
  if (act === 'cover') {
    const acted = await appointDeputy(opened, form, at, language, dependencies);
    return answerActed(acted, act, form, opened, asked, dependencies);
  }
  if (act === 'end-cover')
    return answerActed(await endCover(opened, dependencies), act, form, opened, asked, dependencies);
  return showNothing(404, 'no-page', language, dependencies);
};

/** What was sent through a link that opens nothing any more: only another link can be had. */
export const submitToClosed = async (
  closed: ClosedLink,
  form: Form,
  asked: Asked,
  dependencies: PageDependencies,
): Promise<ApiAnswer> => {
  if (form.get('act') !== 'new-link') return showClosed(closed, asked, dependencies);
  await sendNewLink(closed, asked.at, dependencies);
  return showClosed(closed, asked, dependencies, true);
};
