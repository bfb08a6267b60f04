import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startHotline } from './support/hotline.ts';
import { Phone } from './support/phone.ts';

let hotline: Awaited<ReturnType<typeof startHotline>>;
let folder: string;

beforeAll(async () => {
  hotline = await startHotline();
  folder = await mkdtemp(join(tmpdir(), 'files-'));
});
afterAll(async () => {
  await hotline.stop();
  await rm(folder, { recursive: true, force: true });
});

type Shown = { readonly timeline: readonly { readonly event: string }[] };
const eventsOf = async (ticketId: string): Promise<readonly string[]> =>
  ((await hotline.centre.ticket(ticketId)) as unknown as Shown).timeline.map(({ event }) => event);
const phone = (javaScript = true) => Phone.switchOn(hotline.browser, hotline.centre, { javaScript });

describe('what is no photo', () => {
  it.each([true, false])('is told so, with JavaScript %s', async (javaScript) => {
    const { centre } = hotline;
    const ticketId = await centre.takesCall('dept-water');
    const file = join(folder, 'letter.jpg');
    await writeFile(file, 'Dear Sir or Madam');
    const handset = await phone(javaScript);
    await handset.tap('unit-dispatched', ticketId);
    await handset.press('添加办理照片');
    await handset.page.setInputFiles('#file', file);
    if (javaScript) await handset.page.getByText('这个文件不是照片').waitFor();
    else {
      await handset.page.click('button:has-text("上传")');
      await centre.settled();
      await handset.page.reload();
      await handset.reads('没有提交成功', '不是照片');
    }
    expect(await eventsOf(ticketId)).not.toContain('PhotoAdded');
    await handset.switchOff();
  });
});

describe('the caller', () => {
  it('asks for progress by number and last four digits, and answers the survey by SMS', async () => {
    const { centre } = hotline;
    const caller = '13909510007';
    const ticketId = await centre.takesCall('dept-water', { citizen: { phone: caller } });
    const handset = await phone();
    await handset.open('/progress');
    await handset.picture('progress');
    await handset.enter('number', ticketId);
    await handset.enter('secret', '0007');
    await handset.press('查询');
    await handset.reads('您的诉求办到哪一步了', '永宁县水务局');
    await handset.act('urge', { message: '请尽快' });
    await handset.reads('催办已记录并转达。');
    await centre.post(
      `/tickets/${ticketId}/submit-result`,
      { summary: '已修复', outcome: 'solved' },
      'handler',
      'dept-water',
    );
    await centre.post(`/tickets/${ticketId}/sign-result`, { approve: true }, 'signatory', 'dept-water');
    await centre.latest('citizen-survey', ticketId);
    await centre.hears(`+86${caller}`, '1 谢谢');
    await handset.tap('citizen-survey', ticketId);
    await handset.reads('您的评价:满意,已解决');
    await handset.switchOff();
  });
});

describe('a link that opens nothing', () => {
  it('says what to do, and shows nothing of the ticket', async () => {
    const { centre } = hotline;
    const ticketId = await centre.takesCall('dept-water');
    const { link = '' } = await centre.latest('unit-dispatched', ticketId);
    const handset = await phone();
    await handset.open(`${link.slice(0, -1)}!`);
    await handset.reads('链接无法识别', '查询工单进度');
    await handset.picture('unknown-link');
    const supervisor = ['supervisor', 'centre'] as const;
    await centre.post(`/tickets/${ticketId}/reassign`, { unit: 'dept-housing', reason: '职责' }, ...supervisor);
    await handset.open(link);
    await handset.reads('工单已不由贵单位办理');
    await handset.doesNotRead('暖气', '王秀兰');
    await handset.switchOff();
  });

  it('my open tickets come by an SMS of their own', async () => {
    const { centre } = hotline;
    const ticketId = await centre.takesCall('dept-education');
    const handset = await phone();
    await handset.tap('unit-dispatched', ticketId);
    await handset.press('把在办工单清单的链接发到登记手机');
    await handset.tap('unit-desk');
    await handset.reads('我的在办工单', ticketId);
    await handset.picture('my-tickets');
    await handset.press('打开工单');
    await handset.reads(ticketId, '现在可以办理');
    await handset.switchOff();
  });
});
