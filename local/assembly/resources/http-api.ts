import * as z from 'zod';
import type { HttpApi, JwtAuthorizer, Route } from '../model.ts';
import { describe, type FoundResource, parseProperties } from './found.ts';

const apiProperties = z.strictObject({
  Name: z.string().optional(),
  Description: z.string().optional(),
  ProtocolType: z.literal('HTTP'),
  Tags: z.unknown().optional(),
  DisableExecuteApiEndpoint: z.literal(false).optional(),
});

const routeProperties = z.strictObject({
  ApiId: z.string(),
  RouteKey: z.string(),
  Target: z.string().startsWith('integrations/'),
  AuthorizationType: z.enum(['NONE', 'JWT']).default('NONE'),
  AuthorizerId: z.string().optional(),
  OperationName: z.string().optional(),
  ApiKeyRequired: z.literal(false).optional(),
});

const integrationProperties = z.strictObject({
  ApiId: z.string(),
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string(),
  IntegrationMethod: z.literal('POST').optional(),
  PayloadFormatVersion: z.literal('2.0'),
  TimeoutInMillis: z.number().default(30_000),
  Description: z.string().optional(),
});

const authorizerProperties = z.strictObject({
  ApiId: z.string(),
  Name: z.string(),
  AuthorizerType: z.literal('JWT'),
  IdentitySource: z.tuple([z.literal('$request.header.Authorization')]),
  JwtConfiguration: z.strictObject({ Issuer: z.string(), Audience: z.array(z.string()) }),
});

const stageProperties = z.looseObject({ StageName: z.literal('$default'), StageVariables: z.undefined().optional() });

/** Reads the assembly's `AWS::ApiGatewayV2::Api` with its routes, integrations, authorizers and stage. */
export function readHttpApi(found: FoundResource): HttpApi {
  const { Name } = parseProperties(found, apiProperties);
  for (const stage of found.all('AWS::ApiGatewayV2::Stage')) parseProperties(stage, stageProperties);
  return {
    id: found.identity.reference,
    name: Name ?? found.identity.name,
    routes: found.all('AWS::ApiGatewayV2::Route').map(readRoute),
  };
}

function readRoute(found: FoundResource): Route {
  const properties = parseProperties(found, routeProperties);
  const integration = found.find('AWS::ApiGatewayV2::Integration', properties.Target.slice('integrations/'.length));
  const { IntegrationUri, TimeoutInMillis } = parseProperties(integration, integrationProperties);
  return {
    key: properties.RouteKey,
    functionArn: found.find('AWS::Lambda::Function', IntegrationUri).identity.attributes.Arn as string,
    timeoutMilliseconds: TimeoutInMillis,
    ...(properties.AuthorizationType === 'JWT' ? { authorizer: readAuthorizer(found, properties.AuthorizerId) } : {}),
  };
}

function readAuthorizer(route: FoundResource, id: string | undefined): JwtAuthorizer {
  if (id === undefined) throw new Error(`${describe(route)}: asks for a token but names no authorizer`);
  const { JwtConfiguration } = parseProperties(route.find('AWS::ApiGatewayV2::Authorizer', id), authorizerProperties);
  return { issuer: JwtConfiguration.Issuer, audience: JwtConfiguration.Audience };
}
