import { definitions } from '../../../domain/reports/definitions.ts';
import { rowOf, type ShownReport } from './shown-report.ts';
import { filled, reportWords as words } from './words.ts';

/** What a version corrects: which number of which platform, what it was, what it is, and the tickets that make the difference. */
export const CorrectionTable = ({ report, head, corrections }: ShownReport) => (
  <table>
    <caption>{filled(words.corrections, { version: head.version, supersedes: head.supersedes })}</caption>
    <thead>
      <tr>
        {[words.platform, words.correctedFigure, words.was, words.is, words.added, words.removed].map((name) => (
          <th scope="col">{name}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {corrections.map(({ unit, figure, was, is, added, removed }) => (
        <tr>
          <th scope="row">{rowOf(report, unit)?.name ?? unit}</th>
          <td>
            {definitions[figure].name} {definitions[figure].english}
          </td>
          <td class="number">{was}</td>
          <td class="number">{is}</td>
          <td>{added.join(' ')}</td>
          <td>{removed.join(' ')}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
