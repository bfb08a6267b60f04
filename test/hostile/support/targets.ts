/** Routes of the API, which answer in JSON. */
export const apiRoutes = [
  'POST /tickets',
  'POST /tickets/{id}/{command}',
  'GET /tickets/{id}',
  'GET /tickets/{id}/deadline',
  'GET /tickets',
  'GET /units',
  'GET /categories',
  'GET /openapi.json',
] as const;

/** Routes of the pages, which answer in HTML. */
export const pageRoutes = [
  'GET /t/{code}',
  'HEAD /t/{code}',
  'POST /t/{code}',
  'GET /progress',
  'HEAD /progress',
  'POST /progress',
  'GET /report',
  'HEAD /report',
  'POST /report',
  'GET /assets/{file}',
  'HEAD /assets/{file}',
  'GET /t/{code}/photos',
  'HEAD /t/{code}/photos',
  'GET /t/{code}/photos/{photo}',
  'HEAD /t/{code}/photos/{photo}',
  'GET /guide',
  'HEAD /guide',
  'GET /guide/poster',
  'HEAD /guide/poster',
  'GET /guide/widget',
  'HEAD /guide/widget',
  'GET /docs',
  'HEAD /docs',
] as const;

/** Routes of the desk, which leads on by itself. */
export const deskRoutes = ['/desk', '/desk/{proxy+}'].flatMap((path) =>
  ['GET', 'HEAD', 'POST'].map((method) => `${method} ${path}`),
);

/** What a provider of SMS calls. */
export const pushRoutes = ['POST /sms/inbound/{key}'] as const;

/** What WeChat calls. */
export const wechatRoutes = ['GET /wechat', 'POST /wechat'] as const;

/** Routes whose answer depends on nothing that is sent. */
const alwaysAnswered = (route: string): boolean =>
  /^\w+ \/(?:openapi\.json|progress|report|docs|guide(?:\/\w+)?)$/.test(route) && !route.startsWith('POST');

/** What must be seen at a route, or the fuzz was idle. */
export const wantedAt = (route: string): readonly ('accepted' | 'refused')[] =>
  alwaysAnswered(route) ? ['accepted'] : ['accepted', 'refused'];

/** The same of a page of the desk. Nobody comes back from a login, since there is none to come from. */
export const wantedAtDesk = (route: string): readonly ('accepted' | 'refused')[] => {
  if (/^GET \/desk\/(?:login|logged-out)$/.test(route)) return ['accepted'];
  return route === 'GET /desk/callback' ? ['refused'] : ['accepted', 'refused'];
};

/** What invokes functions beside the routes: topics, the table's stream, rules, schedules, the workflow, the sweep. */
export const eventSources = [
  'sns inbound',
  'sns carrier',
  'sns wecom',
  'sns webhooks',
  'stream publish',
  'stream order-publish',
  'stream order-signal',
  'stream signal',
  'invoke signal',
  'rule photo-check',
  'schedule digest',
  'schedule order-signal',
  'schedule sweep',
  'schedule erase',
  'schedule reports',
  'invoke reports',
  'invoke wechat-worker',
  'workflow await',
  'workflow milestone',
  'workflow archive',
  'workflow webhook-attempt',
  'workflow order-await',
  'workflow order-milestone',
] as const;
