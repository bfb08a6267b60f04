import { ArnFormat, Stack } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IConstruct } from 'constructs';
import type { DataStack } from '../data-stack.ts';
import { allowKey } from './key-permissions.ts';

/** Allows exactly these actions on exactly these resources. */
export const allow = (grantee: IGrantable, actions: readonly string[], ...resources: readonly string[]): void => {
  grantee.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({ actions: [...actions], resources: [...resources] }),
  );
};

/** Allows reading the root secret. */
export const allowSecret = (grantee: IGrantable, data: DataStack): void => {
  allow(grantee, ['secretsmanager:GetSecretValue'], data.secret.secretArn);
  allowKey(grantee, data, 'read', 'secretsmanager');
};

/**
 * Allows reading a secret that was made by hand and is known by name: Secrets Manager adds six characters of its own
 * choice to its ARN.
 */
export const allowNamedSecret = (grantee: IGrantable & IConstruct, name: string): void => {
  const secretArn = Stack.of(grantee).formatArn({
    service: 'secretsmanager',
    resource: 'secret',
    resourceName: `${name}-??????`,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
  allow(grantee, ['secretsmanager:GetSecretValue'], secretArn);
};
