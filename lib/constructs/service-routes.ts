import { Validations } from 'aws-cdk-lib';
import { type HttpMethod, HttpNoneAuthorizer, HttpRoute, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Construct } from 'constructs';
import { lockedServiceRouteKeys, publicServiceRouteKeys } from '../../lambdas/services/route-keys.ts';
import type { HotlineFunction } from './hotline-function.ts';
import type { TicketApi } from './ticket-api.ts';

/** Binds the routes of the household services to the hotline's API; they stand in the stack of `scope`. */
export const addServices = (scope: Construct, { api }: TicketApi, services: HotlineFunction): void => {
  const integration = new HttpLambdaIntegration('Services', services);
  const add = (key: string, more: { readonly authorizer?: HttpNoneAuthorizer } = {}): HttpRoute => {
    const [method = '', path = ''] = key.split(' ');
    const routeKey = HttpRouteKey.with(path, method as HttpMethod);
    return new HttpRoute(scope, `Route ${key.replaceAll('/', '-')}`, { httpApi: api, routeKey, integration, ...more });
  };
  for (const key of lockedServiceRouteKeys) add(key);
  for (const key of publicServiceRouteKeys)
    Validations.of(add(key, { authorizer: new HttpNoneAuthorizer() })).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason: key.includes('/s/')
        ? 'Whoever holds the code of a link was sent it by SMS; unknown codes are counted and slowed down.'
        : key.endsWith(' /services/order')
          ? 'Residents have no login: the phone is proved by a code, and codes are counted by address and phone.'
          : 'The directory of enterprises and the figures are for everybody (R21); they hold no data of any person.',
    });
};
