import type { DeskContext } from '../area.ts';

/** An address of the desk as a browser sees it, under the name that the gateway answers to. */
export const addressOf = ({ var: { dependencies }, env: { event } }: DeskContext, path: string): string =>
  `${dependencies.issuer.scheme}://${event.requestContext.domainName}${path}`;
