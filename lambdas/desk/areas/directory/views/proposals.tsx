import type { Directory } from '../../../../../domain/dispatch/directory.ts';
import type { Proposal } from '../../../../../domain/dispatch/proposals.ts';
import { proposalWords, ruleWords } from '../../../../shared/views/rule-words.ts';
import { filled } from '../../../../shared/web/words/words.ts';
import type { DeskContext } from '../../../area.ts';
import { directoryWords } from '../words/words.ts';
import { Check, Hidden, Line } from './inputs.tsx';
import { TicketLink } from './listing.tsx';

type Props = {
  readonly proposals: readonly Proposal[];
  readonly directory: Directory;
  readonly context: DeskContext;
  readonly nonce: string;
};

type OneProps = Omit<Props, 'proposals'> & { readonly proposal: Proposal; readonly n: number };

const One = ({ proposal, directory, context, nonce, n }: OneProps) => {
  const { language, county } = context.var;
  const { proposals: words, form } = directoryWords(language);
  const before = directory.rules.find(({ id }) => id === proposal.before);
  const place = before ? filled(words.place, { rule: ruleWords(before, county, language) }) : words.last;
  return (
    <li>
      <strong>{proposalWords(proposal, county, language)}</strong> {place}
      <p>
        {words.tickets}:{' '}
        {proposal.tickets.map((ticketId) => (
          <>
            <TicketLink ticketId={ticketId} />{' '}
          </>
        ))}
      </p>
      <form method="post">
        <Hidden act="settle" nonce={nonce} />
        <input type="hidden" name="proposal" value={proposal.id} />
        <Line form={`proposal-${n}`} name="reason" label={form.reason} most={200} required />
        {proposal.town === undefined ? null : <Check name="everywhere" label={words.everywhere} />}{' '}
        <button type="submit" name="settled" value="accept-proposal">
          {words.accept}
        </button>{' '}
        <button type="submit" name="settled" value="dismiss-proposal" class="plain">
          {words.dismiss}
        </button>
      </form>
    </li>
  );
};

/** What granted returns propose, each to be accepted or left aside by a person. */
export const Proposals = ({ proposals, ...props }: Props) => {
  const { proposals: words } = directoryWords(props.context.var.language);
  return (
    <section>
      <h2>{words.heading}</h2>
      <p class="soft">{proposals.length === 0 ? words.none : words.hint}</p>
      {proposals.length === 0 ? null : (
        <ol>
          {proposals.map((proposal, n) => (
            <One proposal={proposal} n={n} {...props} />
          ))}
        </ol>
      )}
    </section>
  );
};
