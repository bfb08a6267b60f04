import { describe, expect, it } from '@jest/globals';
import { consoleHosts, consoleUrl } from '../../../lambdas/shared/views/console.ts';
import { functionPage } from '../../../lambdas/shared/views/console-pages.ts';
import { workflowLink } from '../../../lambdas/shared/views/workflow-link.ts';

const machine = (partition: string, region: string) =>
  `arn:${partition}:states:${region}:123456789012:stateMachine:Tickets`;

describe('an address of the console', () => {
  it.each([
    ['aws', 'us-east-1', 'https://us-east-1.console.aws.amazon.com'],
    ['aws-cn', 'cn-northwest-1', 'https://cn-northwest-1.console.amazonaws.cn'],
    ['aws-us-gov', 'us-gov-west-1', 'https://us-gov-west-1.console.amazonaws-us-gov.com'],
  ] as const)('of the partition %s is on its own host', (partition, region, start) => {
    expect(consoleUrl(consoleHosts[partition], region, functionPage('Publish'))).toBe(
      `${start}/lambda/home?region=${region}#/functions/Publish?tab=monitoring`,
    );
    const { console, executionArn } = workflowLink(machine(partition, region), '20261123004217', 2);
    expect(executionArn).toBe(`arn:${partition}:states:${region}:123456789012:execution:Tickets:20261123004217-2`);
    expect(console).toBe(`${start}/states/home?region=${region}#/v2/executions/details/${executionArn}`);
  });

  it('is not made up for a partition whose console is not known', () => {
    expect(workflowLink(machine('aws-elsewhere', 'x-1'), '20261123004217', 1)).toEqual({
      executionArn: 'arn:aws-elsewhere:states:x-1:123456789012:execution:Tickets:20261123004217-1',
    });
  });
});
