/** A value as the DynamoDB protocol writes it. */
export type AttributeValue = {
  readonly S?: string;
  readonly N?: string;
  readonly B?: string;
  readonly BOOL?: boolean;
  readonly NULL?: boolean;
  readonly M?: Item;
  readonly L?: readonly AttributeValue[];
  readonly SS?: readonly string[];
  readonly NS?: readonly string[];
  readonly BS?: readonly string[];
};

export type Item = { readonly [name: string]: AttributeValue };

const bytes = (text: string): number => Buffer.byteLength(text);
const binary = (base64: string): number => Buffer.from(base64, 'base64').length;
const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);

/** A byte for each two significant digits, one more, and one for a minus. */
const number = (text: string): number => {
  const digits = text
    .replace(/e.*$/i, '')
    .replace(/[-+.]/g, '')
    .replace(/^0+|0+$/g, '');
  return Math.ceil(digits.length / 2) + 1 + (text.startsWith('-') ? 1 : 0);
};

/** Lists and maps take three bytes, and one for each element. */
const overhead = 3;

const valueSize = (value: AttributeValue): number => {
  if (value.S !== undefined) return bytes(value.S);
  if (value.N !== undefined) return number(value.N);
  if (value.B !== undefined) return binary(value.B);
  if (value.M !== undefined) return overhead + itemSize(value.M) + Object.keys(value.M).length;
  if (value.L !== undefined) return overhead + sum(value.L.map(valueSize)) + value.L.length;
  if (value.SS !== undefined) return sum(value.SS.map(bytes));
  if (value.NS !== undefined) return sum(value.NS.map(number));
  if (value.BS !== undefined) return sum(value.BS.map(binary));
  return 1;
};

/**
 * Bytes of an item as DynamoDB counts them for throughput: names and values.
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
 */
export const itemSize = (item: Item): number =>
  sum(Object.entries(item).map(([name, value]) => bytes(name) + valueSize(value)));
