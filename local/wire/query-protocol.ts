/**
 * The awsQuery protocol (SNS): a form in, XML out. `Name.member.N` stands for a list and `Name.entry.N` for a map.
 */

/** Reads a form into the members of an operation's input, without `Action` and `Version`. */
export function parseQuery(form: string): { action: string; input: Record<string, unknown> } {
  const root: Tree = new Map();
  for (const [name, value] of new URLSearchParams(form)) insert(root, name.split('.'), value);
  const { Action, Version, ...input } = plain(root) as Record<string, unknown>;
  return { action: String(Action ?? ''), input };
}

type Tree = Map<string, Tree | string>;

function insert(tree: Tree, [first = '', ...rest]: string[], value: string): void {
  if (rest.length === 0) {
    tree.set(first, value);
    return;
  }
  const found = tree.get(first);
  const branch: Tree = found instanceof Map ? found : new Map();
  tree.set(first, branch);
  insert(branch, rest, value);
}

function plain(tree: Tree | string): unknown {
  if (typeof tree === 'string') return tree;
  const member = tree.get('member');
  if (tree.size === 1 && member instanceof Map) return numbered(member).map(plain);
  const entry = tree.get('entry');
  if (tree.size === 1 && entry instanceof Map) {
    return Object.fromEntries(numbered(entry).map((item) => mapEntry(plain(item) as Record<string, unknown>)));
  }
  return Object.fromEntries([...tree].map(([key, value]) => [key, plain(value)]));
}

function numbered(tree: Tree): Array<Tree | string> {
  return [...tree].sort(([one], [other]) => Number(one) - Number(other)).map(([, value]) => value);
}

function mapEntry(entry: Record<string, unknown>): [string, unknown] {
  return [String(entry.Name ?? entry.key), entry.Value ?? entry.value];
}

/** The XML answer of an operation. */
export function queryAnswer(namespace: string, action: string, output: object, requestId: string): string {
  return (
    `<${action}Response xmlns="${namespace}"><${action}Result>${members(output)}</${action}Result>` +
    `<ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata></${action}Response>`
  );
}

/** The XML answer of a refusal. */
export function queryError(namespace: string, code: string, message: string, requestId: string): string {
  return (
    `<ErrorResponse xmlns="${namespace}"><Error><Type>Sender</Type><Code>${escapeXml(code)}</Code>` +
    `<Message>${escapeXml(message)}</Message></Error><RequestId>${requestId}</RequestId></ErrorResponse>`
  );
}

function members(value: object): string {
  return Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([name, member]) => `<${name}>${content(member)}</${name}>`)
    .join('');
}

function content(value: unknown): string {
  if (Array.isArray(value)) return value.map((item) => `<member>${content(item)}</member>`).join('');
  return typeof value === 'object' && value !== null ? members(value) : escapeXml(String(value));
}

/** Text as it stands in XML. */
export function escapeXml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (character) => entities[character] as string);
}
