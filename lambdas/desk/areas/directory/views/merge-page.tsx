import type { Ticket } from '../../../../../domain/tickets/ticket.ts';
import { fromIso } from '../../../../../domain/time/instant.ts';
import { datedIn } from '../../../../shared/web/moments.ts';
import { categoryIn, placeIn, stageIn } from '../../../../shared/web/names.ts';
import type { DeskContext } from '../../../area.ts';
import { Frame } from '../../../views/frame.tsx';
import type { Merged } from '../merge.ts';
import type { Suggested } from '../suggestions-for.ts';
import { directoryWords } from '../words/words.ts';
import { Hidden } from './inputs.tsx';
import { Listing, TicketLink } from './listing.tsx';

type Row = Suggested['duplicates'][number];

type Props = {
  readonly context: DeskContext;
  readonly master: Ticket;
  readonly candidates: readonly Row[];
  readonly nonce: string;
  readonly merged: readonly Merged[];
};

const Candidate = ({ row, context }: { readonly row: Row; readonly context: DeskContext }) => {
  const { suggestions: words, merging } = directoryWords(context.var.language);
  const { ticketId, subject, stage, unitName, filedAt, reason } = row;
  return (
    <tr>
      <td>
        <input type="checkbox" name="ticket" value={ticketId} aria-label={`${merging.choose} ${ticketId}`} />
      </td>
      <th scope="row">
        <TicketLink ticketId={ticketId} />
      </th>
      <td>{subject ?? words.withheld}</td>
      <td>{stageIn(context.var.language, stage)}</td>
      <td>{unitName ?? ''}</td>
      <td>{datedIn(context.var.language, fromIso(filedAt))}</td>
      <td>{reason}</td>
    </tr>
  );
};

const Results = ({ merged }: Pick<Props, 'merged'>) =>
  merged.length === 0 ? null : (
    <div role="status">
      <ul>
        {merged.map(({ ticketId, done, said }) => (
          <li class={done ? '' : 'error'}>
            <TicketLink ticketId={ticketId} /> {said}
          </li>
        ))}
      </ul>
    </div>
  );

/** Merges many at once: the open tickets of the master's place and category, to be ticked. */
export const MergePage = ({ context, master, candidates, nonce, merged }: Props) => {
  const { language, county } = context.var;
  const { merging: words, suggestions, back } = directoryWords(language);
  const { number, subject, stage, unit, filed, why } = suggestions;
  const { filing } = master;
  return (
    <Frame context={context} title={words.heading}>
      <Results merged={merged} />
      <section>
        <h2>{words.master}</h2>
        <p>
          <TicketLink ticketId={master.id} /> {categoryIn(language, filing.category, county)}{' '}
          {filing.town === undefined ? '' : placeIn(language, filing.town, county)}
        </p>
      </section>
      <section class="suggestions">
        <p class="soft">{words.hint}</p>
        {candidates.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <form method="post">
            <Hidden act="merge" nonce={nonce} />
            <input type="hidden" name="into" value={master.id} />
            <Listing heading={words.choose} columns={[words.choose, number, subject, stage, unit, filed, why]}>
              {candidates.map((row) => (
                <Candidate row={row} context={context} />
              ))}
            </Listing>
            <button type="submit">{words.send}</button>
          </form>
        )}
      </section>
      <p>
        <a href="/desk/directory">{back}</a>
      </p>
    </Frame>
  );
};
