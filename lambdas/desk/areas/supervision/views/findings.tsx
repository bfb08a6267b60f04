import { type Finding, isLateFinding } from '../../../../../domain/supervision/campaigns/campaign.ts';
import { datedIn, dayIn } from '../../../../shared/web/moments.ts';
import type { DeskContext } from '../../../area.ts';
import { filled, supervisionWords } from '../words/words.ts';
import { LateMark, Prose, Table, TicketLink } from './parts.tsx';

const findingStates = { open: 'todo', reported: 'reported', rectified: 'rectified' } as const;

/** What was found, with the units' answers and the team's word on them. */
export const Findings = ({ context, findings }: { context: DeskContext; findings: readonly Finding[] }) => {
  const words = supervisionWords(context.var.language);
  const { columns } = words;
  const unitName = (id: string) => {
    const unit = context.var.county.organisation.get(id);
    return (context.var.language === 'en' ? unit?.english : unit?.name) ?? id;
  };
  if (findings.length === 0) return null;
  return (
    <section>
      <h2>{words.headings.findings}</h2>
      <Table
        caption={words.headings.findings}
        columns={['#', columns.number, columns.unit, columns.severity, columns.text, columns.dueOn, columns.state]}
      >
        {findings.map((one) => (
          <tr>
            <th scope="row">{one.finding}</th>
            <td>
              <TicketLink ticketId={one.ticketId} />
            </td>
            <td>{unitName(one.unit)}</td>
            <td>{words.severities[one.severity]}</td>
            <td>
              <Prose text={one.text} />
              {one.rectifications.map(({ at, text, late, decided }) => (
                <p class="soft">
                  {datedIn(context.var.language, at)} {late ? words.isLate : words.inTime}: {text}{' '}
                  {decided
                    ? decided.accepted
                      ? `(${words.accepted})`
                      : `(${filled(words.returned, { reason: decided.reason ?? '' })})`
                    : ''}
                </p>
              ))}
            </td>
            <td>{filled(words.untilClose, { date: dayIn(context.var.language, one.rectifyBy) })}</td>
            <td>
              {words.states[findingStates[one.state]]} <LateMark late={isLateFinding(one)} words={words} />
            </td>
          </tr>
        ))}
      </Table>
    </section>
  );
};
