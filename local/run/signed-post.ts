import { localRegion } from '../platform.ts';

/**
 * Posts a request of the AWS JSON protocol to an endpoint that does not check signatures, as emulators do not.
 * @param service as a credential's scope names it, e.g. `dynamodb`
 * @param target e.g. `DynamoDB_20120810.PutItem`
 */
export function signedPost(url: string, service: string, target: string, body: string): Promise<Response> {
  const credential = `Credential=local/20260101/${localRegion}/${service}/aws4_request`;
  return fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': target,
      'x-amz-date': '20260101T000000Z',
      authorization: `AWS4-HMAC-SHA256 ${credential}, SignedHeaders=host;x-amz-date;x-amz-target, Signature=local`,
    },
    body,
  });
}
