import * as z from 'zod/mini';
import { dateOf } from '../../../domain/time/instant.ts';
import type { CarrierAdapter, CarrierMessage, CarrierSettings } from '../adapter.ts';
import { CarrierFault } from '../fault.ts';
import { aliyunClient, type CodedAnswer } from './client.ts';

/**
 * Codes that speak of this one message and will not change: the number is no mobile's, its owner or the provider blocked
 * it, a value holds what may not be sent. Every other code speaks of the account, a template or the moment.
 */
const refusals: ReadonlySet<string> = new Set([
  'isv.MOBILE_NUMBER_ILLEGAL',
  'isv.BLACK_KEY_CONTROL_LIMIT',
  'isv.TEMPLATE_PARAMS_ILLEGAL',
  'isv.PARAM_LENGTH_LIMIT',
  'isv.PARAM_NOT_SUPPORT_URL',
]);

/** Codes after which the message may have been taken on all the same. */
const isUnsure = ({ Code, status }: CodedAnswer): boolean => status >= 500 || Code.startsWith('isp.SYSTEM');

/** Mainland numbers go without their +86, as the operation that looks them up wants them; others without the plus. */
const phoneOf = (to: string): string => to.replace(/^\+(86(?=1\d{10}$))?/, '');

const sentBody = z.looseObject({ BizId: z.optional(z.string()) });

const detailsBody = z.looseObject({
  TotalCount: z._default(z.coerce.number(), 0),
  SmsSendDetailDTOs: z._default(
    z.looseObject({ SmsSendDetailDTO: z._default(z.array(z.looseObject({ OutId: z.optional(z.string()) })), []) }),
    { SmsSendDetailDTO: [] },
  ),
});

/** The largest page the provider gives. */
const pageSize = 50;

/**
 * Alibaba Cloud's SMS for the mainland (阿里云短信, API 2017-05-25). The operation is not idempotent; our reference travels
 * as `OutId`, by which a message whose answer was lost is found among those of the phone and the day.
 */
export const aliyunAdapter = (settings: CarrierSettings): CarrierAdapter => {
  const call = aliyunClient(settings);
  return {
    send: async (message) => {
      const answer = await call('SendSms', sendParameters(message), message.at);
      if (answer.Code === 'OK') {
        const { BizId } = sentBody.parse(answer);
        return { outcome: 'sent', ...(BizId === undefined ? {} : { providerId: BizId }) };
      }
      if (refusals.has(answer.Code)) return { outcome: 'refused', code: answer.Code };
      throw new CarrierFault(answer.Code, isUnsure(answer) ? 'unknown' : 'not-sent');
    },
    find: async (message) => {
      for (let page = 1; ; page += 1) {
        const answer = await call('QuerySendDetails', queryParameters(message, page), message.at);
        if (answer.Code !== 'OK') throw new CarrierFault(answer.Code, 'unknown');
        const { TotalCount, SmsSendDetailDTOs } = detailsBody.parse(answer);
        const sent = SmsSendDetailDTOs.SmsSendDetailDTO;
        if (sent.some(({ OutId }) => OutId === message.dedupeId)) return { outcome: 'sent' };
        if (sent.length === 0 || page * pageSize >= TotalCount) return undefined;
      }
    },
  };
};

const sendParameters = ({ to, signature, templateCode, params, dedupeId }: CarrierMessage): Record<string, string> => ({
  PhoneNumbers: phoneOf(to),
  SignName: signature,
  TemplateCode: templateCode,
  TemplateParam: JSON.stringify(Object.fromEntries(params.map(({ name, value }) => [name, value]))),
  OutId: dedupeId,
});

/** The provider keeps messages by the day in Beijing: the first attempt is made on the day of the notice. */
const queryParameters = ({ to, at }: CarrierMessage, page: number): Record<string, string> => ({
  PhoneNumber: phoneOf(to),
  SendDate: dateOf(at).replaceAll('-', ''),
  PageSize: String(pageSize),
  CurrentPage: String(page),
});
