import * as z from 'zod';

const loopback = ['127.0.0.1', 'localhost', '[::1]'];

const isDesk = (address: string): boolean =>
  URL.canParse(address) &&
  loopback.includes(new URL(address).hostname) &&
  new URL(address).pathname === '/desk/callback';

/** What the desk asks of the login (OpenID Connect Core 3.1.2.1, RFC 7636): a code, bound to its own secret. */
const authorization = z.object({
  response_type: z.literal('code'),
  client_id: z.string().min(1),
  redirect_uri: z.string().refine(isDesk, { error: 'redirect_uri is not the desk of this machine' }),
  scope: z.string().regex(/^openid\b/),
  state: z.string().min(1).max(200),
  nonce: z.string().min(1).max(200),
  code_challenge: z.string().regex(/^[\w-]{43}$/),
  code_challenge_method: z.literal('S256'),
});

export type Authorization = z.infer<typeof authorization>;

/** The request in a query or form, or what is wrong with it. */
export function readAuthorization(parameters: URLSearchParams): Authorization | { readonly wrong: string } {
  const outcome = authorization.safeParse(Object.fromEntries(parameters));
  if (outcome.success) return outcome.data;
  return { wrong: outcome.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ') };
}
