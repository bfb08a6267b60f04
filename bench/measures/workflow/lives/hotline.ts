import { dateOf, day, type Instant } from '../../../../domain/time/instant.ts';
import type { Person } from '../../../../local/demo/people.ts';
import { actByLink, type Form } from './act-by-link.ts';
import { openVisits } from './visits.ts';

/** The ticket of a life, as people meet it: the centre by the API, units by the links in their SMS, the caller by SMS. */
export type Hotline = {
  /** Time goes on to `HH:MM` (Shanghai) so many days after the life's first. */
  readonly until: (days: number, time: string) => Promise<void>;
  readonly file: (by: Person, body: object) => Promise<void>;
  readonly act: (by: Person, command: string, body: object) => Promise<void>;
  /** Looks at the ticket first: somebody who did not have it before. */
  readonly lookAndAct: Hotline['act'];
  /** Acts through the link of the latest SMS of that template. */
  readonly byLink: (template: string, form: Form) => Promise<void>;
  readonly text: (from: string, text: string) => Promise<void>;
};

/** How it went. */
export type Seen = {
  readonly ticketId: () => string;
  /** Requests to the HTTP API and its pages. */
  readonly requests: () => number;
  /** Texts that the caller sent. */
  readonly texts: () => number;
};

/** Opens the hotline for one life that begins on the day of the instant. */
export const openHotline = (apiUrl: string, firstDay: Instant): Hotline & Seen => {
  const visits = openVisits(apiUrl);
  let [ticketId, texts] = ['', 0];
  const post = (path: string, by: Person, body: object) =>
    visits.api(path, by, { body, key: `${firstDay}-${visits.count()}` });
  const act: Hotline['act'] = async (by, command, body) => {
    await post(`/tickets/${ticketId}/${command}`, by, body);
  };
  return {
    ticketId: () => ticketId,
    requests: visits.count,
    texts: () => texts,
    until: async (days, time) => {
      const to = `${dateOf(firstDay + days * day)}T${time}:00+08:00`;
      await visits.local('clock', 'PUT', { to });
    },
    file: async (by, body) => {
      ({ ticketId } = (await post('/tickets', by, body)) as { ticketId: string });
    },
    act,
    lookAndAct: async (by, command, body) => {
      await visits.api(`/tickets/${ticketId}`, by);
      await act(by, command, body);
    },
    byLink: (template, form) => actByLink(template, form, ticketId, visits),
    text: async (from, text) => {
      texts += 1;
      await visits.local('messages', 'POST', { from, text });
    },
  };
};
