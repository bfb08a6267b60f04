/**
 * A token's claims as HTTP API hands them on: every value is text, an array is `[a b]`, an object `map[key:value]`.
 */
export function claimsAsText(claims: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(claims).map(([name, value]) => [name, asText(value)]));
}

function asText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(asText).join(' ')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
    return `map[${members.map(([name, member]) => `${name}:${asText(member)}`).join(' ')}]`;
  }
  return value === null ? '<nil>' : String(value);
}
