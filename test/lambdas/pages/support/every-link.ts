import type { Pages } from './pages.ts';

/** One ticket that has been through everything: every kind of link that was sent about it, by the template. */
export const everyLink = async (pages: Pages) => {
  const ticketId = await pages.dispatched({}, 'town-yanghe');
  const handler = await pages.linkOf('unit-dispatched', ticketId);
  await pages.fill(handler, 'delegate', { unit: '640121100200' });
  const liaison = await pages.linkOf('village-task', ticketId);
  await pages.fill(handler, 'request-extension', { workingDays: '4', reason: '设备外购' });
  const reviewer = await pages.linkOf('centre-to-review', ticketId);
  const signatoryRequest = await pages.linkOf('signatory-request', ticketId);
  await pages.fill(handler, 'submit-result', { summary: '已修复。', outcome: 'solved' });
  const signatory = await pages.linkOf('signatory-to-sign', ticketId);
  return { ticketId, links: { handler, liaison, reviewer, signatoryRequest, signatory } };
};
