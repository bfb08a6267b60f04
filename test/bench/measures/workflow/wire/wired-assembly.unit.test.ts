import { describe, expect, it } from '@jest/globals';
import { wiredAssembly } from '../../../../../bench/measures/workflow/wire/wired-assembly.ts';
import type { CloudAssembly } from '../../../../../local/assembly/cloud-assembly.ts';

const fn = {
  Type: 'AWS::Lambda::Function',
  Properties: { MemorySize: 512, Environment: { Variables: { TABLE_NAME: { Ref: 'Tickets' } } } },
  Metadata: { 'hotline:entry': 'lambdas/signal/handler.ts' },
};
const role = { Type: 'AWS::IAM::Role', Properties: { Path: '/' }, Metadata: {} };
const assembly: CloudAssembly = {
  folder: 'out',
  assets: new Map(),
  stacks: [{ name: 'Hotline', template: { Resources: { Signal: fn, Role: role }, Parameters: {}, Outputs: {} } }],
};

describe('an assembly with a meter', () => {
  const wired = wiredAssembly(assembly, (caller) => `http://meter/${caller}`);
  const resources = wired.stacks[0]?.template.Resources;

  it('has each function call AWS at an address of its own, and keeps the rest of its environment', () => {
    expect(resources?.Signal?.Properties).toMatchObject({
      MemorySize: 512,
      Environment: {
        Variables: {
          TABLE_NAME: { Ref: 'Tickets' },
          AWS_ENDPOINT_URL_DYNAMODB: 'http://meter/signal',
          AWS_ENDPOINT_URL_SNS: 'http://meter/signal',
          AWS_ENDPOINT_URL_SFN: 'http://meter/signal',
        },
      },
    });
  });

  it('leaves everything else alone', () => {
    expect(resources?.Role).toBe(role);
    expect(assembly.stacks[0]?.template.Resources.Signal).toBe(fn);
  });
});
