import middy from '@middy/core';
import type { SNSEvent, SNSEventRecord } from 'aws-lambda';
import * as z from 'zod/mini';
import { templates } from '../../config/county.ts';
import { fromIso } from '../../domain/time/instant.ts';
import { faultOf, log } from '../shared/logger.ts';
import { count } from '../shared/metrics.ts';
import { topicMessage } from '../shared/sms/topic-message.ts';
import { openTable } from '../shared/store/table.ts';
import { adapters } from './adapters.ts';
import { type Carrier, deliver } from './deliver.ts';
import { environment } from './env.ts';
import { CarrierFault } from './fault.ts';
import { providerKeys } from './provider-keys.ts';

const settings = environment.parse(process.env);

const carrier: Carrier = {
  table: openTable(settings.TABLE_NAME),
  adapter: adapters[settings.SMS_PROVIDER_ADAPTER]({
    endpoint: settings.SMS_PROVIDER_ENDPOINT,
    keys: providerKeys(settings.SMS_PROVIDER_SECRET),
  }),
  registration: {
    templates: new Map(templates.map((template) => [template.key, template])),
    codes: z.record(z.string(), z.string()).parse(JSON.parse(settings.SMS_TEMPLATE_CODES)),
    links: settings.SMS_PROVIDER_LINKS,
  },
};

/** A message that cannot be read is a fault as well: it is kept in the queue, and nothing of it is logged. */
const carry = async ({ Sns }: SNSEventRecord, requestId: string): Promise<void> => {
  try {
    const message = topicMessage.parse(JSON.parse(Sns.Message));
    const outcome = await deliver({ message, requestId, at: fromIso(Sns.Timestamp) }, carrier);
    if (outcome === 'refused') count('SmsRefused');
  } catch (fault) {
    const code = fault instanceof CarrierFault ? fault.code : 'unexpected';
    log.error('sms not sent', { code, template: Sns.MessageAttributes.template?.Value ?? '', error: faultOf(fault) });
    // Lambda logs what is thrown, and stores it beside the event in the queue: a message of ours, without its cause.
    throw new CarrierFault(code, 'unknown');
  }
};

/**
 * Sends SMS through the provider of the profile (domestic gateway). What it throws, Lambda delivers again after one and
 * after two minutes, then puts into the queue that an alarm watches.
 */
export const handler = middy<SNSEvent, void>().handler(async ({ Records }, { awsRequestId }) => {
  for (const record of Records) await carry(record, awsRequestId);
});
