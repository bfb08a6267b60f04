import { boundsOf, isMonth } from '../../../../domain/reports/period.ts';
import { identityOf } from '../../../shared/http/idempotency.ts';
import { askReport } from '../../../shared/reports/ask-report.ts';
import { readMonths, readVersions } from '../../../shared/store/report-heads.ts';
import type { DeskContext } from '../../area.ts';
import { Refusal } from '../../views/refusal.tsx';
import { MonthsPage, mayMake } from './views/months.tsx';
import { reportsWords } from './words/words.ts';

const refused = async (context: DeskContext, error: string) =>
  context.html(
    <MonthsPage context={context} months={await readMonths(context.var.dependencies.table)} error={error} />,
    422,
  );

/** The form “make it now”: asks for the report and leads to its page, which tells how far it is. */
export const make = async (context: DeskContext) => {
  const { actor, at, dependencies, language } = context.var;
  if (!mayMake(context)) return context.html(<Refusal language={language} refusal="notYours" />, 403);
  const words = reportsWords(language).notMade;
  const form = new URLSearchParams(await context.req.text());
  const month = form.get('month') ?? '';
  if (!isMonth(month) || boundsOf(month).from >= at) return refused(context, words.month);
  const asked = form.get('reproduce');
  const reproduces = asked === null ? undefined : Number(asked);
  const { table, signer, reports } = dependencies;
  if (reproduces !== undefined && !(await readVersions(table, month)).some(({ version }) => version === reproduces))
    return refused(context, words.version);
  const { requestId } = context.env.event.requestContext;
  const idempotency = identityOf(['desk', actor.sub, requestId], { month, reproduces }, await signer());
  const version = reproduces === undefined ? {} : { reproduces };
  await askReport(table, reports, { month, at, by: actor.sub, idempotency, ...version });
  return context.redirect(`/desk/reports/${month}?asked=1`, 303);
};
