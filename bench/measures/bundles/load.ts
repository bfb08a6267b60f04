import { execFile } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

const arn = 'arn:aws-cn:sns:cn-northwest-1:000000000000:bench';

/** What the functions read from their environment while they load, all of them together; nothing is reached there. */
export const loadEnvironment = {
  AWS_REGION: 'cn-northwest-1',
  AWS_ACCESS_KEY_ID: 'bench',
  AWS_SECRET_ACCESS_KEY: 'bench',
  TABLE_NAME: 'bench',
  ORDERS_TABLE_NAME: 'bench',
  ORDERS_STATE_MACHINE_ARN: arn,
  JURISDICTION: 'bench',
  PUBLIC_BASE_URL: 'https://bench.invalid',
  LEVEL_ONE_ENDPOINT: 'https://bench.invalid',
  LEVEL_ONE_GENERATION: '1',
  WEBHOOK_MACHINE_ARN: arn,
  WEBHOOK_REACH: 'public',
  REPORTS_FUNCTION_NAME: 'bench',
  OIDC_ISSUER: 'https://login.bench.example',
  OIDC_DISCOVERY: 'https://login.bench.example/.well-known/openid-configuration',
  OIDC_CLIENT_ID: 'bench',
  OIDC_SCOPES: 'openid',
  WORKFLOW_CONSOLE: 'aws',
  SECRET_ARN: arn,
  STATE_MACHINE_ARN: arn,
  SIGNAL_FUNCTION_NAME: 'bench',
  TICKET_EVENTS_TOPIC_ARN: arn,
  LINK_BASE_URL: 'https://bench.invalid',
  SMS_ADAPTER: 'topic',
  SMS_SIGNATURE: 'bench',
  SMS_TOPIC_ARN: arn,
  SMS_PROVIDER_ADAPTER: 'aliyun',
  SMS_PROVIDER_ENDPOINT: 'https://bench.invalid',
  SMS_PROVIDER_SECRET: arn,
  SMS_PROVIDER_LINKS: 'code',
  SMS_TEMPLATE_CODES: '{}',
  PUSH_KEY_SECRET: arn,
  INBOUND_TOPIC_ARN: arn,
  PHOTOS_BUCKET: 'bench',
  PHOTOS_ADDRESS: 'https://bench.invalid',
  WECOM_ENDPOINT: 'https://bench.invalid',
  WECOM_SECRET: arn,
  WECHAT_APP_ID: 'wx12345a0123456789',
  WECHAT_ENDPOINT: 'https://bench.invalid',
  WECHAT_SECRET: arn,
  WECHAT_WORKER: 'WechatWorker',
};

const script = (file: string): string =>
  [
    'const begun = performance.now();',
    `await import(${JSON.stringify(pathToFileURL(file).href)});`,
    'console.log(performance.now() - begun);',
    'process.exit(0);',
  ].join('\n');

/** Milliseconds a fresh Node takes to load the module. @throws Error if it does not load */
export const loadTime = async (file: string): Promise<number> => {
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script(file)], { env: loadEnvironment });
  return Number(stdout);
};
