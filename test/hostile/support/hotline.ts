import type { LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import type { Context } from 'aws-lambda';
import { handle } from 'hono/aws-lambda';
import { categories, rules, scope } from '../../../config/county.ts';
import { runCommand } from '../../../lambdas/commands/run-command.ts';
import { makeDesk } from '../../../lambdas/desk/app.tsx';
import { answerGuide } from '../../../lambdas/guide/routes.ts';
import { fileTicket } from '../../../lambdas/intake/file-ticket.ts';
import { answerIntegrations } from '../../../lambdas/integrations/routes.ts';
import { answerOffice } from '../../../lambdas/office/routes.ts';
import { integratorBy } from '../../../lambdas/open311/integrator.ts';
import { answerOpen311 } from '../../../lambdas/open311/routes.ts';
import { servicesByCode } from '../../../lambdas/open311/services.ts';
import { pageGuard } from '../../../lambdas/pages/guard.ts';
import { answerPage } from '../../../lambdas/pages/routes.ts';
import { photoRoutes } from '../../../lambdas/photo-pages/photo-routes.ts';
import { answerPhotos } from '../../../lambdas/photo-pages/routes.ts';
import { answerQuery } from '../../../lambdas/queries/routes.ts';
import { answerReports } from '../../../lambdas/report-api/routes.ts';
import type { ServiceDependencies } from '../../../lambdas/services/dependencies.ts';
import { answerServices } from '../../../lambdas/services/routes.ts';
import { apiHandler } from '../../../lambdas/shared/http/api-handler.ts';
import type { ApiAnswer, ApiEvent } from '../../../lambdas/shared/http/gateway.ts';
import { readMarket } from '../../../lambdas/shared/orders/market-source.ts';
import { noPhotos } from '../../../lambdas/website/respond.ts';
import { answerWebsite } from '../../../lambdas/website/routes.ts';
import { type Answer, answerOf, messageAnswer } from '../../../local/gateway/response.ts';
import { createRouteTable } from '../../../local/gateway/route-table.ts';
import { noLogin } from '../../lambdas/desk/support/no-login.ts';
import { deskParts } from '../../lambdas/desk/support/parts.ts';
import { startPages } from '../../lambdas/pages/support/pages.ts';
import { stateMachineArn } from '../../lambdas/support/api.ts';
import { createOrdersTable } from '../../lambdas/support/orders-table.ts';
import { credentials } from '../../lambdas/support/store.ts';
import { deployedRoutes } from './deployed.ts';
import { watchLog } from './log-watch.ts';
import { eventOf, type HostileRequest } from './request.ts';
import { type StoreWork, watchStore } from './store-watch.ts';

/** Takes on every invocation, and carries none out. */
const deaf = { send: async () => ({}) } as unknown as LambdaClient;

type Handler = (event: ApiEvent) => Promise<ApiAnswer>;

export const photosOrigin = 'https://photos.test';

/** Bytes of the largest event that Lambda takes, and of the largest answer. */
export const largestPayload = 6 * 1024 * 1024;

/** An answer with whose it is and what it cost. */
export type Answered = Answer & {
  readonly route: string | undefined;
  readonly by: 'gateway' | 'function';
  readonly work: StoreWork;
  /** What is wrong with the log of it. */
  readonly logged: readonly string[];
};

/** The handlers behind the routes, by the folder of their function. */
const handlersOf = (
  pages: Awaited<ReturnType<typeof startPages>>,
  services: ServiceDependencies,
  extra: Readonly<Record<string, Handler>>,
) => {
  const { dependencies, region } = pages;
  const context = {} as Context;
  const shown = { ...dependencies, photosOrigin };
  const photos = { client: new S3Client({ region, credentials }), name: 'photos' };
  let ids = 0;
  const newId = (): string => (ids++).toString(16).padStart(32, '0');
  const api =
    (handler: ReturnType<typeof apiHandler>): Handler =>
    (event) =>
      handler(event, context);
  return {
    intake: api(apiHandler(fileTicket(dependencies))),
    commands: api(apiHandler(runCommand(dependencies))),
    queries: api(apiHandler(answerQuery({ ...dependencies, stateMachineArn, title: '接口' }))),
    pages: answerPage(shown),
    guide: answerGuide({ table: dependencies.table, rules, scope, baseUrl: 'https://hotline.test' }),
    website: pageGuard(answerWebsite(dependencies), noPhotos),
    'photo-pages': pageGuard(answerPhotos({ ...shown, routes: photoRoutes({ photos, newId }) }), shown),
    office: api(apiHandler(answerOffice({ ...dependencies, county: async () => dependencies.county }))),
    integrations: api(
      apiHandler(
        answerIntegrations({
          ...dependencies,
          orders: services.orders,
          county: async () => ({ ...dependencies.county, deputies: [] }),
          reach: 'public',
          post: async () => ({ taken: true, status: 200, took: 1, answer: '</script>' }),
          startRun: async () => undefined,
        }),
      ),
    ),
    services: api(apiHandler(answerServices(services))),
    open311: answerOpen311({
      ...dependencies,
      county: async () => ({ ...dependencies.county, deputies: [] }),
      services: servicesByCode(categories),
      jurisdiction: 'yongning',
      baseUrl: 'https://hotline.test',
      integratorOf: integratorBy(dependencies),
    }),
    'report-api': api(
      apiHandler(
        answerReports({
          ...dependencies,
          county: async () => dependencies.county,
          maker: { lambda: deaf, functionName: 'Reports' },
        }),
      ),
    ),
    desk: async (event) =>
      (await handle(
        makeDesk({
          ...dependencies,
          county: async () => dependencies.county,
          stateMachineArn,
          issuer: noLogin,
          ...deskParts,
          orders: services.orders,
        }),
      )(event as never, context as never)) as ApiAnswer,
    ...extra,
  } as Readonly<Record<string, Handler>>;
};

/**
 * The hotline in this process: the routes that deploy, in front of the functions' own code over a table of its own. Who
 * bears a token is taken at its word; tokens themselves are attacked elsewhere.
 */
export const startHotline = async (extra: Readonly<Record<string, Handler>> = {}) => {
  const pages = await startPages();
  const store = watchStore(pages.table);
  const log = watchLog();
  const orders = await createOrdersTable(pages.table);
  const services: ServiceDependencies = {
    orders,
    tickets: pages.table,
    county: async () => pages.dependencies.county,
    market: () => readMarket(pages.table),
    signer: pages.dependencies.signer,
    photos: { client: new S3Client({ region: pages.region, credentials }), name: 'photos' },
    photosOrigin,
  };
  const handlers = handlersOf(pages, services, extra);
  const deployed = deployedRoutes();
  const match = createRouteTable(deployed.map(({ key }) => ({ key, functionArn: key, timeoutMilliseconds: 30_000 })));

  const answer = async (request: HostileRequest): Promise<Pick<Answered, 'route' | 'by'> & Answer> => {
    const path = request.target.split('?')[0] ?? '';
    const matched = match(request.method, path);
    const route = deployed.find(({ key }) => key === matched?.route.key);
    if (!matched || !route) return { route: undefined, by: 'gateway', ...messageAnswer(404, 'Not Found') };
    if (route.locked && !request.as) return { route: route.key, by: 'gateway', ...messageAnswer(401, 'Unauthorized') };
    const event = eventOf(request, route, matched.pathParameters);
    if (JSON.stringify(event).length > largestPayload)
      return { route: route.key, by: 'gateway', ...messageAnswer(413, 'Request Too Long') };
    const handler = handlers[route.function];
    if (!handler) throw new Error(`no handler for ${route.key}`);
    const given = await handler(event as unknown as ApiEvent);
    return { route: route.key, by: 'function', ...answerOf(given) };
  };

  /** Asks as the wire would, and tells what it cost and whether the log held. */
  const ask = async (request: HostileRequest): Promise<Answered> => {
    store.take();
    const given = await log.during(() =>
      answer(request).catch((fault: unknown) => {
        if (fault instanceof URIError)
          return { route: undefined, by: 'gateway' as const, ...messageAnswer(400, 'Bad Request') };
        throw fault;
      }),
    );
    const work = store.take();
    return { ...given, work, logged: log.faults() };
  };
  return { ...pages, services, ask, log, store };
};

export type Hotline = Awaited<ReturnType<typeof startHotline>>;
