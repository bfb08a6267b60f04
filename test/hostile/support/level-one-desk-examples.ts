import { centreHead, supervisor } from '../../lambdas/support/people.ts';
import type { DeskExample } from './desk-examples.ts';
import { recipes } from './recipes.ts';
import { canary } from './texts.ts';

const upward = recipes['record-upstream-decision'];

const ofTicket = (route: DeskExample['route'], more: string): DeskExample => ({
  route,
  as: supervisor,
  target: `/desk/level-one/{ticket}${more}`,
  recipe: upward,
});

const nonce = 'L'.repeat(16);

/** What goes up to level 1: by hand, and by the interface. */
export const levelOneDeskExamples: readonly DeskExample[] = [
  { route: 'GET /desk/level-one', as: centreHead, target: '/desk/level-one?month=2026-11' },
  { route: 'GET /desk/level-one/file', as: supervisor, target: '/desk/level-one/file?month=2026-11' },
  ofTicket('GET /desk/level-one/:id', '?did=hand-over'),
  ofTicket('GET /desk/level-one/:id/file', '/file?format=html'),
  ofTicket('GET /desk/level-one/:id/file', '/file?format=xlsx'),
  {
    route: 'POST /desk/level-one/:id',
    as: supervisor,
    target: '/desk/level-one/{ticket}',
    recipe: upward,
    form: {
      act: 'hand-over',
      nonce,
      kind: 'closure-application',
      at: String(Date.parse('2026-11-23T10:00:00+08:00')),
      way: 'paper',
      note: `送窗口${canary}`,
    },
  },
  { route: 'GET /desk/level-one/deliveries', as: centreHead, target: '/desk/level-one/deliveries?did=sent' },
  { route: 'POST /desk/level-one/deliveries', as: centreHead, form: { act: 'send-again', nonce } },
  { route: 'POST /desk/level-one/deliveries', as: centreHead, form: { act: 'send-one', nonce, subject: '2026-11' } },
];
