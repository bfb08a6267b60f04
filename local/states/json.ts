/** A JSON value. Values inside the interpreter are never changed in place, so that they can be shared. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
  readonly [name: string]: Json;
}

/** A JSON value beside its text, so that the text needed for size checks, events and answers is made once. */
export interface Document {
  readonly value: Json;
  readonly text: string;
}

/** Longest input, output or result of a state, task or execution: 256 KiB of UTF-8 (service quota). */
export const maximumDataBytes = 262_144;

/** Whether a value is a JSON object (not null, not an array). */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The same for values known to be JSON. */
export function isJsonObject(value: Json): value is JsonObject {
  return isObject(value);
}

/** Bytes of a text in UTF-8. */
export function byteLength(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

/** A JSON value as a document. */
export function toDocument(value: unknown): Document {
  const text = JSON.stringify(value);
  return { value: parseJson(text), text };
}

/** Parses JSON. @throws SyntaxError */
export function parseJson(text: string): Json {
  return JSON.parse(text);
}
