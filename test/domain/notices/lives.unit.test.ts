import { describe, expect, it } from '@jest/globals';
import { templates } from '../../../config/county.ts';
import { renderText } from '../../../domain/notices/segments.ts';
import { secret } from '../support/filing.ts';
import { atTheEnd } from '../support/lives.ts';
import { noticesOfCommit } from '../support/notices.ts';
import type { Story } from '../support/story.ts';

describe('whatever is told about a ticket', () => {
  const texts = new Map(templates.map(({ key, text }) => [key, text]));
  const told = (story: Story) => story.commits.flatMap(({ n }) => noticesOfCommit(story, n));

  it('never holds a name, a phone or a word that somebody said', () => {
    atTheEnd((story) => {
      const said = JSON.stringify(told(story).map(({ notice }) => notice.params));
      expect(said).not.toContain(secret);
      expect(said).not.toMatch(/3800001234|\+86/);
      const open = JSON.stringify(story.events.map((event) => ({ ...event, private: undefined })));
      expect(open).not.toContain(secret);
      expect(open).not.toMatch(/3800001234|\+86/);
    });
  });

  it('fits its registered text: every parameter is there', () => {
    atTheEnd((story) => {
      for (const { notice } of told(story)) {
        const text = renderText('永宁12345', texts.get(notice.template) ?? '', { link: 'https://…', ...notice.params });
        expect(text).not.toMatch(/undefined|\{/);
      }
    });
  });

  it('reaches no caller without a phone', () => {
    atTheEnd((story) => {
      if (story.ticket.filing.anonymous)
        expect(told(story).filter(({ notice }) => notice.recipient.to === 'citizen')).toEqual([]);
    });
  });

  it('and put off is sent exactly once, unless a newer one, the next round or the end of the ticket overtakes it', () => {
    atTheEnd(({ commits, ticket }) => {
      const waiting = new Map<string, number>();
      for (const event of commits.flatMap(({ events }) => events)) {
        if (event.type === 'NoticePutOff') waiting.set(event.template, event.until);
        if (event.type === 'NoticeDue') {
          expect(waiting.get(event.template)).toBe(event.until);
          waiting.delete(event.template);
        }
        if (['ReworkOrdered', 'TicketArchived', 'TicketDeclined', 'TicketWithdrawn'].includes(event.type))
          waiting.clear();
      }
      expect(new Map(ticket.putOff.map(({ template, until }) => [template as string, until]))).toEqual(waiting);
    });
  });
});
