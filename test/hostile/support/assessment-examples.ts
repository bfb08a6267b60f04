import { assessmentExamples } from '../../../lambdas/shared/schemas/assessment-bodies.ts';
import { centreHead, handler } from '../../lambdas/support/people.ts';
import type { DeskExample } from './desk-examples.ts';

const base = '/desk/assessment';
const { appeal, draft, bulletin } = assessmentExamples;
const { version, approval, freezeDate, appealsUntil } = assessmentExamples.scheme;

const scheme = { 'overdue.weight': '100', 'overdue.full': '100', 'overdue.minimum': '0', 'overdue.perTicket': '2' };

/** Requests that the area of analyses, assessment and bulletins takes. */
export const assessmentDeskExamples: readonly DeskExample[] = [
  { route: `GET ${base}`, as: centreHead },
  { route: `GET ${base}/analysis`, as: centreHead, target: `${base}/analysis?month=2026-11` },
  {
    route: `GET ${base}/analysis/tickets`,
    as: centreHead,
    target: `${base}/analysis/tickets?month=2026-11&trace=volume/town/town-tuanjiexilu`,
  },
  { route: `GET ${base}/scores/:year`, as: handler, target: `${base}/scores/2026` },
  { route: `GET ${base}/scores/:year/file`, as: handler, target: `${base}/scores/2026/file?format=lines.csv` },
  { route: `GET ${base}/scores/:year/:unit`, as: handler, target: `${base}/scores/2026/dept-housing` },
  {
    route: `POST ${base}/scores/:year/appeals`,
    as: handler,
    target: `${base}/scores/2026/appeals`,
    form: { ...appeal, seen: '0' },
  },
  {
    route: `POST ${base}/scores/:year/appeals/:n`,
    as: centreHead,
    target: `${base}/scores/2026/appeals/1`,
    form: { reason: '属实', strike: 'yes', seen: '0' },
  },
  {
    route: `POST ${base}/scores/:year/freeze`,
    as: centreHead,
    target: `${base}/scores/2026/freeze`,
    form: { seen: '0' },
  },
  { route: `GET ${base}/scheme/:year`, as: centreHead, target: `${base}/scheme/2026` },
  {
    route: `POST ${base}/scheme/:year`,
    as: centreHead,
    target: `${base}/scheme/2026`,
    form: { ...scheme, version, approval, freezeDate, appealsUntil, seen: '99' },
  },
  { route: `GET ${base}/bulletins/:year`, as: centreHead, target: `${base}/bulletins/2026` },
  { route: `POST ${base}/bulletins/:year`, as: centreHead, target: `${base}/bulletins/2026`, form: { ...draft } },
  { route: `GET ${base}/bulletins/:year/:n`, as: centreHead, target: `${base}/bulletins/2026/1` },
  { route: `GET ${base}/bulletins/:year/:n/print`, as: centreHead, target: `${base}/bulletins/2026/1/print` },
  {
    route: `POST ${base}/bulletins/:year/:n/revise`,
    as: centreHead,
    target: `${base}/bulletins/2026/1/revise`,
    form: { ...bulletin },
  },
  { route: `POST ${base}/bulletins/:year/:n/issue`, as: centreHead, target: `${base}/bulletins/2026/1/issue` },
];
