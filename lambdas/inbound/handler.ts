import middy from '@middy/core';
import type { SNSEvent, SNSEventRecord } from 'aws-lambda';
import { fromIso } from '../../domain/time/instant.ts';
import { countySource } from '../shared/county-source.ts';
import { faultOf, log } from '../shared/logger.ts';
import { count } from '../shared/metrics.ts';
import { secretSigner } from '../shared/secret.ts';
import { type InboundSms, inboundSms } from '../shared/sms/inbound-sms.ts';
import { openTable } from '../shared/store/table.ts';
import { environment } from './env.ts';
import { receive } from './receive.ts';

const { TABLE_NAME, SECRET_ARN } = environment.parse(process.env);

const table = openTable(TABLE_NAME);
const countyAt = countySource(table);
const signer = secretSigner(SECRET_ARN);

/** A text could not be dealt with. Lambda logs what is thrown and stores it with the event: nothing of the text is in it. */
class InboundFault extends Error {
  override readonly name = 'InboundFault';
}

const messageIn = (text: string): InboundSms | undefined => {
  try {
    return inboundSms.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
};

/** What is no SMS will not become one: it is counted, so that an alarm tells, and dropped. */
const take = async ({ Sns }: SNSEventRecord): Promise<void> => {
  const message = messageIn(Sns.Message);
  if (!message) {
    log.error('inbound sms dropped', { code: 'malformed' });
    count('InboundMalformed');
    return;
  }
  try {
    const at = fromIso(Sns.Timestamp);
    await receive(message, at, { table, county: await countyAt(at), signer });
  } catch (fault) {
    log.error('inbound sms not taken', { error: faultOf(fault) });
    throw new InboundFault('the text could not be taken; see the log');
  }
};

/**
 * SMS that people send to the hotline's number: answers to surveys, information on a ticket, stops. What it throws, Lambda
 * delivers again after one and after two minutes, then puts into the queue that an alarm watches.
 */
export const handler = middy<SNSEvent, void>().handler(async ({ Records }) => {
  for (const record of Records) await take(record);
});
