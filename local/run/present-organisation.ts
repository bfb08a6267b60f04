import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { OrganisationEvent } from '../../domain/organisation/events.ts';
import type { Organisation } from '../../domain/organisation/unit.ts';
import type { Entry } from '../../domain/registers/entry.ts';
import { countyBy } from '../../lambdas/shared/county-source.ts';
import { registerKey } from '../../lambdas/shared/store/keys.ts';
import type { TableDefinition } from '../assembly/model.ts';
import type { Dynamo } from '../dynamodb/dynamo.ts';
import type { Clock } from '../platform.ts';

/** Gives the organisation as it is at the run's present instant. */
export type PresentOrganisation = () => Promise<Organisation>;

interface Sources {
  readonly dynamo: Pick<Dynamo, 'handle'>;
  /** The table that the registers stand in. */
  readonly table: Pick<TableDefinition, 'name'> | undefined;
  readonly clock: Clock;
}

type Item = Record<string, AttributeValue>;
type Page = { readonly Items?: readonly Item[]; readonly LastEvaluatedKey?: Item };

/**
 * The organisation of the configuration with every line of its register, read anew each time: what was entered a moment
 * ago is in it.
 */
export function presentOrganisation({ dynamo, table, clock }: Sources): PresentOrganisation {
  const query = async (from: Item | undefined): Promise<Page> => {
    const asked = {
      TableName: table?.name,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :register',
      ExpressionAttributeValues: { ':register': { S: registerKey('organisation') } },
      ...(from && { ExclusiveStartKey: from }),
    };
    const body = Buffer.from(JSON.stringify(asked));
    const answer = await dynamo.handle({ target: 'DynamoDB_20120810.Query', body });
    if (answer.status !== 200) throw new Error(`the register of the organisation: ${answer.body.toString()}`);
    return JSON.parse(answer.body.toString()) as Page;
  };
  return async () => {
    const entries: Array<Entry<OrganisationEvent>> = [];
    let from: Item | undefined;
    do {
      const page = table === undefined ? {} : await query(from);
      entries.push(...(page.Items ?? []).map((item) => unmarshall(item) as Entry<OrganisationEvent>));
      from = page.LastEvaluatedKey;
    } while (from);
    return countyBy(entries)(clock.now()).organisation;
  };
}
