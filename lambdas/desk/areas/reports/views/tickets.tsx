import type { Figure } from '../../../../../domain/reports/contribution.ts';
import { definitions } from '../../../../../domain/reports/definitions.ts';
import { rowOf, type ShownReport } from '../../../../shared/reports/shown-report.ts';
import { filled } from '../../../../shared/reports/words.ts';
import type { DeskContext } from '../../../area.ts';
import { type Subjects, TicketNumbers } from '../../../table/ticket-numbers.tsx';
import { Frame } from '../../../views/frame.tsx';
import { reportsWords } from '../words/words.ts';

type TicketsProps = {
  readonly context: DeskContext;
  readonly shown: ShownReport;
  readonly unit: string;
  readonly figure: Figure;
  readonly count: number;
  readonly tickets: readonly string[];
  readonly subjects: Subjects;
  readonly next: string | undefined;
};

/** The tickets behind a number, each with the way to its page. */
export const TicketsPage = ({ context, shown, unit, figure, count, tickets, subjects, next }: TicketsProps) => {
  const words = reportsWords(context.var.language);
  const { head, report } = shown;
  const row = rowOf(report, unit);
  const english = context.var.language === 'en';
  const { name, english: nameEnglish } = definitions[figure];
  const title = filled(words.tickets, {
    figure: english ? nameEnglish : name,
    unit: (english ? row?.english : row?.name) ?? unit,
  });
  const own = `/desk/reports/${head.month}`;
  return (
    <Frame context={context} title={title}>
      <p>{filled(words.count, { n: count })}</p>
      {tickets.length === 0 ? (
        <p class="empty">{words.noTickets}</p>
      ) : (
        <TicketNumbers tickets={tickets} subjects={subjects} />
      )}
      {next === undefined ? (
        ''
      ) : (
        <p>
          <a href={`${own}/tickets?unit=${unit}&figure=${figure}&version=${head.version}&after=${next}`}>
            {words.next}
          </a>
        </p>
      )}
      <p>
        <a href={`${own}?version=${head.version}`}>{words.back}</a>
      </p>
    </Frame>
  );
};
