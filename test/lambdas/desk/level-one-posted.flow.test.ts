import { afterAll, describe, expect, it } from '@jest/globals';
import { cursorStore } from '../../../lambdas/shared/store/cursors.ts';
import { levelOneId } from '../../../lambdas/shared/webhooks/level-one-id.ts';
import { at, levelOnePath, partOf, startLevelOneDesk } from './support/level-one-desk.ts';

const { desk, concluded, open } = await startLevelOneDesk();
afterAll(() => desk.stop());

const cursors = cursorStore(desk.table);
const instant = Date.parse(at('23T10:01'));

/** The interface posts what there is of the ticket up to a commit. */
const post = async (subject: string, commit: number): Promise<void> => {
  const id = { subscriber: levelOneId, subject };
  await cursors.take(id, 'run', instant);
  await cursors.move(id, 'run', commit);
  await cursors.finish(id, 'run', commit);
};
const want = (subject: string, commit: number) => cursors.want({ subscriber: levelOneId, subject }, commit, instant);

describe('what goes up to level 1 by its interface (R4)', () => {
  it('is to be handed over until the interface has posted it, and then needs nobody’s hand', async () => {
    const [posted, waiting, never] = [await concluded(), await concluded(), await concluded()];
    await want(posted.ticketId, 4);
    await post(posted.ticketId, 4);
    await want(waiting.ticketId, 2);
    await post(waiting.ticketId, 2);
    await want(waiting.ticketId, 4);
    const { html } = await open(levelOnePath);
    const [toDo, done] = [partOf(html, '待上报'), partOf(html, '已上报')];
    for (const { number } of [waiting, never])
      expect([toDo.includes(number), done.includes(number)]).toEqual([true, false]);
    expect(toDo).toContain('接口尚未送达');
    expect(toDo).not.toContain(posted.number);
    expect(done).toContain(posted.number);
    expect(done).toContain('接口已推送');
    expect(html).toContain('由接口自动推送');
  });

  it('is not done because a copy of it was sent again', async () => {
    const { ticketId, number } = await concluded();
    await cursors.copy({ subscriber: levelOneId, subject: ticketId, replay: 'again' }, 3, instant);
    expect(partOf((await open(levelOnePath)).html, '待上报')).toContain(number);
  });
});
