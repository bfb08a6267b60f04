import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Profile } from '../../config/profile.ts';
import { environment as commandsEnvironment } from '../../lambdas/commands/env.ts';
import { environment as deskEnvironment } from '../../lambdas/desk/env.ts';
import { environment as guideEnvironment } from '../../lambdas/guide/env.ts';
import { environment as intakeEnvironment } from '../../lambdas/intake/env.ts';
import { environment as officeEnvironment } from '../../lambdas/office/env.ts';
import { environment as pagesEnvironment } from '../../lambdas/pages/env.ts';
import { environment as photosEnvironment } from '../../lambdas/photo-pages/env.ts';
import { environment as queriesEnvironment } from '../../lambdas/queries/env.ts';
import type { DataStack } from '../data-stack.ts';
import { allowApiFunctions } from './api-permissions.ts';
import { HotlineFunction } from './hotline-function.ts';
import { levelOneVariables } from './level-one-variables.ts';

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

/** Where people log in to the desk. The issuer's document stands where OpenID Connect Discovery puts it. */
const deskLogin = ({ oidc }: Profile) => ({
  OIDC_ISSUER: oidc.issuer,
  OIDC_DISCOVERY: `${oidc.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
  OIDC_CLIENT_ID: oidc.clientId,
  OIDC_SCOPES: oidc.scopes,
});

const basicsOf = ({ profile }: ApiFunctionsProps) => ({ profile, timeout: Duration.seconds(10) });

/** What whoever reads tickets and signs links is told. */
const variablesOf = ({ data }: ApiFunctionsProps) => ({
  TABLE_NAME: data.table.tableName,
  SECRET_ARN: data.secret.secretArn,
});

/** Where the photos lie, for the policy of the pages that show or take them. */
const photosOf = ({ data }: ApiFunctionsProps) => ({
  PHOTOS_ADDRESS: `https://${data.photos.bucketRegionalDomainName}`,
});

/** The routes that ask for a token. */
const programFunctions = (scope: Construct, props: ApiFunctionsProps) => ({
  intake: new HotlineFunction(scope, 'Intake', {
    ...basicsOf(props),
    folder: 'intake',
    description: 'Files a ticket',
    schema: intakeEnvironment,
    environment: variablesOf(props),
  }),
  commands: new HotlineFunction(scope, 'Commands', {
    ...basicsOf(props),
    folder: 'commands',
    description: 'Decides an act on a ticket and appends what it changes',
    schema: commandsEnvironment,
    environment: variablesOf(props),
  }),
  queries: new HotlineFunction(scope, 'Queries', {
    ...basicsOf(props),
    folder: 'queries',
    description: 'Shows tickets, their deadlines, lists, units and categories',
    schema: queriesEnvironment,
    environment: { ...variablesOf(props), STATE_MACHINE_ARN: props.stateMachineArn },
  }),
  office: new HotlineFunction(scope, 'Office', {
    ...basicsOf(props),
    folder: 'office',
    description: "Keeps the centre's registers: organisation, directory, instructions, campaigns",
    schema: officeEnvironment,
    environment: variablesOf(props),
  }),
});

/** The pages of callers, units and everybody. */
const pageFunctions = (scope: Construct, props: ApiFunctionsProps) => ({
  pages: new HotlineFunction(scope, 'Pages', {
    ...basicsOf(props),
    folder: 'pages',
    description: 'Serves the pages behind the links in SMS and the progress query',
    schema: pagesEnvironment,
    environment: { ...variablesOf(props), ...photosOf(props) },
  }),
  photos: new HotlineFunction(scope, 'PhotoPages', {
    ...basicsOf(props),
    folder: 'photo-pages',
    description: 'Serves the page that takes photos and leads to each of them',
    schema: photosEnvironment,
    environment: { ...variablesOf(props), PHOTOS_BUCKET: props.data.photos.bucketName, ...photosOf(props) },
  }),
  guide: new HotlineFunction(scope, 'Guide', {
    ...basicsOf(props),
    folder: 'guide',
    description: 'Serves the public pages: what is accepted, how it flows, limits, figures, poster, widget',
    schema: guideEnvironment,
    environment: { TABLE_NAME: props.data.table.tableName, LINK_BASE_URL: props.linkBaseUrl },
  }),
});

/** The desk, behind a login of its own. */
const deskFunction = (scope: Construct, props: ApiFunctionsProps) => ({
  desk: new HotlineFunction(scope, 'Desk', {
    ...basicsOf(props),
    folder: 'desk',
    description: 'Serves the desk of the centre, the units and the reviewers in the browser',
    schema: deskEnvironment,
    environment: {
      ...variablesOf(props),
      ORDERS_TABLE_NAME: props.data.orders.tableName,
      STATE_MACHINE_ARN: props.stateMachineArn,
      REPORTS_FUNCTION_NAME: props.reports.functionName,
      WORKFLOW_CONSOLE: 'aws',
      PHOTOS_BUCKET: props.data.photos.bucketName,
      ...photosOf(props),
      ...deskLogin(props.profile),
      ...levelOneVariables(props.profile),
    },
  }),
});

/** Makes the API's functions and what they may do. */
export const apiFunctions = (scope: Construct, props: ApiFunctionsProps): ApiFunctions => {
  const functions = {
    ...programFunctions(scope, props),
    ...pageFunctions(scope, props),
    ...deskFunction(scope, props),
  };
  allowApiFunctions(functions, props.data, props.reports);
  return functions;
};
