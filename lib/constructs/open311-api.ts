import { Duration } from 'aws-cdk-lib';
import type { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Construct } from 'constructs';
import type { Profile } from '../../config/profile.ts';
import { environment } from '../../lambdas/open311/env.ts';
import { open311RouteKeys } from '../../lambdas/open311/route-keys.ts';
import type { DataStack } from '../data-stack.ts';
import { HotlineFunction } from './hotline-function.ts';
import { allowSecret } from './permissions.ts';
import { allowTable } from './table-permissions.ts';
import type { TicketApi } from './ticket-api.ts';

export type Open311ApiProps = {
  readonly profile: Profile;
  readonly data: DataStack;
  readonly api: Pick<TicketApi, 'publicRoute'>;
  /** What addresses of the API start with, as they are told to others. */
  readonly linkBaseUrl: string;
};

const mayBeRead =
  'What is open is for everybody: category, town, stage and instants, never a word or a trait of a person.';
const mayBePosted =
  'Integrators have no login: the function asks for their key of 160 bits, and counts and slows down unknown ones.';

/**
 * The function behind Open311 and the open data, with its routes. Of tickets it reads what is open to the public alone; a
 * ticket itself only to file it, or to add to one that the same integrator filed.
 */
export const open311Api = (scope: Construct, { profile, data, api, linkBaseUrl }: Open311ApiProps): HotlineFunction => {
  const fn = new HotlineFunction(scope, 'Open311', {
    profile,
    folder: 'open311',
    description: 'Answers Open311 GeoReport v2 and the open data of a month',
    timeout: Duration.seconds(25),
    schema: environment,
    environment: {
      TABLE_NAME: data.table.tableName,
      SECRET_ARN: data.secret.secretArn,
      JURISDICTION: profile.county,
      PUBLIC_BASE_URL: linkBaseUrl,
    },
  });
  allowTable(fn, data, {
    GetItem: ['OPEN#', 'TICKET#'],
    Query: ['OPEN#', 'TICKET#', 'REGISTER#'],
    PutItem: ['TICKET#'],
    UpdateItem: ['RATE#'],
  });
  allowSecret(fn, data);
  for (const key of open311RouteKeys) {
    const [method = '', path = ''] = key.split(' ');
    api.publicRoute(method as HttpMethod, path, fn, method === 'POST' ? mayBePosted : mayBeRead);
  }
  return fn;
};
