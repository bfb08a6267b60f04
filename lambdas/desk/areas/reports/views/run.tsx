import { filled } from '../../../../shared/reports/words.ts';
import type { ReportRun } from '../../../../shared/store/report-runs.ts';
import { datedIn } from '../../../../shared/web/moments.ts';
import type { DeskContext } from '../../../area.ts';
import { reportsWords } from '../words/words.ts';

type RunProps = { readonly context: DeskContext; readonly run: ReportRun };

/** How far the making of the report is, and what it came to. */
export const RunState = ({ context, run }: RunProps) => {
  const words = reportsWords(context.var.language);
  const { state, at, by, seen, done, outcome } = run;
  return (
    <section class="report-run" aria-labelledby="run" aria-live="polite">
      <h2 id="run">{words.run}</h2>
      <p>
        {datedIn(context.var.language, at)} · {by === 'schedule' ? words.schedule : by} · {words.runStates[state]}
      </p>
      {state === 'running' ? (
        <p>
          <progress value={done} max={Math.max(seen, 1)} aria-labelledby="run" />{' '}
          {filled(words.progress, { done, seen })}
        </p>
      ) : (
        ''
      )}
      {outcome ? <p>{filled(words.results[outcome.result], { version: outcome.version })}</p> : ''}
    </section>
  );
};
