import { CfnOutput, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  type HttpMethod,
  HttpNoneAuthorizer,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Profile } from '../../config/profile.ts';
import { AccessLogCounts } from './access-log-counts.ts';
import type { HotlineFunction } from './hotline-function.ts';

/** The access log's fields. No path, query string or address: they may hold a phone, a link's code or a person's whereabouts. */
const accessLogFields = {
  requestId: '$context.requestId',
  requestTimeEpoch: '$context.requestTimeEpoch',
  routeKey: '$context.routeKey',
  status: '$context.status',
  responseLength: '$context.responseLength',
  responseLatency: '$context.responseLatency',
  integrationStatus: '$context.integrationStatus',
  integrationLatency: '$context.integrationLatency',
  integrationRequestId: '$context.integration.requestId',
  errorMessage: '$context.error.message',
  integrationError: '$context.integrationErrorMessage',
  authorizerError: '$context.authorizer.error',
};

/** Requests a second the API lets through, and how many at once: a county files some hundred tickets a day. */
const throttle = { rateLimit: 50, burstLimit: 100 };

/** The HTTP API. Every route asks for a token of the profile's issuer unless it is declared public. */
export class TicketApi extends Construct {
  readonly api: HttpApi;
  /** The access log. */
  readonly log: LogGroup;
  readonly counts: AccessLogCounts;
  /** One integration for all routes of a function: with one for each route a stack would soon hold more than it may. */
  readonly #integrations = new Map<HotlineFunction, HttpLambdaIntegration>();

  constructor(scope: Construct, id: string, profile: Profile) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', {
      description: `Hotline ${profile.county}`,
      createDefaultStage: false,
      defaultAuthorizer: new HttpJwtAuthorizer('Token', profile.oidc.issuer, { jwtAudience: [profile.oidc.audience] }),
    });
    this.log = new LogGroup(this, 'Log', { retention: profile.logRetentionDays });
    this.counts = new AccessLogCounts(this, 'Counts', this.log);
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle,
      accessLogSettings: {
        destination: new LogGroupLogDestination(this.log),
        format: AccessLogFormat.custom(JSON.stringify(accessLogFields)),
      },
    });
    new CfnOutput(this, 'Endpoint', { value: this.api.apiEndpoint, description: 'Address of the HTTP API' });
  }

  /** Answers a route for callers with a valid token. */
  route(method: HttpMethod, path: string, handler: HotlineFunction): void {
    this.api.addRoutes({ path, methods: [method], integration: this.#integrationOf(handler) });
  }

  /** Answers a route for everybody. Why it may be public is recorded with the route. */
  publicRoute(method: HttpMethod, path: string, handler: HotlineFunction, reason: string): void {
    const integration = this.#integrationOf(handler);
    const routes = this.api.addRoutes({ path, methods: [method], integration, authorizer: new HttpNoneAuthorizer() });
    for (const route of routes) Validations.of(route).acknowledge({ id: 'AwsSolutions-APIG4', reason });
  }

  #integrationOf(handler: HotlineFunction): HttpLambdaIntegration {
    const made = this.#integrations.get(handler);
    if (made) return made;
    // Any route of this API may invoke the function: which of them lead to it, the API alone decides.
    const integration = new HttpLambdaIntegration(handler.node.id, handler, { scopePermissionToRoute: false });
    this.#integrations.set(handler, integration);
    return integration;
  }
}
