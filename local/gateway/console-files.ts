import { readFile } from 'node:fs/promises';
import type { Answer } from './response.ts';

const folder = new URL('../console/', import.meta.url);

/** What the console consists of, and as what each file is served. No other file of the folder is. */
const files: Readonly<Record<string, string>> = {
  'index.html': 'text/html; charset=utf-8',
  'console.css': 'text/css; charset=utf-8',
  'layout.css': 'text/css; charset=utf-8',
  'phones.css': 'text/css; charset=utf-8',
  'ticket.css': 'text/css; charset=utf-8',
  'login.css': 'text/css; charset=utf-8',
  'graph.css': 'text/css; charset=utf-8',
  'api.js': 'text/javascript; charset=utf-8',
  'acts.js': 'text/javascript; charset=utf-8',
  'clock.js': 'text/javascript; charset=utf-8',
  'console.js': 'text/javascript; charset=utf-8',
  'graph.js': 'text/javascript; charset=utf-8',
  'guide.js': 'text/javascript; charset=utf-8',
  'history.js': 'text/javascript; charset=utf-8',
  'level-one.html': 'text/html; charset=utf-8',
  'level-one.js': 'text/javascript; charset=utf-8',
  'live.js': 'text/javascript; charset=utf-8',
  'page.js': 'text/javascript; charset=utf-8',
  'panel.js': 'text/javascript; charset=utf-8',
  'phones.js': 'text/javascript; charset=utf-8',
  'sample.js': 'text/javascript; charset=utf-8',
  'ticket.js': 'text/javascript; charset=utf-8',
  'tickets.js': 'text/javascript; charset=utf-8',
  'time.js': 'text/javascript; charset=utf-8',
  'wechat.html': 'text/html; charset=utf-8',
  'wechat.css': 'text/css; charset=utf-8',
  'wechat.js': 'text/javascript; charset=utf-8',
  'words.js': 'text/javascript; charset=utf-8',
};

/** Frames show the pages behind SMS links, which come from the same address. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; img-src data:; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

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
