import { centreHead, leadingGroup, supervisor } from '../../lambdas/support/people.ts';
import type { DeskExample } from './desk-examples.ts';
import { knownTicket } from './known-ticket.ts';

/** Requests that the pages of supervision take. */
export const supervisionDeskExamples: readonly DeskExample[] = [
  { route: 'GET /desk/supervision', as: supervisor },
  { route: 'GET /desk/supervision/warnings', as: supervisor },
  {
    route: 'POST /desk/supervision/instructions',
    as: supervisor,
    form: { act: 'create', nonce: 'n', kind: 'report', number: '12号', text: '报送', dueAt: '2026-11-25T18:00' },
  },
  { route: 'GET /desk/supervision/instructions', as: supervisor, target: '/desk/supervision/instructions?year=2026' },
  {
    route: 'GET /desk/supervision/instructions/:id',
    as: supervisor,
    target: '/desk/supervision/instructions/2026-1',
  },
  {
    route: 'POST /desk/supervision/instructions/:id',
    as: supervisor,
    target: '/desk/supervision/instructions/2026-1',
    form: { act: 'reply', nonce: 'n', text: '已办' },
  },
  {
    route: 'POST /desk/supervision/campaigns',
    as: leadingGroup,
    form: {
      act: 'create',
      nonce: 'n',
      subject: '供暖督查',
      team: 'inspector-1',
      from: '2026-11-23',
      to: '2026-12-04',
    },
  },
  { route: 'GET /desk/supervision/campaigns', as: leadingGroup },
  { route: 'GET /desk/supervision/campaigns/:id', as: leadingGroup, target: '/desk/supervision/campaigns/2026-1' },
  {
    route: 'POST /desk/supervision/campaigns/:id',
    as: leadingGroup,
    target: '/desk/supervision/campaigns/2026-1',
    form: { act: 'draw-random', nonce: 'n', size: '3', from: '2026-11-01', to: '2026-11-23', seed: 's' },
  },
  {
    route: 'POST /desk/supervision/campaigns/:id',
    as: leadingGroup,
    target: '/desk/supervision/campaigns/2026-1',
    form: { act: 'draw-by-hand', nonce: 'n', tickets: knownTicket },
  },
  {
    route: 'POST /desk/supervision/campaigns/:id/tickets/:ticket',
    as: leadingGroup,
    target: `/desk/supervision/campaigns/2026-1/tickets/${knownTicket}`,
    form: {},
  },
  {
    route: 'POST /desk/supervision/meetings',
    as: centreHead,
    form: {
      act: 'create',
      nonce: 'n',
      date: '2026-11-23',
      subject: '会商',
      participants: '住建局',
      conclusions: '抓紧办理',
    },
  },
  { route: 'GET /desk/supervision/meetings', as: centreHead },
  { route: 'GET /desk/supervision/meetings/:id', as: centreHead, target: '/desk/supervision/meetings/2026-1' },
  {
    route: 'POST /desk/supervision/meetings/:id',
    as: centreHead,
    target: '/desk/supervision/meetings/2026-1',
    form: { act: 'add-follow-up', nonce: 'n', unit: 'dept-housing', text: '抢修', dueOn: '2026-12-04' },
  },
];
