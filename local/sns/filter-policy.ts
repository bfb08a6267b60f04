import type { FilterCondition, FilterPolicy } from '../assembly/model.ts';
import { ServiceError } from '../platform.ts';
import type { SnsAttribute } from './topic-message.ts';

/**
 * Whether a subscription with this filter gets a message with these attributes.
 * @throws ServiceError for an attribute the filter names that is not of the type `String`: the local run compares no other
 */
export function passesFilter(filter: FilterPolicy, attributes: Readonly<Record<string, SnsAttribute>>): boolean {
  return Object.entries(filter).every(([name, conditions]) => {
    const text = textOf(name, attributes[name]);
    return conditions.some((condition) => holds(condition, text));
  });
}

function holds(condition: FilterCondition, text: string | undefined): boolean {
  if (typeof condition === 'string') return text === condition;
  if ('exists' in condition) return condition.exists === (text !== undefined);
  return text?.startsWith(condition.prefix) ?? false;
}

function textOf(name: string, attribute: SnsAttribute | undefined): string | undefined {
  if (attribute === undefined) return undefined;
  if (attribute.DataType === 'String') return attribute.StringValue ?? '';
  const message = `Invalid parameter: MessageAttributes.${name} Reason: the local run filters by attributes of type String`;
  throw new ServiceError('InvalidParameter', message);
}
