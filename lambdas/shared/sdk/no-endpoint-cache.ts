/**
 * In place of `@aws-sdk/endpoint-cache` in every bundle: DynamoDB's client makes one when it is made, for endpoints that it
 * could ask the service for; no command of its uses them, and the endpoint of the region is fixed.
 */
export class EndpointCache {}
