import type { ReportRun } from '../../../../shared/store/report-runs.ts';
import type { DeskContext } from '../../../area.ts';
import { Frame } from '../../../views/frame.tsx';
import { reportsWords } from '../words/words.ts';
import { monthTitle } from './months.tsx';
import { RunState } from './run.tsx';

type RunPageProps = { readonly context: DeskContext; readonly run: ReportRun };

/** A month whose first report is still being made. */
export const RunPage = ({ context, run }: RunPageProps) => {
  const words = reportsWords(context.var.language);
  return (
    <Frame context={context} title={monthTitle(context, run.month)}>
      <p role="status">{words.asked}</p>
      <RunState context={context} run={run} />
    </Frame>
  );
};
