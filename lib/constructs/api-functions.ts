import { Duration } from 'aws-cdk-lib';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Construct } from 'constructs';
import type { Profile } from '../../config/profile.ts';
import { environment as commandsEnvironment } from '../../lambdas/commands/env.ts';
import { environment as deskEnvironment } from '../../lambdas/desk/env.ts';
import { environment as guideEnvironment } from '../../lambdas/guide/env.ts';
import { environment as intakeEnvironment } from '../../lambdas/intake/env.ts';
import { environment as officeEnvironment } from '../../lambdas/office/env.ts';
import { officeRouteKeys } from '../../lambdas/office/route-keys.ts';
import { environment as pagesEnvironment } from '../../lambdas/pages/env.ts';
import { environment as photosEnvironment } from '../../lambdas/photo-pages/env.ts';
import { environment as queriesEnvironment } from '../../lambdas/queries/env.ts';
import type { DataStack } from '../data-stack.ts';
import { HotlineFunction } from './hotline-function.ts';
import { levelOneVariables } from './level-one-variables.ts';
import { allow, allowSecret } from './permissions.ts';
import { allowPhotoAddresses } from './photo-permissions.ts';
import { allowIndex, allowOrderIndex, allowOrders, allowTable } from './table-permissions.ts';
import type { TicketApi } from './ticket-api.ts';

export type ApiFunctionsProps = {
  readonly profile: Profile;
  readonly data: DataStack;
  readonly stateMachineArn: string;
  /** Makes the monthly reports: the desk has them made. */
  readonly reports: HotlineFunction;
  /** What links and the poster's QR code start with. */
  readonly linkBaseUrl: string;
};

/** The functions behind the HTTP API. They read and append to the table and call nothing else: the stream does the rest. */
export type ApiFunctions = {
  readonly intake: HotlineFunction;
  readonly commands: HotlineFunction;
  readonly queries: HotlineFunction;
  readonly pages: HotlineFunction;
  readonly photos: HotlineFunction;
  readonly guide: HotlineFunction;
  readonly office: HotlineFunction;
  readonly desk: HotlineFunction;
};

/** What the desk's queues and its search read. */
const deskIndexes = [
  ...(['byUnit', 'byStage', 'byCaller', 'byDay', 'byPlace', 'byReturn'] as const),
  ...(['byReview', 'byOverdue', 'byUrgent', 'byUnread', 'byHard', 'bySupervision', 'byStuck'] as const),
  'byLevelOne',
] as const;

/** Where people log in to the desk. The issuer's document stands where OpenID Connect Discovery puts it. */
const deskLogin = ({ oidc }: Profile) => ({
  OIDC_ISSUER: oidc.issuer,
  OIDC_DISCOVERY: `${oidc.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
  OIDC_CLIENT_ID: oidc.clientId,
  OIDC_SCOPES: oidc.scopes,
});

/** Makes the API's functions and what they may do. */
export const apiFunctions = (scope: Construct, props: ApiFunctionsProps): ApiFunctions => {
  const { profile, data, stateMachineArn, linkBaseUrl, reports } = props;
  const common = { profile, timeout: Duration.seconds(10) };
  const photosAddress = `https://${data.photos.bucketRegionalDomainName}`;
  const environment = { TABLE_NAME: data.table.tableName, SECRET_ARN: data.secret.secretArn };
  const functions = {
    intake: new HotlineFunction(scope, 'Intake', {
      ...common,
      folder: 'intake',
      description: 'Files a ticket',
      schema: intakeEnvironment,
      environment,
    }),
    commands: new HotlineFunction(scope, 'Commands', {
      ...common,
      folder: 'commands',
      description: 'Decides an act on a ticket and appends what it changes',
      schema: commandsEnvironment,
      environment,
    }),
    queries: new HotlineFunction(scope, 'Queries', {
      ...common,
      folder: 'queries',
      description: 'Shows tickets, their deadlines, lists, units and categories',
      schema: queriesEnvironment,
      environment: { ...environment, STATE_MACHINE_ARN: stateMachineArn },
    }),
    pages: new HotlineFunction(scope, 'Pages', {
      ...common,
      folder: 'pages',
      description: 'Serves the pages behind the links in SMS and the progress query',
      schema: pagesEnvironment,
      environment: { ...environment, PHOTOS_ADDRESS: photosAddress },
    }),
    photos: new HotlineFunction(scope, 'PhotoPages', {
      ...common,
      folder: 'photo-pages',
      description: 'Serves the page that takes photos and leads to each of them',
      schema: photosEnvironment,
      environment: { ...environment, PHOTOS_BUCKET: data.photos.bucketName, PHOTOS_ADDRESS: photosAddress },
    }),
    guide: new HotlineFunction(scope, 'Guide', {
      ...common,
      folder: 'guide',
      description: 'Serves the public pages: what is accepted, how it flows, limits, figures, poster, widget',
      schema: guideEnvironment,
      environment: { TABLE_NAME: data.table.tableName, LINK_BASE_URL: linkBaseUrl },
    }),
    office: new HotlineFunction(scope, 'Office', {
      ...common,
      folder: 'office',
      description: "Keeps the centre's registers: organisation, directory, instructions, campaigns",
      schema: officeEnvironment,
      environment,
    }),
    desk: new HotlineFunction(scope, 'Desk', {
      ...common,
      folder: 'desk',
      description: 'Serves the desk of the centre, the units and the reviewers in the browser',
      schema: deskEnvironment,
      environment: {
        ...environment,
        ORDERS_TABLE_NAME: data.orders.tableName,
        STATE_MACHINE_ARN: stateMachineArn,
        REPORTS_FUNCTION_NAME: reports.functionName,
        WORKFLOW_CONSOLE: 'aws',
        PHOTOS_BUCKET: data.photos.bucketName,
        PHOTOS_ADDRESS: photosAddress,
        ...deskLogin(profile),
        ...levelOneVariables(profile),
      },
    }),
  };
  allowTable(functions.intake, data, {
    GetItem: ['TICKET#', 'UPSTREAM#'],
    Query: ['REGISTER#'],
    PutItem: ['TICKET#', 'UPSTREAM#'],
  });
  allowTable(functions.commands, data, { Query: ['TICKET#', 'REGISTER#'], PutItem: ['TICKET#'] });
  allowTable(functions.queries, data, { GetItem: ['UPSTREAM#'], Query: ['TICKET#', 'REGISTER#'] });
  allowTable(functions.pages, data, {
    GetItem: ['LINK#', 'UNIT#', 'PHONE#'],
    Query: ['TICKET#', 'REGISTER#'],
    PutItem: ['TICKET#', 'LINK#', 'OUTBOX#', 'UNIT#'],
    UpdateItem: ['LINK#', 'RATE#'],
    DeleteItem: ['UNIT#'],
  });
  allowTable(functions.photos, data, {
    GetItem: ['LINK#', 'UNIT#'],
    Query: ['TICKET#', 'REGISTER#'],
    UpdateItem: ['RATE#'],
  });
  allowPhotoAddresses(functions.photos, data);
  allowTable(functions.office, data, {
    GetItem: ['TICKET#', 'REPORT#'],
    Query: ['REGISTER#', 'TICKET#', 'REPORT#'],
    PutItem: ['REGISTER#', 'REPORT#'],
  });
  allowTable(functions.desk, data, {
    GetItem: ['SESSION#', 'TICKET#', 'REPORT#', 'REPORTRUN#', 'UPSTREAM#'],
    Query: ['TICKET#', 'REGISTER#', 'REPORT#', 'SUBSCRIPTION#'],
    PutItem: ['TICKET#', 'SESSION#', 'REGISTER#', 'REPORT#', 'REPORTRUN#', 'UPSTREAM#'],
    DeleteItem: ['SESSION#'],
  });
  allowOrders(functions.desk, data, { GetItem: ['ORDER#'], Query: ['ORDER#', 'RATING#'], PutItem: ['ORDER#'] });
  allowOrderIndex(functions.desk, data, 'byStage', 'byEnterprise', 'byMonth');
  for (const index of ['byCaller', 'byDay', 'byHard', 'byPlace', 'byReturn', 'byStage', 'byUnread'] as const)
    allowIndex(functions.office, data, index);
  allow(functions.desk, ['lambda:InvokeFunction'], reports.functionArn);
  allowPhotoAddresses(functions.desk, data);
  allowTable(functions.guide, data, { GetItem: ['REPORT#'] });
  for (const index of ['byUnit', 'byStage', 'byCaller', 'byDay'] as const) allowIndex(functions.queries, data, index);
  for (const index of deskIndexes) allowIndex(functions.desk, data, index);
  allowIndex(functions.pages, data, 'byUnit');
  const { guide: _, ...signing } = functions;
  for (const fn of Object.values(signing)) allowSecret(fn, data);
  return functions;
};

/** Binds the API's routes to their functions. */
export const addRoutes = (api: TicketApi, { intake, commands, queries }: ApiFunctions): void => {
  api.route(HttpMethod.POST, '/tickets', intake);
  api.route(HttpMethod.POST, '/tickets/{id}/{command}', commands);
  for (const path of ['/tickets/{id}', '/tickets/{id}/deadline', '/tickets', '/units', '/categories'])
    api.route(HttpMethod.GET, path, queries);
  const reason = 'The description of the API is public: it holds no data of any person and integrators read it first.';
  api.publicRoute(HttpMethod.GET, '/openapi.json', queries, reason);
  for (const method of [HttpMethod.GET, HttpMethod.HEAD]) api.publicRoute(method, '/docs', queries, reason);
};

/** Binds the desk. It needs no token: whoever opens it logs in, and a cookie stands for the login. */
export const addDesk = (api: TicketApi, { desk }: ApiFunctions): void => {
  const reason = 'A browser shows no token: the desk asks for its own login, whose cookie is the credential.';
  for (const path of ['/desk', '/desk/{proxy+}'])
    for (const method of [HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST])
      api.publicRoute(method, path, desk, reason);
};

/** Binds the routes of the registers. */
export const addOffice = (api: TicketApi, { office }: ApiFunctions): void => {
  for (const key of officeRouteKeys) {
    const [method = '', path = ''] = key.split(' ');
    api.route(method as HttpMethod, path, office);
  }
};

/** Binds the pages. They need no token: a link's code of 96 bits is the credential, and previews that open it change nothing. */
export const addPages = (api: TicketApi, { pages, photos }: ApiFunctions): void => {
  const reasons = {
    '/t/{code}': 'Whoever holds the code of a link was sent it by SMS; unknown codes are counted and slowed down.',
    '/progress': 'Callers have no login: the query asks for what only they know, and tries are counted.',
    '/assets/{file}': 'Stylesheet and script of the pages hold no data of anybody.',
  };
  for (const [path, reason] of Object.entries(reasons)) {
    for (const method of [HttpMethod.GET, HttpMethod.HEAD]) api.publicRoute(method, path, pages, reason);
    if (path !== '/assets/{file}') api.publicRoute(HttpMethod.POST, path, pages, reason);
  }
  for (const path of ['/t/{code}/photos', '/t/{code}/photos/{photo}'])
    for (const method of [HttpMethod.GET, HttpMethod.HEAD]) api.publicRoute(method, path, photos, reasons['/t/{code}']);
};

/** Binds the public pages. They hold no data of any person. */
export const addGuide = (api: TicketApi, { guide }: ApiFunctions): void => {
  for (const path of ['/guide', '/guide/poster', '/guide/widget'])
    for (const method of [HttpMethod.GET, HttpMethod.HEAD])
      api.publicRoute(
        method,
        path,
        guide,
        'What the hotline accepts, its limits and its published figures are for everybody.',
      );
};
