import type { FunctionDefinition } from '../assembly/model.ts';
import type { Clock } from '../platform.ts';
import type { AcceptedEvent, FunctionError } from './asynchronous-invocations.ts';
import type { Queues } from './queues.ts';

/**
 * Puts an event that exhausted its attempts where the function's configuration says: the event itself into the
 * dead-letter queue, a record of the failure into the failure destination, either or both.
 */
export async function reportFailure(
  definition: FunctionDefinition,
  accepted: AcceptedEvent,
  error: FunctionError,
  { queues, clock }: { readonly queues: Queues; readonly clock: Clock },
): Promise<void> {
  const { deadLetterArn, onFailureArn } = definition.asynchronous;
  if (deadLetterArn !== undefined) {
    await queues.send(deadLetterArn, JSON.stringify(accepted.event), {
      RequestID: { DataType: 'String', StringValue: accepted.requestId },
      ErrorCode: { DataType: 'Number', StringValue: '200' },
      ErrorMessage: { DataType: 'String', StringValue: error.errorMessage.slice(0, 1024) },
    });
  }
  if (onFailureArn !== undefined) {
    const record = {
      version: '1.0',
      timestamp: new Date(clock.now()).toISOString(),
      requestContext: {
        requestId: accepted.requestId,
        functionArn: `${definition.arn}:$LATEST`,
        condition: 'RetriesExhausted',
        approximateInvokeCount: accepted.attempts,
      },
      requestPayload: accepted.event,
      responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
      responsePayload: error,
    };
    await queues.send(onFailureArn, JSON.stringify(record));
  }
}
