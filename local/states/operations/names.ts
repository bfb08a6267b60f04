import { localAccount, localRegion, ServiceError } from '../../platform.ts';

const longestName = 80;
const forbidden = /[\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}\uFFFE\uFFFF]/u;

/** The ARN of a state machine of the local run. */
export function stateMachineArn(name: string): string {
  return `arn:aws:states:${localRegion}:${localAccount}:stateMachine:${name}`;
}

/** The ARN of an execution. */
export function executionArn(machineName: string, name: string): string {
  return `arn:aws:states:${localRegion}:${localAccount}:execution:${machineName}:${name}`;
}

/**
 * Checks the name of a machine or execution.
 * @throws ServiceError `InvalidName`
 */
export function checkName(name: string): void {
  if (name.length === 0 || name.length > longestName || forbidden.test(name)) {
    throw new ServiceError('InvalidName', `Invalid Name: '${name}'`);
  }
}

/**
 * Checks the form of an ARN.
 * @throws ServiceError `InvalidArn`
 */
export function checkArn(arn: string, kind: 'stateMachine' | 'execution'): void {
  const [prefix, , service, , , type] = arn.split(':');
  if (prefix !== 'arn' || service !== 'states' || type !== kind) {
    throw new ServiceError('InvalidArn', `Invalid Arn: 'Resource type not valid in this context: ${arn}'`);
  }
}
