import { Duration } from 'aws-cdk-lib';
import type { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Construct } from 'constructs';
import type { Profile } from '../../config/profile.ts';
import { environment } from '../../lambdas/report-api/env.ts';
import { reportRouteKeys } from '../../lambdas/report-api/route-keys.ts';
import type { DataStack } from '../data-stack.ts';
import { HotlineFunction } from './hotline-function.ts';
import { allow, allowSecret } from './permissions.ts';
import { allowTable } from './table-permissions.ts';
import type { TicketApi } from './ticket-api.ts';

export type ReportApiProps = {
  readonly profile: Profile;
  readonly data: DataStack;
  readonly reports: HotlineFunction;
  readonly api: TicketApi;
};

/** The function that shows the monthly reports and has them made, but writes none; with its routes. */
export const reportApi = (scope: Construct, { profile, data, reports, api }: ReportApiProps): HotlineFunction => {
  const fn = new HotlineFunction(scope, 'ReportApi', {
    profile,
    folder: 'report-api',
    description: 'Shows the monthly reports and has them made',
    timeout: Duration.seconds(25),
    schema: environment,
    environment: {
      TABLE_NAME: data.table.tableName,
      SECRET_ARN: data.secret.secretArn,
      REPORTS_FUNCTION_NAME: reports.functionName,
    },
  });
  allowTable(fn, data, {
    GetItem: ['REPORT#', 'REPORTRUN#'],
    Query: ['REPORT#', 'REGISTER#'],
    PutItem: ['REPORTRUN#'],
  });
  allow(fn, ['lambda:InvokeFunction'], reports.functionArn);
  allowSecret(fn, data);
  for (const key of reportRouteKeys) {
    const [method = '', path = ''] = key.split(' ');
    api.route(method as HttpMethod, path, fn);
  }
  return fn;
};
