import * as z from 'zod/mini';
import type { Filing } from '../../../domain/tickets/commands.ts';
import { areas, channels, ticketClasses, ticketTypes } from '../../../domain/tickets/values.ts';
import { fieldMessages } from '../http/field-messages.ts';
import { instant } from './instant.ts';
import { phone } from './phone.ts';
import { identifier, line, prose } from './texts.ts';

const citizen = z
  .strictObject({
    name: z.optional(line(50)).check(z.describe('来电人姓名 · name')),
    phone: z
      .optional(phone)
      .check(z.describe('联系电话:手机号,或带区号的固定电话 · phone of the mainland, stored as E.164')),
    anonymous: z
      .optional(z.boolean())
      .check(z.describe('匿名:不登记姓名和电话 · anonymous: neither name nor phone is stored')),
  })
  .check(z.describe('来电人 · the caller'));

/** Degrees to seven decimals, a centimetre: a number much smaller than that no table of DynamoDB holds. */
const degrees = (most: number) =>
  z.number().check(
    z.minimum(-most),
    z.maximum(most),
    z.overwrite((value) => Math.round(value * 1e7) / 1e7 + 0),
  );

const location = z
  .strictObject({
    address: z.optional(line(200)).check(z.describe('详细地址 · address')),
    town: z.optional(identifier()).check(z.describe('镇(街)编号,见 GET /units · id of the township')),
    lat: z.optional(degrees(90)).check(z.describe('纬度,WGS 84 · latitude')),
    long: z.optional(degrees(180)).check(z.describe('经度,WGS 84 · longitude')),
  })
  .check(
    z.refine(({ lat, long }) => (lat === undefined) === (long === undefined), {
      path: ['lat'],
      error: fieldMessages.bothCoordinates,
    }),
    z.describe('事发地点 · where it is'),
  );

const onBehalf = z
  .strictObject({
    name: line(50).check(z.describe('委托人姓名 · name')),
    phone: phone.check(z.describe('委托人电话 · phone')),
    consent: z.literal(true, { error: fieldMessages.consent }).check(z.describe('委托人已同意 · that person consents')),
    item: line(100).check(z.describe('代办事项 · what is done for that person')),
  })
  .check(z.describe('代办:网点为谁代为登记 · for whom the clerk files'));

const original = z
  .strictObject({
    sender: line(50).check(z.describe('群内发送人 · who sent it to the group')),
    text: prose(4000).check(z.describe('原文,不改动 · the message, as it was')),
  })
  .check(z.describe('微信群原文:留存原件,发送人即联系人 · the message of a group; its sender is the contact'));

/** The body of `POST /tickets` (DESIGN §6): what a caller told, as an intake desk records it (R30). */
export const filingBody = z
  .strictObject({
    channel: z.enum(channels).check(z.describe('受理渠道 · channel')),
    type: z.enum(ticketTypes).check(z.describe('诉求类型:咨询、求助、投诉、举报、建议、表扬 · type')),
    area: z.optional(z.enum(areas)).check(z.describe('受理范围 · area of service')),
    subject: line(100).check(z.describe('标题 · subject')),
    description: prose(4000).check(z.describe('诉求内容 · what happened')),
    request: prose(1000).check(z.describe('诉求目的 · what the caller asks for')),
    citizen,
    location: z.optional(location),
    category: z.optional(identifier()).check(z.describe('内容分类,见 GET /categories · category, top/sub')),
    class: z.optional(z.enum(ticketClasses)).check(z.describe('难易:简单、普通、复杂疑难 · class')),
    urgent: z.optional(z.boolean()).check(z.describe('紧急:水电气暖、危及生命 · urgent')),
    confidential: z.optional(z.boolean()).check(z.describe('来电人要求保密 · the caller asks for confidence')),
    againstOfficials: z.optional(z.boolean()).check(z.describe('投诉公职人员或单位作风 · against officials')),
    complainedUnit: z.optional(identifier()).check(z.describe('被投诉单位编号 · id of the unit complained of')),
    onBehalf: z.optional(onBehalf),
    outlet: z.optional(identifier()).check(z.describe('受理网点编号 · id of the outlet')),
    original: z.optional(original),
    upstreamNumber: z.optional(line(64)).check(z.describe('一级平台工单号 · number at level 1')),
    upstreamDueAt: z.optional(instant).check(z.describe('一级平台时限 · limit set by level 1')),
  })
  .check(z.describe('登记工单 · files a ticket'));

export type FilingBody = z.output<typeof filingBody>;

/** The filing as the domain takes it: whatever names a person or a place under `private`. */
export const filingOf = (body: FilingBody): Filing => {
  const {
    subject,
    description,
    request,
    citizen: caller,
    location: place,
    onBehalf: agency,
    original: pasted,
    ...open
  } = body;
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
      original: pasted,
    },
  };
};
