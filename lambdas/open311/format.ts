import Builder from 'fast-xml-builder';

/** The formats of the standard: XML must be, JSON may be. */
export const formats = ['xml', 'json'] as const;
export type Format = (typeof formats)[number];

export type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value };

/** What an answer holds: `root` is the element that XML wraps it in; JSON has the value alone. */
export type Content = { readonly root: string; readonly value: Value };

/** What an entry of a list is called in XML; JSON lists have no names. */
const entryNames: Readonly<Record<string, string>> = {
  services: 'service',
  attributes: 'attribute',
  values: 'value',
  service_requests: 'request',
  service_request_updates: 'request_update',
  errors: 'error',
  endpoints: 'endpoint',
  formats: 'format',
};

/** Characters that XML 1.0 cannot hold at all, escaped or not. */
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Lists as elements within an element, and nothing as an empty one. */
const elements = (value: Value, name: string): unknown => {
  if (value === null) return '';
  if (typeof value === 'string') return value.replaceAll(unwritable, '');
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) {
    const entry = entryNames[name];
    if (entry === undefined) throw new Error(`a list named ${name} has no name for its entries`);
    return { [entry]: value.map((each) => elements(each, entry)) };
  }
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, elements(each, key)]));
};

const builder = new Builder({ format: false, suppressEmptyNode: true });

const types: { readonly [F in Format]: string } = {
  xml: 'text/xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** The content in a format, with its media type. */
export const written = (
  { root, value }: Content,
  format: Format,
): { readonly type: string; readonly body: string } => ({
  type: types[format],
  body:
    format === 'json'
      ? JSON.stringify(value)
      : `<?xml version="1.0" encoding="utf-8"?>\n${builder.build({ [root]: elements(value, root) })}`,
});
