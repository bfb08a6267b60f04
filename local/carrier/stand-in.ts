import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener } from 'node:http';
import { renderText } from '../../domain/notices/segments.ts';
import { dateOf } from '../../domain/time/instant.ts';
import type { AccessKey } from '../../lambdas/carrier/aliyun/signature.ts';
import type { Clock, Shelf, Storage } from '../platform.ts';
import type { Outbox } from '../sns/outbox.ts';
import type { RegisteredText } from './registered-texts.ts';
import { readSignedCall } from './signed-call.ts';

export interface StandInOptions {
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly storage: Storage;
  readonly key: AccessKey;
  /** By the provider's code. */
  readonly texts: ReadonlyMap<string, RegisteredText>;
}

/** What the stand-in knows of a message it took on, under `phone/day/…`. */
interface Taken {
  readonly OutId: string;
  readonly TemplateCode: string;
}

type Parameters = Readonly<Record<string, string>>;
type Body = Readonly<Record<string, unknown>>;

/**
 * Stands in for the SMS provider on this machine: checks each request's signature, date, text and variables as the
 * provider does, and lets the phones of the run have the SMS.
 */
export function createStandIn(options: StandInOptions): RequestListener {
  return (request, response) => {
    answer(request, options).then(
      ({ status, body }) => {
        response.writeHead(status, {
          'content-type': 'application/json;charset=utf-8',
          date: new Date(options.clock.now()).toUTCString(),
        });
        response.end(JSON.stringify({ RequestId: randomUUID(), ...body }));
      },
      () => response.destroy(),
    );
  };
}

async function answer(request: IncomingMessage, options: StandInOptions): Promise<{ status: number; body: Body }> {
  const call = readSignedCall(request, options.key, options.clock.now());
  if (typeof call === 'string') return { status: 400, body: { Code: call } };
  const taken = options.storage.shelf<Taken>('provider-messages');
  switch (call.action) {
    case 'SendSms':
      return { status: 200, body: await sendSms(call.parameters, taken, options) };
    case 'QuerySendDetails':
      return { status: 200, body: await querySendDetails(call.parameters, taken) };
    default:
      return { status: 404, body: { Code: 'InvalidAction.NotFound' } };
  }
}

async function sendSms(
  given: Parameters,
  taken: Shelf<Taken>,
  { texts, outbox, clock }: StandInOptions,
): Promise<Body> {
  const { PhoneNumbers = '', SignName = '', TemplateCode = '', TemplateParam = '{}', OutId = '' } = given;
  if (!/^\d{5,15}$/.test(PhoneNumbers)) return { Code: 'isv.MOBILE_NUMBER_ILLEGAL' };
  const registered = texts.get(TemplateCode);
  if (registered === undefined) return { Code: 'isv.SMS_TEMPLATE_ILLEGAL' };
  const values = JSON.parse(TemplateParam) as Record<string, string>;
  const variables = [...registered.text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  if (variables.some((name) => values[name] === undefined)) return { Code: 'isv.TEMPLATE_MISSING_PARAMETERS' };
  const addressed = Object.values(values).some((value) => value.includes('://'));
  if (addressed && !registered.addresses) return { Code: 'isv.PARAM_NOT_SUPPORT_URL' };
  const [ticketId = ''] = OutId.split('#');
  const text = renderText(SignName, registered.text, values);
  await outbox.record(internationalOf(PhoneNumbers), text, { template: registered.template, ticketId });
  const now = clock.now();
  const BizId = `${now}^${randomUUID()}`;
  await taken.put(`${PhoneNumbers}/${dayOf(now)}/${BizId}`, { OutId, TemplateCode });
  return { Code: 'OK', BizId };
}

async function querySendDetails(given: Parameters, taken: Shelf<Taken>): Promise<Body> {
  const { PhoneNumber = '', SendDate = '', PageSize = '10', CurrentPage = '1' } = given;
  const all: Taken[] = [];
  for await (const [, one] of taken.entries(`${PhoneNumber}/${SendDate}/`)) all.push(one);
  const begin = (Number(CurrentPage) - 1) * Number(PageSize);
  const page = all.slice(begin, begin + Number(PageSize));
  return { Code: 'OK', TotalCount: String(all.length), SmsSendDetailDTOs: { SmsSendDetailDTO: page } };
}

/** The day in Beijing, as the provider writes it: `20261123`. */
function dayOf(instant: number): string {
  return dateOf(instant).replaceAll('-', '');
}

/** E.164: the provider takes mainland numbers without their country code. */
function internationalOf(phone: string): string {
  return /^1\d{10}$/.test(phone) ? `+86${phone}` : `+${phone}`;
}
