import { Duration } from 'aws-cdk-lib';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Construct } from 'constructs';
import type { Profile } from '../../config/profile.ts';
import { environment } from '../../lambdas/website/env.ts';
import type { DataStack } from '../data-stack.ts';
import { HotlineFunction } from './hotline-function.ts';
import { allowSecret } from './permissions.ts';
import { allowTable } from './table-permissions.ts';
import type { TicketApi } from './ticket-api.ts';

export type WebsiteProps = { readonly profile: Profile; readonly data: DataStack; readonly api: TicketApi };

/**
 * The intake form of the website. Nobody needs a token: a code in an SMS proves the phone before anything is filed, and the
 * SMS is sent as all others are, by the stream.
 */
export const website = (scope: Construct, { profile, data, api }: WebsiteProps): HotlineFunction => {
  const form = new HotlineFunction(scope, 'Website', {
    profile,
    folder: 'website',
    description: 'Serves the intake form of the website, and files for a phone that was proved',
    timeout: Duration.seconds(10),
    schema: environment,
    environment: { TABLE_NAME: data.table.tableName, SECRET_ARN: data.secret.secretArn },
  });
  allowTable(form, data, {
    GetItem: ['PROOF#', 'TICKET#'],
    Query: ['TICKET#', 'REGISTER#'],
    PutItem: ['PROOF#', 'OUTBOX#', 'TICKET#', 'LINK#'],
    UpdateItem: ['PROOF#', 'RATE#'],
  });
  allowSecret(form, data);
  const reason = 'Anybody may report a matter: a code sent by SMS proves the phone, and tries are counted.';
  for (const method of [HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST])
    api.publicRoute(method, '/report', form, reason);
  return form;
};
