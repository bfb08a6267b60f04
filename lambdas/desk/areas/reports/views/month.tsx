import { CorrectionTable } from '../../../../shared/reports/correction-table.tsx';
import { downloadFormats } from '../../../../shared/reports/downloads.ts';
import { levelNames } from '../../../../shared/reports/levels.ts';
import { ReportCharts } from '../../../../shared/reports/report-charts.tsx';
import { DefinitionTables, LevelTable } from '../../../../shared/reports/report-tables.tsx';
import type { ShownReport } from '../../../../shared/reports/shown-report.ts';
import { filled } from '../../../../shared/reports/words.ts';
import type { ReportRun } from '../../../../shared/store/report-runs.ts';
import { datedIn } from '../../../../shared/web/moments.ts';
import type { DeskContext } from '../../../area.ts';
import { Frame } from '../../../views/frame.tsx';
import { reportsWords } from '../words/words.ts';
import { mayMake, monthTitle } from './months.tsx';
import { RunState } from './run.tsx';

type MonthProps = {
  readonly context: DeskContext;
  readonly shown: ShownReport;
  readonly run: ReportRun | undefined;
  readonly asked: boolean;
};

const Facts = ({ context, shown: { head } }: Pick<MonthProps, 'context' | 'shown'>) => {
  const words = reportsWords(context.var.language);
  const version = head.version === 0 ? '' : filled(words.versionOf, { n: head.version });
  const facts = [
    [words.state, `${words.states[head.state]} ${version}`],
    [words.cutoff, datedIn(context.var.language, head.cutoff)],
    [words.madeAt, datedIn(context.var.language, head.at)],
    [words.by, head.by === 'schedule' ? words.schedule : head.by],
    [words.hash, head.hash],
  ];
  return (
    <dl class="report-facts">
      {facts.map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};

const Versions = ({ context, shown: { head, heads } }: Pick<MonthProps, 'context' | 'shown'>) => {
  const words = reportsWords(context.var.language);
  return heads.length < 2 ? null : (
    <form method="get" action={`/desk/reports/${head.month}`} class="report-versions">
      <label for="version">{words.choose}</label>
      <select id="version" name="version">
        {heads.map(({ version }) => (
          <option value={String(version)} selected={version === head.version}>
            {filled(words.versionOf, { n: version })}
          </option>
        ))}
      </select>
      <button type="submit">{words.show}</button>
    </form>
  );
};

const Downloads = ({ context, shown: { head } }: Pick<MonthProps, 'context' | 'shown'>) => {
  const words = reportsWords(context.var.language);
  return (
    <nav aria-label={words.files} class="report-files">
      <ul>
        {downloadFormats.map((format) => (
          <li>
            <a class="button plain" href={`/desk/reports/${head.month}/file?version=${head.version}&format=${format}`}>
              {words.formats[format]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const Making = ({ context, shown: { head } }: Pick<MonthProps, 'context' | 'shown'>) => {
  const words = reportsWords(context.var.language);
  return (
    <form method="post" action="/desk/reports" class="report-make">
      <input type="hidden" name="month" value={head.month} />
      <button type="submit">{words.make}</button>
      {head.state === 'frozen' ? (
        <button type="submit" name="reproduce" value={String(head.version)} class="plain">
          {words.reproduce}
        </button>
      ) : (
        ''
      )}
      <p class="soft">{words.makeHint}</p>
    </form>
  );
};

type LevelPartProps = Parameters<typeof LevelTable>[0] & { readonly context: DeskContext };

/** A level's table, which scrolls by itself. The many villages are folded away until somebody asks for them. */
const LevelPart = ({ context, ...table }: LevelPartProps) => {
  const { name, english } = levelNames[table.level.level];
  const label = context.var.language === 'en' ? english : name;
  const part = (
    <section class="report-level" tabindex={0} aria-label={label}>
      <LevelTable {...table} />
    </section>
  );
  if (table.level.level !== 4 || table.level.rows.length < 2) return part;
  const { villages } = reportsWords(context.var.language);
  return (
    <details>
      <summary>{filled(villages, { level: label, n: table.level.rows.length })}</summary>
      {part}
    </details>
  );
};

/** A month's report: what it is, its charts, every level with the way to the tickets behind each number, corrections, definitions. */
export const MonthPage = ({ context, shown, run, asked }: MonthProps) => {
  const words = reportsWords(context.var.language);
  const { head, report, whole, corrections } = shown;
  const tickets = (unit: string, figure: string): string =>
    `/desk/reports/${head.month}/tickets?unit=${unit}&figure=${figure}&version=${head.version}`;
  return (
    <Frame context={context} title={monthTitle(context, head.month)}>
      {asked ? <p role="status">{words.asked}</p> : ''}
      {whole ? '' : <p>{words.ownOnly}</p>}
      <Facts context={context} shown={shown} />
      <Versions context={context} shown={shown} />
      <Downloads context={context} shown={shown} />
      {mayMake(context) ? <Making context={context} shown={shown} /> : ''}
      {run ? <RunState context={context} run={run} /> : ''}
      <div class="report-charts">
        <ReportCharts shown={shown} />
      </div>
      {report.levels.map((level) => (
        <LevelPart context={context} level={level} whole={whole} tickets={tickets} />
      ))}
      {corrections.length > 0 ? <CorrectionTable {...shown} /> : ''}
      <details class="report-words">
        <summary>{words.definitions}</summary>
        <DefinitionTables />
      </details>
    </Frame>
  );
};
