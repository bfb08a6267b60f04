import * as z from 'zod';
import type { Filing } from '../../../domain/tickets/commands.ts';
import { areas, channels, ticketClasses, ticketTypes } from '../../../domain/tickets/values.ts';
import { fieldMessages } from '../http/field-messages.ts';
import { instant } from './instant.ts';
import { phone } from './phone.ts';
import { identifier, line, prose } from './texts.ts';

const citizen = z
  .strictObject({
    name: line(50).optional().describe('来电人姓名 · name'),
    phone: phone.optional().describe('联系电话:手机号,或带区号的固定电话 · phone of the mainland, stored as E.164'),
    anonymous: z.boolean().optional().describe('匿名:不登记姓名和电话 · anonymous: neither name nor phone is stored'),
  })
  .describe('来电人 · the caller');

/** Degrees to seven decimals, a centimetre: a number much smaller than that no table of DynamoDB holds. */
const degrees = (most: number) =>
  z
    .number()
    .min(-most)
    .max(most)
    .overwrite((value) => Math.round(value * 1e7) / 1e7 + 0);

const location = z
  .strictObject({
    address: line(200).optional().describe('详细地址 · address'),
    town: identifier().optional().describe('镇(街)编号,见 GET /units · id of the township'),
    lat: degrees(90).optional().describe('纬度,WGS 84 · latitude'),
    long: degrees(180).optional().describe('经度,WGS 84 · longitude'),
  })
  .refine(({ lat, long }) => (lat === undefined) === (long === undefined), {
    path: ['lat'],
    error: fieldMessages.bothCoordinates,
  })
  .describe('事发地点 · where it is');

const onBehalf = z
  .strictObject({
    name: line(50).describe('委托人姓名 · name'),
    phone: phone.describe('委托人电话 · phone'),
    consent: z.literal(true, { error: fieldMessages.consent }).describe('委托人已同意 · that person consents'),
    item: line(100).describe('代办事项 · what is done for that person'),
  })
  .describe('代办:网点为谁代为登记 · for whom the clerk files');

/** The body of `POST /tickets` (DESIGN §6): what a caller told, as an intake desk records it (R30). */
export const filingBody = z
  .strictObject({
    channel: z.enum(channels).describe('受理渠道 · channel'),
    type: z.enum(ticketTypes).describe('诉求类型:咨询、求助、投诉、举报、建议、表扬 · type'),
    area: z.enum(areas).optional().describe('受理范围 · area of service'),
    subject: line(100).describe('标题 · subject'),
    description: prose(4000).describe('诉求内容 · what happened'),
    request: prose(1000).describe('诉求目的 · what the caller asks for'),
    citizen,
    location: location.optional(),
    category: identifier().optional().describe('内容分类,见 GET /categories · category, top/sub'),
    class: z.enum(ticketClasses).optional().describe('难易:简单、普通、复杂疑难 · class'),
    urgent: z.boolean().optional().describe('紧急:水电气暖、危及生命 · urgent'),
    confidential: z.boolean().optional().describe('来电人要求保密 · the caller asks for confidence'),
    againstOfficials: z.boolean().optional().describe('投诉公职人员或单位作风 · against officials'),
    complainedUnit: identifier().optional().describe('被投诉单位编号 · id of the unit complained of'),
    onBehalf: onBehalf.optional(),
    outlet: identifier().optional().describe('受理网点编号 · id of the outlet'),
    upstreamNumber: line(64).optional().describe('一级平台工单号 · number at level 1'),
    upstreamDueAt: instant.optional().describe('一级平台时限 · limit set by level 1'),
  })
  .describe('登记工单 · files a ticket');

export type FilingBody = z.output<typeof filingBody>;

/** The filing as the domain takes it: whatever names a person or a place under `private`. */
export const filingOf = (body: FilingBody): Filing => {
  const { subject, description, request, citizen: caller, location: place, onBehalf: agency, ...open } = body;
  const { anonymous, name, phone: number } = caller;
  return {
    ...open,
    urgent: body.urgent ?? false,
    confidential: body.confidential ?? false,
    againstOfficials: body.againstOfficials ?? false,
    anonymous: anonymous ?? false,
    town: place?.town,
    private: {
      subject,
      description,
      request,
      name,
      phone: number,
      address: place?.address,
      lat: place?.lat,
      long: place?.long,
      onBehalf: agency,
    },
  };
};
