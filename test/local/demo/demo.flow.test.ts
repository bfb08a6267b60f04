import { describe, expect, it } from '@jest/globals';
import { playDemo, runDemo } from '../../../local/demo/demo.ts';
import { orderStories } from '../../../local/demo/orders/order-stories.ts';
import { stories } from '../../../local/demo/stories/stories.ts';
import { streetLamp } from '../../../local/demo/stories/street-lamp.ts';
import type { Story } from '../../../local/demo/story.ts';
import { describedFetch } from '../../support/described-fetch.ts';

const enough = 120_000;

/** Runs the demo and answers its exit code with everything that it printed. */
const demo = async (story: Story) => {
  const lines: string[] = [];
  const exitCode = await runDemo({ stories: [story], say: (line) => lines.push(line), send: describedFetch });
  return { exitCode, output: lines.join('\n') };
};

/** The street lamp's story with a wrong due date, missing messages and a wrong number of transitions. */
const wrong = (): Story => {
  const [filed, ...later] = streetLamp.steps;
  if (!filed) throw new Error('a story begins with its filing');
  return {
    ...streetLamp,
    steps: [{ ...filed, standing: { ...filed.standing, due: '02-10 18:00' } }, ...later],
    expected: { ...streetLamp.expected, messages: [], transitions: 7 },
  };
};

describe('the demo', () => {
  it('takes every detour of the regulation at least once', () => {
    const commands = stories.flatMap(({ steps }) => steps.map(({ act }) => act?.command));
    expect(stories).toHaveLength(10);
    expect(commands).toEqual(
      expect.arrayContaining([
        'request-return',
        'decide-return',
        'request-extension',
        'decide-extension',
        'request-closure',
        'decide-closure',
        'record-upstream-decision',
        'join',
        'delegate',
        'contribute',
        'supervise',
        'reply-supervision',
        'merge',
        'reopen',
      ]),
    );
  });

  it(
    'plays ten tickets and two orders around the Spring Festival and finds every one as its story expects',
    async () => {
      const lines: string[] = [];
      const { tickets: played, orders } = await playDemo({
        stories,
        orders: orderStories,
        say: (line) => lines.push(line),
        send: describedFetch,
      });
      expect(played.map(({ story, differences }) => [story.nickname, differences])).toEqual(
        stories.map(({ nickname }) => [nickname, []]),
      );
      expect(orders.map(({ story, differences }) => [story.nickname, differences])).toEqual(
        orderStories.map(({ nickname }) => [nickname, []]),
      );
      const steps = [...stories, ...orderStories].flatMap((story): readonly unknown[] => story.steps);
      expect(lines).toHaveLength(steps.length);
    },
    enough,
  );

  it(
    'prints a table and succeeds when a story goes as expected',
    async () => {
      const { exitCode, output } = await demo(streetLamp);
      expect(exitCode).toBe(0);
      expect(output).toMatch(/\d{14} +路灯不亮 +按时1 未到期1 ✓ +4条\/5段 +6 +待派→办理中→已撤回\n/);
    },
    enough,
  );

  it(
    'fails and lists each difference when a story expects something else than what happens',
    async () => {
      const { exitCode, output } = await demo(wrong());
      expect(exitCode).toBe(1);
      expect(output).toContain('02-09 16:00 dueAt: expected 02-10 18:00, got 02-09 24:00');
      expect(output).toContain('SMS 1: expected nothing, got 02-09 16:10 unit-dispatched to handler');
      expect(output).toContain('state transitions: expected 7, got 6');
    },
    enough,
  );
});
