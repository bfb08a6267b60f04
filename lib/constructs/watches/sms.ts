import type { Profile } from '../../../config/profile.ts';
import { smsBudgetOf } from '../../../config/sms-budget.ts';
import { logPage, textMessagesPage } from '../../../lambdas/shared/views/console-pages.ts';
import type { HotlineFunction } from '../hotline-function.ts';
import * as metrics from '../metrics.ts';
import type { Watch } from './watch.ts';

export type Sms = {
  readonly profile: Profile;
  readonly publish: HotlineFunction;
  readonly inbound: HotlineFunction;
  /** The function that hands SMS to a provider, where there is one. */
  readonly carrier: HotlineFunction | undefined;
};

/** A failing SMS is tried again with its stream record; the third failure within five minutes is no hiccup. */
const failuresInARow = 3;

/** SMS that SNS sends to phones itself: what did not arrive, and what they cost. */
const directWatches = (profile: Profile): readonly Watch[] => [
  {
    id: 'SmsUndelivered',
    says: 'SMS to phones failed',
    metric: metrics.smsUndelivered(),
    threshold: failuresInARow,
    page: textMessagesPage(),
  },
  {
    id: 'SmsSuccessRate',
    article: 'sms-undelivered',
    says: 'Fewer than nine in ten SMS of the last hour arrived, of twenty or more',
    metric: metrics.smsSuccessRate(),
    threshold: 0.9,
    below: 'missing is well',
    page: textMessagesPage(),
  },
  {
    id: 'SmsSpend',
    says: `SMS of this month have cost four fifths of the budget of USD ${smsBudgetOf(profile)}`,
    metric: metrics.smsSpend(),
    threshold: 0.8 * smsBudgetOf(profile),
    page: textMessagesPage(),
  },
];

/** SMS of a domestic provider. */
const providerWatches = (carrier: HotlineFunction): readonly Watch[] => [
  {
    id: 'SmsRefused',
    says: 'The SMS provider refused a message for good',
    metric: metrics.hotline('SmsRefused'),
    page: logPage(carrier.logGroup.logGroupName),
  },
];

/** SMS in both directions. */
export const smsWatches = ({ profile, publish, inbound, carrier }: Sms): readonly Watch[] => [
  {
    id: 'SmsFailed',
    says: 'SMS could not be handed on to SNS',
    metric: metrics.hotline('SmsFailed'),
    threshold: failuresInARow,
    page: logPage(publish.logGroup.logGroupName),
  },
  {
    id: 'InboundMalformed',
    says: 'Something was published as an inbound SMS that is none',
    metric: metrics.hotline('InboundMalformed'),
    page: logPage(inbound.logGroup.logGroupName),
  },
  ...(carrier ? providerWatches(carrier) : directWatches(profile)),
];
