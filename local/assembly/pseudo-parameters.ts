import { localAccount, localRegion } from '../platform.ts';

export const urlSuffix = 'amazonaws.com';

/**
 * The value of a pseudo parameter in the local run; undefined for `AWS::NoValue`.
 * @throws Error naming one that has no local value
 */
export function pseudoParameter(name: string, stack: string): string | undefined {
  switch (name) {
    case 'AWS::NoValue':
      return undefined;
    case 'AWS::Partition':
      return 'aws';
    case 'AWS::Region':
      return localRegion;
    case 'AWS::AccountId':
      return localAccount;
    case 'AWS::URLSuffix':
      return urlSuffix;
    case 'AWS::StackName':
      return stack;
    case 'AWS::StackId':
      return `arn:aws:cloudformation:${localRegion}:${localAccount}:stack/${stack}/local`;
    default:
      throw new Error(`The pseudo parameter ${name} is not understood`);
  }
}
