import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { profile, profileNamed } from '../../config/profile.ts';
import { environment as receiverEnvironment } from '../../lambdas/wechat/env.ts';
import { environment as workerEnvironment } from '../../lambdas/wechat-worker/env.ts';
import { propertiesOf, readable, resourcesOf, synthesize } from './synthesis.ts';

const china = profileNamed('china');
const { hotline } = await synthesize(china);

type FunctionProperties = {
  readonly Environment: { readonly Variables: Readonly<Record<string, unknown>> };
  readonly Timeout: number;
  readonly DeadLetterConfig?: { readonly TargetArn: unknown };
};

const functionNamed = (name: string) => propertiesOf<FunctionProperties>(hotline, 'AWS::Lambda::Function', name);
const givenTo = (name: string) =>
  Object.fromEntries(
    Object.entries(functionNamed(name).Environment.Variables).map(([key, value]) => [key, readable(value)]),
  );

describe('the official account on WeChat', () => {
  it('is answered by a function that ends before WeChat gives up, and is given no table', () => {
    expect(functionNamed('Wechat').Timeout).toBeLessThanOrEqual(5);
    const given = givenTo('Wechat');
    expect(z.strictObject(receiverEnvironment.shape).safeParse(given).error).toBeUndefined();
    expect(given).toEqual({
      WECHAT_APP_ID: china.wechat?.appId,
      WECHAT_SECRET: 'hotline/wechat-account',
      WECHAT_WORKER: 'WechatWorker',
    });
  });

  it('is worked on by another, whose failures lie in a queue', () => {
    const { DeadLetterConfig, Timeout } = functionNamed('WechatWorker');
    expect(readable(DeadLetterConfig?.TargetArn)).toBe('WechatAccountWechatWorkerDeadLetters.Arn');
    // Lambda tries again after a minute: by then an attempt that was under way has ended.
    expect(Timeout).toBeLessThan(60);
    const given = givenTo('WechatWorker');
    expect(z.strictObject(workerEnvironment.shape).safeParse(given).error).toBeUndefined();
    expect(given).toMatchObject({ WECHAT_ENDPOINT: 'https://api.weixin.qq.com', LINK_BASE_URL: china.linkBaseUrl });
  });

  it('has its two routes, open to whoever signs', () => {
    const routes = Object.values(resourcesOf(hotline, 'AWS::ApiGatewayV2::Route')).filter(({ Properties }) =>
      String(Properties.RouteKey).endsWith(' /wechat'),
    );
    expect(routes.map(({ Properties }) => [Properties.RouteKey, Properties.AuthorizationType]).sort()).toEqual([
      ['GET /wechat', 'NONE'],
      ['POST /wechat', 'NONE'],
    ]);
  });

  it('is nowhere in a deployment without one', async () => {
    const deployed = await synthesize(profile);
    const functions = Object.keys(resourcesOf(deployed.hotline, 'AWS::Lambda::Function'));
    expect(functions.filter((name) => name.startsWith('Wechat'))).toEqual([]);
  });
});
