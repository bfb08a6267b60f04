import type { DirectoryEntry, DirectoryEvent } from '../../../../../domain/dispatch/changes.ts';
import { ruleWords } from '../../../../shared/views/rule-words.ts';
import { datedIn } from '../../../../shared/web/moments.ts';
import { personIn } from '../../../../shared/web/person.ts';
import { filled, textFor } from '../../../../shared/web/words/words.ts';
import type { DeskContext } from '../../../area.ts';
import { Frame } from '../../../views/frame.tsx';
import { directoryWords } from '../words/words.ts';
import { Listing } from './listing.tsx';

/** What an event says, in words. */
const saidOf = (event: DirectoryEvent, { var: { language, county } }: DeskContext): string => {
  const {
    entries: words,
    suggestions: { separator },
  } = directoryWords(language);
  switch (event.type) {
    case 'RuleAdded':
    case 'RuleChanged':
      return `${event.rule.id}: ${ruleWords(event.rule, county, language)}`;
    case 'RuleMoved':
      return event.before === undefined
        ? filled(words.movedLast, { rule: event.rule })
        : filled(words.moved, { rule: event.rule, before: event.before });
    case 'RuleRetired':
      return filled(words.retired, { rule: event.rule });
    case 'ProposalAccepted':
    case 'ProposalDismissed':
      return filled(words.tickets, { proposal: event.proposal, tickets: event.tickets.join(separator) });
  }
};

type Props = { readonly context: DeskContext; readonly entries: readonly DirectoryEntry[] };

/** The lines of the directory's register, the latest first: who changed what, when and why (R50). */
export const HistoryPage = ({ context, entries }: Props) => {
  const { language } = context.var;
  const words = directoryWords(language);
  const { number, at, by, act, what, why, acts, none } = words.entries;
  return (
    <Frame context={context} title={`${words.title} · ${words.history}`}>
      {entries.length === 0 ? (
        <p>{none}</p>
      ) : (
        <Listing heading={words.history} columns={[number, at, by, act, what, why]}>
          {entries.toReversed().map((entry) => (
            <tr>
              <td>{entry.n}</td>
              <td>{datedIn(language, entry.at)}</td>
              <td>{personIn(language, entry.by, entry.at, context.var.county)}</td>
              <td>{textFor(acts, entry.command) ?? entry.command}</td>
              <td>
                {entry.events.map((event) => (
                  <p>{saidOf(event, context)}</p>
                ))}
              </td>
              <td>{entry.events[0]?.reason}</td>
            </tr>
          ))}
        </Listing>
      )}
      <p>
        <a href="/desk/directory">{words.back}</a>
      </p>
    </Frame>
  );
};
