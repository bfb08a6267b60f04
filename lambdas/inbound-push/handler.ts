import { SNSClient } from '@aws-sdk/client-sns';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { ApiAnswer } from '../shared/http/gateway.ts';
import { faultOf, log } from '../shared/logger.ts';
import { count } from '../shared/metrics.ts';
import { secretText } from '../shared/secret.ts';
import { environment } from './env.ts';
import { type PushTaker, takePush } from './take-push.ts';

const { PUSH_KEY_SECRET, INBOUND_TOPIC_ARN } = environment.parse(process.env);

const taker: PushTaker = {
  sns: new SNSClient({}),
  topicArn: INBOUND_TOPIC_ARN,
  key: secretText(PUSH_KEY_SECRET),
  malformed: (dropped) => {
    log.error('inbound sms dropped', { code: 'malformed', count: dropped });
    count('InboundMalformed', dropped);
  },
};

/** Texts that people send, as a domestic provider pushes them. A fault answers 500, and the provider pushes again. */
export const handler = middy<APIGatewayProxyEventV2, ApiAnswer>().handler(async (event) => {
  try {
    return await takePush(event, taker);
  } catch (fault) {
    log.error('push not taken', { error: faultOf(fault) });
    throw new Error('the push could not be taken; see the log');
  }
});
