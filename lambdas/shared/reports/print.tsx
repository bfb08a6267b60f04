import { createHash } from 'node:crypto';
import { raw } from 'hono/html';
import { centrePlatform } from '../../../domain/reports/contribution.ts';
import { chineseFullMoment } from '../views/dates.ts';
import { printStyle } from './assets/assets.ts';
import { CorrectionTable } from './correction-table.tsx';
import { ReportCharts } from './report-charts.tsx';
import { DefinitionTables, LevelTable } from './report-tables.tsx';
import { rowOf, type ShownReport } from './shown-report.ts';
import { filled, printWords as words } from './words.ts';

/** The sheet carries its own style; a policy lets it in by this hash. */
export const printStyleSource = `'sha256-${createHash('sha256').update(printStyle).digest('base64')}'`;

/** Nothing but the sheet's own style is loaded or run. */
export const printPolicy = `default-src 'none'; style-src ${printStyleSource}`;

const noAddress = (): undefined => undefined;

/** 版头 and title as an official document has them (GB/T 9704): the issuer, the number of the issue, the title. */
const Title = ({ shown, title }: { readonly shown: ShownReport; readonly title: string }) => {
  const { head, report } = shown;
  const [year, month] = report.month.split('-');
  const issue = head.state === 'frozen' ? filled(words.version, { n: head.version }) : words.draft;
  return (
    <>
      <header>
        <p class="issuer">{rowOf(report, centrePlatform)?.name ?? words.issuer}</p>
        <p class="number-line">{filled(words.issue, { year, month: Number(month), version: issue })}</p>
      </header>
      <h1>{title}</h1>
    </>
  );
};

const Report = ({ shown }: { readonly shown: ShownReport }) => {
  const { head, report, corrections, whole } = shown;
  const [year, month] = report.month.split('-');
  const title = filled(words.title, { year, month: Number(month) });
  return (
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <style>{raw(printStyle)}</style>
      </head>
      <body>
        <Title shown={shown} title={title} />
        <main>
          <p>
            {filled(words.times, { cutoff: chineseFullMoment(head.cutoff), at: chineseFullMoment(head.at) })}
            {whole ? '' : words.ownOnly}
          </p>
          <ReportCharts shown={shown} />
          {report.levels.map((level) => (
            <LevelTable level={level} whole={whole} tickets={noAddress} />
          ))}
          {corrections.length > 0 ? <CorrectionTable {...shown} /> : ''}
          <DefinitionTables />
          <p class="proof">{filled(words.hash, { hash: head.hash })}</p>
        </main>
      </body>
    </html>
  );
};

/** The report as a page of its own for A4 paper, with page numbers and repeated headings. */
export const printOf = (shown: ShownReport): string => `<!doctype html>${String(<Report shown={shown} />)}`;
