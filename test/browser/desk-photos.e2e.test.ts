import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Seat } from './support/desk-seat.ts';
import { startHotline } from './support/hotline.ts';

let hotline: Awaited<ReturnType<typeof startHotline>>;
let folder: string;
let photo: string;
beforeAll(async () => {
  hotline = await startHotline();
  folder = await mkdtemp(join(tmpdir(), 'photo-'));
  photo = join(folder, 'photo.png');
  const page = await hotline.browser.newPage({ viewport: { width: 800, height: 600 } });
  await page.setContent('<h1>循环泵已更换</h1>');
  await writeFile(photo, await page.screenshot());
  await page.close();
});
afterAll(async () => {
  await hotline.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('photos at the desk', () => {
  for (const javaScript of [true, false])
    it(`are added ${javaScript ? 'with' : 'without'} scripts, and seen by the centre`, async () => {
      const { centre } = hotline;
      const ticketId = await centre.takesCall('dept-housing');
      const unit = await Seat.take(
        hotline.browser,
        centre,
        { role: 'handler', unit: 'dept-housing' },
        {
          javaScript,
          width: 390,
          height: 780,
        },
      );
      await unit.open(`/desk/tickets/${ticketId}`);
      await unit.press('添加办理照片');
      await unit.choosePhoto(photo);
      await unit.reads('还可上传5张');
      expect(await unit.page.locator('.photos img').count()).toBe(1);
      await unit.picture(`desk-photos${javaScript ? '' : '-plain'}`);
      await unit.leave();
      const supervisor = await Seat.take(hotline.browser, centre, { role: 'supervisor' });
      await supervisor.open(`/desk/tickets/${ticketId}`);
      await supervisor.reads('添加问题照片');
      expect(await supervisor.page.locator('.photos img').count()).toBe(1);
      await supervisor.picture('desk-ticket-photos');
      await supervisor.leave();
    });
});
