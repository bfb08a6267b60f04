import { toIso } from '../../domain/time/instant.ts';
import { brokenCursor, readCursor, writeCursor } from '../shared/http/cursor.ts';
import { json } from '../shared/http/gateway.ts';
import { valid } from '../shared/http/validate.ts';
import { deliveriesQuery } from '../shared/schemas/integrators/views.ts';
import { deliveryLog } from '../shared/store/delivery-log.ts';
import { logPrefix } from '../shared/store/keys.ts';
import type { OwnAnswer } from './dependencies.ts';
import { ownSubscription } from './subscriptions.ts';

/** `GET /integrations/subscriptions/{id}/deliveries`: attempts, the latest first. */
export const listDeliveries: OwnAnswer = async (request, { table }) => {
  const { id } = ownSubscription(request);
  const { limit, cursor } = valid(deliveriesQuery, request.event.queryStringParameters ?? {}, 'invalid-query');
  const after = cursor === undefined ? undefined : readCursor(cursor, id);
  if (after !== undefined && !after.startsWith(logPrefix)) throw brokenCursor();
  const { attempts, next } = await deliveryLog(table).page(id, limit, after);
  return json(200, {
    items: attempts.map((each) => ({ ...each, at: toIso(each.at) })),
    next: next === undefined ? undefined : writeCursor(next, id),
  });
};
