/** How often something is asked of AWS for one ticket. */
export type Costs = readonly { readonly name: string; readonly times: number }[];

/** Operations that write one item; the application has no others. */
const writes: ReadonlySet<string> = new Set(['PutItem', 'UpdateItem', 'DeleteItem']);

const operationOf = (name: string): string => name.split('.').at(-1) ?? name;

/** SNS is asked by forms, which name their operation inside. */
const shown = (name: string): string => (name === 'POST /' ? 'SNS' : name.replace('DynamoDB_20120810', 'DynamoDB'));

/** What was asked between two counts, for each ticket; what only some tickets ask for counts in part. */
export const costsOf = (
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
  tickets: number,
): Costs =>
  [...after]
    .map(([name, count]) => ({ name: shown(name), times: (count - (before.get(name) ?? 0)) / tickets }))
    .filter(({ times }) => times > 0)
    .toSorted((one, other) => other.times - one.times);

/** Writes among them. */
export const writesIn = (costs: Costs): number =>
  costs.filter(({ name }) => writes.has(operationOf(name))).reduce((sum, { times }) => sum + times, 0);
