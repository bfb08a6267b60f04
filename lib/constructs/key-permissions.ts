import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { DataStack } from '../data-stack.ts';
import { type KeyService, keyUse, viaService } from './data-key.ts';

/** Allows the use of the data's key through a service: to read what is stored under it, or to write as well. */
export const allowKey = (grantee: IGrantable, data: DataStack, use: keyof typeof keyUse, service: KeyService): void => {
  const actions = use === 'read' ? keyUse.read : [...keyUse.read, ...keyUse.write];
  grantee.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({
      actions: actions.map((action) => `kms:${action}`),
      resources: [data.key.keyArn],
      conditions: { StringEquals: { 'kms:ViaService': viaService(service) } },
    }),
  );
};
