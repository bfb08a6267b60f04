import * as z from 'zod/mini';
import { severities } from '../../../../domain/supervision/campaigns/campaign.ts';
import type {
  CampaignCommandName,
  CampaignCommands,
  NewCampaign,
} from '../../../../domain/supervision/campaigns/decide.ts';
import { largestSample } from '../../../../domain/supervision/campaigns/sample.ts';
import { fieldMessages } from '../../http/field-messages.ts';
import { reason, unit } from '../body-fields.ts';
import { ticketNumber } from '../joint-bodies.ts';
import { identifier, line, prose } from '../texts.ts';
import { date, subject, year } from './fields.ts';

/** What `POST /campaigns` takes. */
export const campaignBody = z
  .strictObject({
    subject: line(200).check(z.describe('督查事项 · subject')),
    team: z
      .readonly(z.array(subject).check(z.minLength(1), z.maxLength(50)))
      .check(z.describe('督查组成员的登录标识(sub)· subjects of the team')),
    from: date.check(z.describe('开始日期 · first day')),
    to: date.check(z.describe('截止日期 · last day')),
  })
  .check(z.describe('开展督查 · opens an inspection campaign')) satisfies z.ZodMiniType<NewCampaign>;

const finding = z.int().check(z.minimum(1), z.maximum(9999), z.describe('问题编号 · number of the finding'));
const rectifyBy = date.check(z.describe('整改期限(当日18时)· to be rectified by the close of that day'));

const random = z.strictObject({
  size: z.int().check(z.minimum(1), z.maximum(largestSample), z.describe('抽取件数 · how many')),
  seed: z.optional(line(64)).check(z.describe('随机种子,默认由系统生成;记录在案 · seed, made if not given; recorded')),
  from: date.check(z.describe('受理日期起 · first day of acceptance')),
  to: date.check(z.describe('受理日期止 · last day of acceptance')),
  unit: z.optional(unit),
  category: z.optional(identifier()).check(z.describe('内容分类,大类或小类 · category, or all below one')),
  town: z.optional(identifier()).check(z.describe('镇(街)· township')),
});

/** What `draw-sample` takes: by chance, or picked by hand; one of the two. */
export const sampleBody = z
  .strictObject({
    random: z.optional(random).check(z.describe('随机抽样 · by chance')),
    tickets: z
      .optional(z.readonly(z.array(ticketNumber).check(z.minLength(1), z.maxLength(largestSample))))
      .check(z.describe('手工选取 · picked by hand')),
  })
  .check(
    z.refine(({ random: drawn, tickets }) => (drawn === undefined) !== (tickets === undefined), {
      path: ['random'],
      error: fieldMessages.sampleWay,
    }),
    z.describe('抽样 · draws a sample'),
  );

export type SampleRequest = z.output<typeof sampleBody>;

type Asked = {
  readonly [N in Exclude<CampaignCommandName, 'draw-sample' | 'inspect'>]: z.ZodMiniType<CampaignCommands[N]>;
};

/** The body of every act on a campaign, by its name in the path. */
export const campaignBodies = {
  'draw-sample': sampleBody,
  ...({
    'record-finding': z
      .strictObject({
        ticket: ticketNumber.check(z.describe('样本中的工单号 · a ticket of the sample')),
        unit,
        text: prose(2000).check(z.describe('发现的问题 · what was found')),
        severity: z.enum(severities).check(z.describe('轻微、较重、严重 · how grave')),
        rectifyBy,
      })
      .check(z.describe('登记问题 · records a finding')),
    'report-rectification': z
      .strictObject({ finding, text: prose(4000).check(z.describe('整改情况 · what was done')) })
      .check(z.describe('报送整改 · the unit reports its rectification')),
    'accept-rectification': z.strictObject({ finding }).check(z.describe('整改通过 · accepts a rectification')),
    'refuse-rectification': z
      .strictObject({ finding, reason, rectifyBy: z.optional(rectifyBy) })
      .check(z.describe('整改不通过,可另定期限 · refuses a rectification, with a new date if one is set')),
    close: z
      .strictObject({ report: prose(8000).check(z.describe('督查报告 · closing report')) })
      .check(z.describe('结束督查 · closes the campaign')),
  } as const satisfies Asked),
} as const;

export const campaignQuery = z
  .strictObject({ year: z.optional(year).check(z.describe('年度,默认本年度 · year')) })
  .check(z.describe('督查列表的查询条件 · which campaigns to list'));
