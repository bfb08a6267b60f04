import { ArnFormat, Stack } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IConstruct } from 'constructs';
import type { DataStack } from '../data-stack.ts';
import type { TicketIndex } from '../ticket-indexes.ts';

/** What a function may do to items of the tickets' table. Scans and batches are nobody's. */
export type TableAction = 'GetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem';

/** Allows exactly these actions on exactly these resources. */
export const allow = (grantee: IGrantable, actions: readonly string[], ...resources: readonly string[]): void => {
  grantee.grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({ actions: [...actions], resources: [...resources] }),
  );
};

/** Allows actions on the table's items, not on its indexes. */
export const allowTable = (grantee: IGrantable, data: DataStack, ...actions: readonly TableAction[]): void =>
  allow(
    grantee,
    actions.map((action) => `dynamodb:${action}`),
    data.table.tableArn,
  );

/** Allows queries of the named indexes. */
export const allowIndexes = (grantee: IGrantable, data: DataStack, ...indexes: readonly TicketIndex[]): void =>
  allow(grantee, ['dynamodb:Query'], ...indexes.map((index) => `${data.table.tableArn}/index/${index}`));

/** Allows reading the root secret. */
export const allowSecret = (grantee: IGrantable, data: DataStack): void =>
  allow(grantee, ['secretsmanager:GetSecretValue'], data.secret.secretArn);

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
