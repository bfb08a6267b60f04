import { WechatFault } from './fault.ts';

/** Milliseconds one request may take. */
const patience = 6000;

/** Bytes of the longest answer that is read but for a picture. */
const longestAnswer = 64 * 1024;

/** The bytes of an answer up to a size; undefined beyond it, and no more is read then. */
export const bytesOf = async (response: Response, most: number): Promise<Buffer | undefined> => {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.byteLength;
    if (length > most) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
};

/** Asks WeChat. The address holds the token and is never logged. @throws WechatFault when there is no answer */
export const ask = async <T>(url: string, init: RequestInit, read: (response: Response) => Promise<T>): Promise<T> => {
  try {
    const response = await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(patience) });
    return await read(response);
  } catch (fault) {
    throw fault instanceof WechatFault ? fault : new WechatFault((fault as Error).name);
  }
};

/** Posts JSON, and reads the JSON that comes back. */
export const postJson = (url: string, body: object): Promise<unknown> =>
  ask(
    url,
    { method: 'POST', headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(body) },
    async (response) => JSON.parse(((await bytesOf(response, longestAnswer)) ?? '').toString()),
  );
