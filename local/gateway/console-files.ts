import { readFile } from 'node:fs/promises';
import type { Answer } from './response.ts';

const folder = new URL('../console/', import.meta.url);

/** What the console consists of, and as what each file is served. No other file of the folder is. */
const files: Readonly<Record<string, string>> = {
  'index.html': 'text/html; charset=utf-8',
  'console.css': 'text/css; charset=utf-8',
  'graph.css': 'text/css; charset=utf-8',
  'console.js': 'text/javascript; charset=utf-8',
  'phones.js': 'text/javascript; charset=utf-8',
  'executions.js': 'text/javascript; charset=utf-8',
  'page.js': 'text/javascript; charset=utf-8',
  'sample.js': 'text/javascript; charset=utf-8',
};

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'";

/** A file of the console; undefined for a name that is none. */
export async function consoleFile(name: string): Promise<Answer | undefined> {
  const type = Object.hasOwn(files, name) ? files[name] : undefined;
  if (type === undefined) return undefined;
  return {
    status: 200,
    headers: {
      'content-type': type,
      'content-security-policy': policy,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
    body: await readFile(new URL(name, folder)),
  };
}
