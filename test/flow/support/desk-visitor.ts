/** A person at the desk of a running hotline, logged in as people do it: chosen at the local issuer, with a cookie. */
export type DeskVisitor = {
  readonly open: (path: string) => Promise<string>;
  /** Sends a form with what its page carries along; answers where it leads. */
  readonly send: (path: string, act: string, fields?: Readonly<Record<string, string>>) => Promise<string>;
};

const manual = { redirect: 'manual' } as const;

const cookiesOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((each) => each.split(';', 1)[0])
    .join('; ');

const locationOf = (answer: Response, base: string): string =>
  new URL(answer.headers.get('location') ?? '/nowhere', base).href;

const unescaped = (text: string): string => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"');

/** The hidden fields of the first form that a text stands in. */
const carriedIn = (html: string, containing: string): Record<string, string> => {
  const form = html.split('<form').find((part) => part.includes(containing)) ?? '';
  const fields = form.matchAll(/<input[^>]*type="hidden"[^>]*name="([^"]+)"[^>]*value="([^"]*)"/g);
  return Object.fromEntries([...fields].map(([, name = '', value = '']) => [name, unescaped(value)]));
};

/** Logs a person in. @param as `role@unit` */
export const deskVisitor = async (apiUrl: string, as: string): Promise<DeskVisitor> => {
  const [role = '', unit = ''] = as.split('@');
  const begun = await fetch(`${apiUrl}/desk/login?to=/desk`, manual);
  const asked = new URL(locationOf(begun, apiUrl));
  const choice = { ...Object.fromEntries(asked.searchParams), role, unit };
  const chosen = await fetch(`${apiUrl}/local/oidc/authorize`, {
    ...manual,
    method: 'POST',
    body: new URLSearchParams(choice),
  });
  const back = await fetch(locationOf(chosen, apiUrl), { ...manual, headers: { cookie: cookiesOf(begun) } });
  const cookie = cookiesOf(back);
  const open = async (path: string): Promise<string> =>
    (await fetch(`${apiUrl}${path}`, { ...manual, headers: { cookie } })).text();
  const send: DeskVisitor['send'] = async (path, act, fields = {}) => {
    const carried = carriedIn(await open(path), `name="act" value="${act}"`);
    const headers = { cookie, 'sec-fetch-site': 'same-origin' };
    const body = new URLSearchParams({ ...carried, ...fields });
    const answer = await fetch(`${apiUrl}${path}`, { ...manual, method: 'POST', headers, body });
    return answer.headers.get('location') ?? String(answer.status);
  };
  return { open, send };
};
