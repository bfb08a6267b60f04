import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Profile } from '../config/profile.ts';
import { Alarms } from './constructs/alarms.ts';
import { ConsoleLinks } from './constructs/console-links.ts';
import { HouseholdServices } from './constructs/household-services.ts';
import { OrdersDashboard } from './constructs/orders-dashboard.ts';
import { addServices } from './constructs/service-routes.ts';
import { functionWatches } from './constructs/watches/functions.ts';
import { orderWatches } from './constructs/watches/orders.ts';
import type { DataStack } from './data-stack.ts';
import type { HotlineStack } from './hotline-stack.ts';

export type HouseholdStackProps = StackProps & {
  readonly profile: Profile;
  readonly data: DataStack;
  readonly hotline: Pick<HotlineStack, 'api' | 'alarmTopic' | 'linkBaseUrl' | 'smsTopic' | 'webhookMachine'>;
};

/**
 * The market-operated household services (R19-R27), apart from the tickets: a stack of its own, for CloudFormation takes
 * 500 resources in one. Its routes stand in the
 * hotline's API; alarms go to the hotline's topic.
 */
export class HouseholdStack extends Stack {
  constructor(scope: Construct, id: string, { profile, data, hotline, ...props }: HouseholdStackProps) {
    super(scope, id, props);
    const { alarmTopic: topic, linkBaseUrl, smsTopic, webhookMachine } = hotline;
    const services = new HouseholdServices(this, 'HouseholdServices', {
      ...{ profile, data, linkBaseUrl, smsTopic, webhookMachine },
    });
    addServices(this, hotline.api, services.services);
    const { functions, workflow, signal, publish, deadLetters } = services;
    const watches = [
      ...orderWatches({ workflow, signal, publish, deadLetters, tableName: data.orders.tableName }),
      ...functionWatches({ functions, daily: [] }),
    ];
    const { all: alarms } = new Alarms(this, 'Alarms', {
      ...{ profile, topic, watches },
      console: new ConsoleLinks(this, 'Console'),
    });
    const tableName = data.orders.tableName;
    new OrdersDashboard(this, 'Dashboard', { functions, workflow, signal, publish, deadLetters, tableName, alarms });
  }
}
