import { createHash } from 'node:crypto';
import photoScript from '../../shared/photos/photo-form.browser.js' with { type: 'text' };
import assessmentCss from '../areas/assessment/assessment.css' with { type: 'text' };
import directoryCss from '../areas/directory/directory.css' with { type: 'text' };
import handoverCss from '../areas/handover/handover.css' with { type: 'text' };
import intakeScript from '../areas/intake/intake.browser.js' with { type: 'text' };
import intakeCss from '../areas/intake/intake.css' with { type: 'text' };
import organisationCss from '../areas/organisation/organisation.css' with { type: 'text' };
import queuesCss from '../areas/queues/queues.css' with { type: 'text' };
import reportsCss from '../areas/reports/reports.css' with { type: 'text' };
import searchCss from '../areas/search/search.css' with { type: 'text' };
import supervisionCss from '../areas/supervision/supervision.css' with { type: 'text' };
import ticketsScript from '../areas/tickets/tickets.browser.js' with { type: 'text' };
import ticketsCss from '../areas/tickets/tickets.css' with { type: 'text' };
import tableCss from '../table/table.css' with { type: 'text' };
import script from './desk.browser.js' with { type: 'text' };
import css from './desk.css' with { type: 'text' };

const mark =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#0b3d74"/><path d="M3 5h10M3 8h7M3 11h9" fill="none" stroke="#fff" stroke-width="1.6"/></svg>';

type Asset = { readonly path: string; readonly type: string; readonly text: string };

/** The hash in the name lets a browser keep the file for good: a changed file has another name. */
const asset = (text: string, extension: 'css' | 'js' | 'svg', type: string): Asset => ({
  path: `/desk/assets/desk-${createHash('sha256').update(text).digest('hex').slice(0, 12)}.${extension}`,
  type: `${type}; charset=utf-8`,
  text,
});

/** What every page of the desk loads, and nothing else. Styles of an area stand beside its pages and are joined here. */
export const stylesheet = asset(
  [
    ...[css, tableCss, queuesCss, searchCss, ticketsCss, intakeCss],
    ...[handoverCss, organisationCss, supervisionCss, reportsCss, assessmentCss, directoryCss],
  ].join('\n'),
  'css',
  'text/css',
);
export const deskScript = asset([script, photoScript, ticketsScript, intakeScript].join('\n'), 'js', 'text/javascript');
export const icon = asset(mark, 'svg', 'image/svg+xml');

/** The asset of a path. */
export const assetAt = (path: string): Asset | undefined =>
  [stylesheet, deskScript, icon].find((one) => one.path === path);
