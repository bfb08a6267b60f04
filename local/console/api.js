/** The run's own routes, and the API with the local issuer's tokens. */

/** Who only looks. */
const reader = { role: 'reader', unit: 'centre' };

const tokens = new Map();

async function answerOf(response) {
  const text = await response.text();
  const body = text === '' ? undefined : JSON.parse(text);
  if (response.ok) return body;
  throw Object.assign(new Error(body?.detail ?? body?.message ?? String(response.status)), { status: response.status });
}

/** Reads a route of the run, named from `/local/` on. */
export async function local(path, init = {}) {
  return answerOf(await fetch(path, { cache: 'no-store', ...init }));
}

function tokenOf({ role, unit, sub }) {
  const query = String(new URLSearchParams({ role, unit, ...(sub === undefined ? {} : { sub }) }));
  if (!tokens.has(query)) tokens.set(query, local(`token?${query}`));
  return tokens.get(query);
}

async function call(by, path, init = {}, again = true) {
  const { token } = await tokenOf(by);
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const response = await fetch(path, { cache: 'no-store', ...init, headers });
  /** The run may have begun anew meanwhile, with another key. */
  if (response.status === 401 && again) {
    tokens.clear();
    return call(by, path, init, false);
  }
  return answerOf(response);
}

/** Reads the API as somebody who may see all tickets; undefined for what is not there. */
export async function read(path) {
  try {
    return await call(reader, path);
  } catch (error) {
    if (error.status === 404) return undefined;
    throw error;
  }
}

/** Acts by the API. @param by role, unit and, to be a certain person, subject */
export function act(by, path, body) {
  return call(by, path, { method: 'POST', body: JSON.stringify(body) });
}
