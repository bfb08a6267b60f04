import { centreHead, supervisor } from '../../lambdas/support/people.ts';
import type { DeskExample } from './desk-examples.ts';
import { knownPhoto } from './known-order.ts';
import { canary } from './texts.ts';

const base = '/desk/household';
const scores = { attitude: '5', quality: '4', satisfaction: '3' };

const act = (form: Readonly<Record<string, string>>): DeskExample => ({
  route: `POST ${base}/orders/:id`,
  as: supervisor,
  target: `${base}/orders/{order}`,
  order: true,
  form,
});
const change = (form: Readonly<Record<string, string>>): DeskExample => ({
  route: `POST ${base}/enterprises`,
  as: centreHead,
  form: { enterprise: 'ent-canal-plumbing', ...form },
});

/** Requests that the pages of the household services take. */
export const householdDeskExamples: readonly DeskExample[] = [
  { route: `GET ${base}`, as: supervisor },
  { route: `GET ${base}`, as: centreHead, target: `${base}?number={order}`, order: true },
  { route: `GET ${base}/orders/:id`, as: supervisor, target: `${base}/orders/{order}?did=score`, order: true },
  {
    route: `GET ${base}/orders/:id/photos/:photo`,
    as: supervisor,
    target: `${base}/orders/{order}/photos/${knownPhoto}`,
    order: 'photographed',
  },
  act({ act: 'complain', text: `收钱不干活${canary}` }),
  act({ act: 'assign', enterprise: 'ent-morning-light' }),
  act({ act: 'cancel', reason: 'not-needed' }),
  act({ act: 'propose', completeBy: '2026-11-24T16:00' }),
  act({ act: 'score', ...scores }),
  act({ act: 'settle-complaint', founded: 'yes' }),
  act({ act: 'close' }),
  { route: `GET ${base}/enterprises`, as: centreHead, target: `${base}/enterprises?did=suspend` },
  change({ act: 'suspend', reason: `核查${canary}` }),
  change({ act: 'resume' }),
  change({ act: 'end' }),
  { route: `GET ${base}/enterprises/one`, as: supervisor },
  { route: `GET ${base}/enterprises/one`, as: supervisor, target: `${base}/enterprises/one?id=ent-canal-plumbing` },
  {
    route: `POST ${base}/enterprises/one`,
    as: supervisor,
    form: {
      ...{ name: `新家政${canary}`, phone: '0951-5550188', mobile: '13800000188' },
      ...{ association: 'assoc-repair', 'category.repair': 'on', 'area.town-yanghe': 'on' },
    },
  },
  { route: `GET ${base}/statistics`, as: centreHead, target: `${base}/statistics?month=2026-11` },
  ...['csv', 'xlsx'].map(
    (format): DeskExample => ({
      route: `GET ${base}/statistics/file`,
      as: centreHead,
      target: `${base}/statistics/file?month=2026-11&format=${format}`,
    }),
  ),
];
