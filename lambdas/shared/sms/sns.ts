import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import { renderText } from '../../../domain/notices/segments.ts';
import type { Template, TemplateKey } from '../../../domain/notices/template.ts';
import type { SmsGateway } from './gateway.ts';

/** How the SNS adapter writes: the county's signature and its templates. */
export type SmsTexts = { readonly signature: string; readonly templates: ReadonlyMap<TemplateKey, Template> };

const textAttribute = (value: string) => ({ DataType: 'String', StringValue: value });

/**
 * Sends by Amazon SNS: renders the template's text, marks it transactional. Template and ticket number go along as
 * attributes, for delivery reports.
 */
export const snsGateway = (client: SNSClient, { signature, templates }: SmsTexts): SmsGateway => ({
  send: async ({ to, template, params, ticketId }) => {
    const found = templates.get(template);
    if (!found) throw new Error(`no SMS template ${template}`);
    await client.send(
      new PublishCommand({
        PhoneNumber: to,
        Message: renderText(signature, found.text, params),
        MessageAttributes: {
          'AWS.SNS.SMS.SMSType': textAttribute('Transactional'),
          template: textAttribute(template),
          ...(ticketId === undefined ? {} : { ticketId: textAttribute(ticketId) }),
        },
      }),
    );
  },
});
