import { ServiceError } from '../platform.ts';
import type { WireAnswer } from '../wire/json-protocol.ts';
import { escapeXml } from '../wire/query-protocol.ts';

/** The type of an answer in XML, and how one begins. */
export const xmlType = { 'content-type': 'application/xml' };
export const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** A refusal of S3, with the elements it has beside code and message. */
export class S3Error extends ServiceError {
  readonly details: Readonly<Record<string, string>>;
  constructor(type: string, message: string, status: number, details: Readonly<Record<string, string>> = {}) {
    super(type, message, status);
    this.details = details;
  }
}

/** An element with members, all of them text. */
function element(name: string, members: Readonly<Record<string, string>>): string {
  const content = Object.entries(members).map(([member, text]) => `<${member}>${escapeXml(text)}</${member}>`);
  return `${xmlHead}<${name}>${content.join('')}</${name}>`;
}

/** An answer in XML. */
export function xmlAnswer(status: number, name: string, members: Readonly<Record<string, string>>): WireAnswer {
  return { status, headers: xmlType, body: element(name, members) };
}

/** A refusal as S3 writes it. A body that was not even read, being larger than the endpoint takes, is too large an object. */
export function errorAnswer(given: ServiceError, requestId: string): WireAnswer {
  const error = given.status === 413 ? entityTooLarge({}) : given;
  const details = error instanceof S3Error ? error.details : {};
  const members = { Code: error.type, Message: error.message, ...details, RequestId: requestId };
  return xmlAnswer(error.status, 'Error', members);
}

export const accessDenied = (message = 'Access Denied', details: Readonly<Record<string, string>> = {}): S3Error =>
  new S3Error('AccessDenied', message, 403, details);

export const entityTooLarge = (details: Readonly<Record<string, string>>): S3Error =>
  new S3Error('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size', 400, details);

export const noSuchKey = (key: string): S3Error =>
  new S3Error('NoSuchKey', 'The specified key does not exist.', 404, { Key: key });

export const preconditionFailed = (): S3Error =>
  new S3Error('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', 412, {
    Condition: 'If-Match',
  });

export const notImplemented = (what: string): S3Error =>
  new S3Error('NotImplemented', `${what} is not part of the local run`, 501);
