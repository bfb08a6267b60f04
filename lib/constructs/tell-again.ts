import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { DataStack } from '../data-stack.ts';
import type { HotlineFunction } from './hotline-function.ts';
import { allow } from './permissions.ts';
import { allowTable } from './table-permissions.ts';

/** Has the desk tell level 1 again what it was not delivered, by the machine that delivers webhooks. */
export const tellAgainFromDesk = (desk: HotlineFunction, data: DataStack, machine: StateMachine): void => {
  desk.addEnvironment('WEBHOOK_MACHINE_ARN', machine.stateMachineArn);
  allowTable(desk, data, { GetItem: ['SUBSCRIPTION#'], PutItem: ['SUBSCRIPTION#'], UpdateItem: ['SUBSCRIPTION#'] });
  allow(desk, ['states:StartExecution'], machine.stateMachineArn);
};
