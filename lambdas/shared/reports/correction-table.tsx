import { definitions } from '../../../domain/reports/definitions.ts';
import { rowOf, type ShownReport } from './shown-report.ts';

/** What a version corrects: which number of which platform, what it was, what it is, and the tickets that make the difference. */
export const CorrectionTable = ({ report, head, corrections }: ShownReport) => (
  <table>
    <caption>
      更正:第{head.version}版取代第{head.supersedes}版 Corrections to version {head.supersedes}
    </caption>
    <thead>
      <tr>
        {['平台 platform', '数字 figure', '原 was', '现 is', '增加工单 added', '减少工单 removed'].map((name) => (
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
