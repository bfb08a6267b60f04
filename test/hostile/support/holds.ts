import { printStyle } from '../../../lambdas/shared/reports/assets/assets.ts';
import { printPolicy, printStyleSource } from '../../../lambdas/shared/reports/print.tsx';
import { problemDetails } from '../../../lambdas/shared/schemas/problem.ts';
import { contractFaults } from '../../lambdas/support/contract.ts';
import { type Answered, largestPayload, photosOrigin } from './hotline.ts';
import { markupFaults } from './html.ts';
import { openFaults, openRoute } from './open-faults.ts';
import type { HostileRequest } from './request.ts';
import { sheetFaults } from './sheets.ts';

/** Requests to the table that one answer may cost: a list of 200 over all stages, read page by page. */
export const mostCalls = 400;

/** A page's policy: nothing from elsewhere, no script in the page. */
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  `img-src 'self' ${photosOrigin}`,
  "connect-src 'self'",
  `form-action 'self' ${photosOrigin}`,
  "frame-ancestors 'self'",
  "base-uri 'none'",
].join('; ');

/** The desk's: it shows photos and takes them, and stands in no frame. A report's print sheet has its style in it. */
const deskPolicy = [
  "default-src 'none'",
  `style-src 'self' ${printStyleSource}`,
  "script-src 'self'",
  `img-src 'self' ${photosOrigin}`,
  "connect-src 'self'",
  `form-action 'self' ${photosOrigin}`,
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

const expected = (headers: Answered['headers'], wanted: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(wanted)
    .filter(([name, value]) => headers[name] !== value)
    .map(([name]) => `${name}: ${headers[name]}`);

/** Header values that a proxy or a browser would read otherwise than we wrote them. */
const headerFaults = ({ headers }: Answered): readonly string[] =>
  Object.entries(headers)
    .filter(([, value]) => !/^[\x20-\x7e]*$/.test(value))
    .map(([name]) => `header ${name}`);

/** Where an answer may lead: a page of ours, a ticket just filed, a photo. */
const locationFaults = ({ status, headers: { location }, route }: Answered): readonly string[] => {
  if (location === undefined) return status >= 300 && status < 400 && status !== 304 ? ['nowhere to go'] : [];
  const right =
    route === 'POST /services/orders'
      ? /^\/services\/orders\/F\d{14}(\d{3})?$/
      : route === 'POST /s/{code}'
        ? /^\/s\/[\w-]{16}(\?lang=en)?$/
        : route === 'POST /tickets'
          ? /^\/tickets\/\d{14}(\d{3})?$/
          : status === 302
            ? /^https:\/\/photos\.s3\.[\w.-]+\/photos\/F?\d{14,17}\/[\w-]+\?/
            : /^POST \/(instructions|campaigns|meetings)$/.test(route ?? '')
              ? /^\/(instructions|campaigns|meetings)\/20\d\d-\d+$/
              : route === 'POST /integrations/subscriptions'
                ? /^\/integrations\/subscriptions\/sub-\d+$/
                : deskRoute.test(route ?? '')
                  ? /^(https:\/\/login\.test\/authorize\?state=[\w-]+|\/desk(\/[\w/.-]*)?(\?[\w=&%.!'()*~-]*)?)$/
                  : /^\/t\/[\w-]{16}(\?[\w=&-]*)?$/;
  return right.test(location) ? [] : [`location ${location.slice(0, 80)}`];
};

/** A public page's policy: no script at all. The widget alone stands in others' frames. */
const publicPolicy = (route: string): string =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    "form-action 'none'",
    `frame-ancestors ${route.endsWith('/widget') ? '*' : "'self'"}`,
    "base-uri 'none'",
  ].join('; ');

const isPublic = (route: string): boolean => /^\w+ \/(guide|docs|services$)/.test(route);

/** Of the form of an order: no script, no frame. */
const orderPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** Of the page behind a link to an order, which shows photos. */
const orderLinkPolicy = orderPolicy.replace("img-src 'self'", `img-src 'self' ${photosOrigin}`);

/** What a page is sent with, by whose pages they are. */
const policyOf = (route: string, status: number): string => {
  if (isPublic(route)) return publicPolicy(route);
  if (route.endsWith(' /services/order')) return orderPolicy;
  if (/ \/s\/\{code\}/.test(route)) return route.endsWith('/photos') && status === 200 ? policy : orderLinkPolicy;
  if (deskRoute.test(route)) return deskPolicy;
  // The website's form shows no photos: its policy names no other origin.
  return route.endsWith(' /report') ? policy.replaceAll(` ${photosOrigin}`, '') : policy;
};

const pageFaults = ({ status, headers, body, route = '' }: Answered): readonly string[] => [
  ...expected(headers, {
    'content-security-policy': policyOf(route, status),
    'referrer-policy': 'no-referrer',
    'cache-control': isPublic(route) && status < 400 ? 'public, max-age=300' : 'no-store',
    'x-content-type-options': 'nosniff',
  }),
  ...markupFaults(body.toString('utf8'), photosOrigin),
];

const problemFaults = ({ status, headers, body }: Answered): readonly string[] => {
  const wanted = { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' };
  const read = problemDetails.safeParse(JSON.parse(body.toString('utf8')));
  const said = read.success && read.data.status === status ? [] : [`no problem: ${body.toString('utf8', 0, 200)}`];
  return [...expected(headers, wanted), ...said];
};

/** Routes that answer in JSON, whatever they answer. */
const apiRoute = new RegExp(
  `^\\w+ /(?:${[
    ...['tickets', 'units', 'categories', 'openapi', 'registers', 'instructions', 'campaigns', 'meetings', 'warnings'],
    ...[
      'services/(?:orders|register|statistics)',
      'directory',
      'routes',
      'suggestions',
      'organisation/import',
      'assessment',
      'bulletins',
      'reports',
    ],
    ...['integrators', 'integrations'],
  ].join('|')})`,
);
const deskRoute = /^\w+ \/desk/;

const ownStyle = `<style>${printStyle}</style>`;

/** The report's print sheet brings its own style. By the API its policy names that alone; the desk's names it too. */
const printFaults = ({ headers, body, route = '' }: Answered): readonly string[] => {
  const html = body.toString('utf8');
  return [
    ...expected(headers, { 'content-security-policy': deskRoute.test(route) ? deskPolicy : printPolicy }),
    ...(html.includes(ownStyle) ? [] : ['no style of its own']),
    ...markupFaults(html.replace(ownStyle, ''), photosOrigin),
  ];
};

const printRoute = /^GET \/(reports\/monthly\/\{month\}$|desk\/)/;

/** In what an answer in JSON is not as the API's description says. */
const describedFaults = ({ method, target }: HostileRequest, { by, status, headers, body }: Answered) => {
  const type = headers['content-type'] ?? '';
  const isJson = /[/+]json\b/.test(type);
  if (by === 'gateway' || !isJson || body.length === 0) return [];
  return contractFaults(method, target, status, JSON.parse(body.toString('utf8')), type);
};

/** A file is saved, and taken for nothing else; undefined for what is none. */
const fileFaults = (answered: Answered): readonly string[] | undefined => {
  const { headers, body, route = '' } = answered;
  const { 'content-type': type = '', 'content-disposition': disposition = '' } = headers;
  const saved = /^attachment; filename="[\w.-]+"$/.test(disposition);
  const sent = expected(headers, { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  const found = sheetFaults(type, body);
  if (found) return [...found, ...sent, ...(saved ? [] : ['not saved'])];
  /** At the desk it is opened beside the other pages: it is known by its own style. */
  const isSheet = saved || !deskRoute.test(route) || body.includes(ownStyle);
  const isPrint = type.startsWith('text/html') && printRoute.test(route) && isSheet;
  return isPrint ? [...sent, ...printFaults(answered)] : undefined;
};

const contentFaults = (answered: Answered): readonly string[] => {
  const { by, route = '', status, headers, body } = answered;
  if (by === 'gateway') return [];
  if (openRoute.test(route)) return openFaults(answered);
  const file = status < 400 && body.length > 0 ? fileFaults(answered) : undefined;
  if (file) return file;
  if (apiRoute.test(route)) {
    if (status >= 400) return problemFaults(answered);
    return status === 304 || JSON.parse(body.toString('utf8')) !== undefined ? [] : ['no JSON'];
  }
  return headers['content-type']?.startsWith('text/html') && body.length > 0 ? pageFaults(answered) : [];
};

/** What a request that was refused, or that only reads, may write all the same: tries, and the digits of a code. */
const countsOnly = /^RATE#|^PROOF#|^LINK#\w+ OUTGOING#CONFIRM$/;
/** A link that opens nothing any more answers 410, and may have a new one sent. */
const sendsLink = /^OUTBOX#new-link/;

const writeFaults = ({ method }: HostileRequest, { status, work }: Answered): readonly string[] => {
  if (method === 'POST' && status < 400) return [];
  const allowed = (key: string): boolean =>
    countsOnly.test(key) || (method === 'POST' && status === 410 && sendsLink.test(key));
  return work.written.filter((key) => !allowed(key)).map((key) => `${method} ${status} wrote ${key}`);
};

/** Everything that is wrong with an answer, whatever was asked; nothing of it may be. */
export const faultsIn = (request: HostileRequest, answered: Answered): readonly string[] => {
  const { status, body, work, logged } = answered;
  return [
    ...(status >= 500 ? [`status ${status}`] : []),
    ...(body.length > largestPayload ? [`${body.length} bytes`] : []),
    ...(work.calls > mostCalls ? [`${work.calls} requests to the table`] : []),
    ...work.impossible,
    ...headerFaults(answered),
    ...locationFaults(answered),
    ...contentFaults(answered),
    ...describedFaults(request, answered),
    ...writeFaults(request, answered),
    ...logged,
  ];
};
