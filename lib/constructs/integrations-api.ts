import { Duration } from 'aws-cdk-lib';
import type { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { Profile } from '../../config/profile.ts';
import { environment } from '../../lambdas/integrations/env.ts';
import { centreRouteKeys, ownRouteKeys } from '../../lambdas/integrations/route-keys.ts';
import type { DataStack } from '../data-stack.ts';
import { HotlineFunction } from './hotline-function.ts';
import { allow, allowSecret } from './permissions.ts';
import { allowOrders, allowTable } from './table-permissions.ts';
import type { TicketApi } from './ticket-api.ts';

export type IntegrationsApiProps = {
  readonly profile: Profile;
  readonly data: DataStack;
  readonly machine: StateMachine;
  readonly api: Pick<TicketApi, 'route' | 'publicRoute'>;
};

/** Binds the routes of the integrations: the centre's ask for a token, an integrator's for its key. */
export const addIntegrations = (api: IntegrationsApiProps['api'], fn: HotlineFunction): void => {
  const reason =
    'Integrators have no login: the function asks for their key of 160 bits, and counts and slows down unknown ones.';
  for (const key of centreRouteKeys) {
    const [method = '', path = ''] = key.split(' ');
    api.route(method as HttpMethod, path, fn);
  }
  for (const key of ownRouteKeys) {
    const [method = '', path = ''] = key.split(' ');
    api.publicRoute(method as HttpMethod, path, fn, reason);
  }
};

/** The function that the centre and the integrators manage subscriptions with; with its routes. */
export const integrationsApi = (
  scope: Construct,
  { profile, data, machine, api }: IntegrationsApiProps,
): HotlineFunction => {
  const fn = new HotlineFunction(scope, 'Integrations', {
    profile,
    folder: 'integrations',
    description: 'Admits integrators, and lets them see to their subscriptions',
    timeout: Duration.seconds(25),
    schema: environment,
    environment: {
      TABLE_NAME: data.table.tableName,
      ORDERS_TABLE_NAME: data.orders.tableName,
      SECRET_ARN: data.secret.secretArn,
      WEBHOOK_MACHINE_ARN: machine.stateMachineArn,
      WEBHOOK_REACH: 'public',
    },
  });
  allowTable(fn, data, {
    GetItem: ['SUBSCRIPTION#'],
    Query: ['SUBSCRIPTION#', 'TICKET#', 'REGISTER#', 'REPORT#'],
    PutItem: ['SUBSCRIPTION#', 'REGISTER#'],
    UpdateItem: ['SUBSCRIPTION#', 'RATE#'],
  });
  allowOrders(fn, data, { Query: ['ORDER#'] });
  allowSecret(fn, data);
  allow(fn, ['states:StartExecution'], machine.stateMachineArn);
  addIntegrations(api, fn);
  return fn;
};
