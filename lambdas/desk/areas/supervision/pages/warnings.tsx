import { Hono } from 'hono';
import { warningRules as rules } from '../../../../../config/county.ts';
import { warningsOf } from '../../../../../domain/supervision/warnings/detectors.ts';
import { type WarningsView, warningsViewOf } from '../../../../shared/supervision/views.ts';
import { warningWords } from '../../../../shared/supervision/warning-words.ts';
import { watchedTickets } from '../../../../shared/supervision/watched.ts';
import type { DeskContext } from '../../../area.ts';
import type { DeskEnv } from '../../../dependencies.ts';
import { Refusal } from '../../../views/refusal.tsx';
import { tabsOf } from '../tabs.ts';
import { Page, Table, TicketLinks } from '../views/parts.tsx';
import { filled, supervisionWords } from '../words/words.ts';

type Row = WarningsView['items'][number];

const aboutOf = (context: DeskContext, { unit, unitName, category, categoryName, town, townName, kind }: Row) => {
  const { county, language } = context.var;
  if (kind === 'growth-category')
    return language === 'en' ? county.categories.get(category ?? '')?.english : categoryName;
  const id = kind === 'growth-town' ? town : unit;
  const name = kind === 'growth-town' ? townName : unitName;
  return language === 'en' ? county.organisation.get(id ?? '')?.english : name;
};

const Warnings = ({ context, view }: { context: DeskContext; view: WarningsView }) => {
  const words = supervisionWords(context.var.language);
  const { columns } = words;
  const english = context.var.language === 'en';
  if (view.items.length === 0) return <p>{words.noWarnings}</p>;
  return (
    <Table
      caption={words.tabs.warnings}
      columns={[columns.kind, columns.about, columns.count, columns.rule, columns.tickets]}
    >
      {view.items.map((one) => (
        <tr>
          <th scope="row">{warningWords[one.kind][english ? 'english' : 'name']}</th>
          <td>{aboutOf(context, one) ?? ''}</td>
          <td class="number">{one.count}</td>
          <td>
            {english ? one.english : one.rule}
            {one.before === undefined ? '' : ` (${filled(words.before, { before: one.before.toFixed(1) })})`}
          </td>
          <td>
            <TicketLinks tickets={one.tickets} />
          </td>
        </tr>
      ))}
    </Table>
  );
};

/** 预警: what the rules find in the tickets as they stand now (R63, R78). */
export const warningPages = new Hono<DeskEnv>();

warningPages.get('/', async (context) => {
  const tabs = tabsOf(context);
  if (!tabs.includes('warnings'))
    return context.html(<Refusal language={context.var.language} refusal="notYours" />, 403);
  const { at, county, dependencies, language } = context.var;
  const { tickets, truncated } = await watchedTickets(dependencies.table, at, rules);
  const view = warningsViewOf(warningsOf(tickets, at, rules), { at, truncated, rules }, county);
  return context.html(
    <Page context={context} tab="warnings" tabs={tabs}>
      {truncated ? <p role="note">{supervisionWords(language).truncated}</p> : null}
      <Warnings context={context} view={view} />
    </Page>,
  );
});
