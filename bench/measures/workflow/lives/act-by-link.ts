import type { Visits } from './visits.ts';

/** An SMS as the local outbox keeps it. */
export type Message = {
  readonly to: string;
  readonly text: string;
  readonly template?: string;
  readonly segments: number;
  readonly link?: string;
};

/** The form of an act, as a page has it. */
export type Form = Readonly<Record<string, string>> & { readonly act: string };

const latest = async (template: string, ticketId: string, { local }: Visits): Promise<Message> => {
  const messages = await local<readonly Message[]>(`messages?ticketId=${ticketId}`);
  const found = messages.findLast((message) => message.template === template);
  if (!found) throw new Error(`no SMS ${template} was sent`);
  return found;
};

/**
 * Opens the link of the latest SMS of that template as a browser does: the reading is recorded if the page asks for it, the
 * form is sent, a code that is asked for is typed in from its SMS, and the page that follows is opened.
 * @throws Error if the page refuses the act
 */
export const actByLink = async (template: string, form: Form, ticketId: string, visits: Visits): Promise<void> => {
  const { link = '' } = await latest(template, ticketId, visits);
  const opened = await (await visits.page(link)).text();
  if (opened.includes('data-read')) await visits.page(link, { act: 'mark-read' });
  let answer = await visits.page(link, form);
  if (answer.status === 200) {
    const [code = ''] = /\d{6}/.exec((await latest('confirm-code', ticketId, visits)).text) ?? [];
    answer = await visits.page(link, { ...form, code });
  }
  const location = answer.headers.get('location');
  if (answer.status !== 303 || location === null) throw new Error(`${form.act} by link was answered ${answer.status}`);
  await visits.page(new URL(location, link).href);
};
