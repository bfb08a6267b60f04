import type { IntegratorCommand, SubscriptionCommand } from './bodies.ts';

const integrator = 'int-1';

/** A body of each act of the centre that its schema takes. */
export const integratorExamples: Readonly<Record<IntegratorCommand, Readonly<Record<string, unknown>>>> = {
  admit: { name: '县数据共享平台', body: '县大数据局' },
  change: { integrator, name: '县数据共享平台', body: '县审批服务局' },
  suspend: { integrator, reason: '接收端停机检修' },
  resume: { integrator, reason: '检修完毕' },
  end: { integrator, reason: '系统停用' },
  'issue-key': { integrator },
  'revoke-key': { integrator, key: 1 },
};

export const subscriptionExample = {
  url: 'https://hooks.example.cn/hotline',
  filter: { kinds: ['ticket.dispatched', 'ticket.archived'], categories: ['utilities'], types: ['help', 'complaint'] },
};

/** A body of each act on a subscription that its schema takes. */
export const subscriptionExamples: Readonly<Record<SubscriptionCommand, Readonly<Record<string, unknown>>>> = {
  change: subscriptionExample,
  rotate: {},
  suspend: {},
  resume: {},
  end: {},
  test: {},
  replay: { undelivered: true },
};
