import { contractFaults } from '../lambdas/support/contract.ts';

/**
 * `fetch` that holds every JSON answer under a described route, and the type of every other, against the API's own description.
 * @throws Error that names what is not as it is described
 */
export const describedFetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
  const request = new Request(input, init);
  const { method, url } = request;
  const response = await fetch(request);
  const { status, headers } = response;
  if (status >= 300 && status < 400) return response;
  const type = headers.get('content-type') ?? '';
  const body: unknown = /[/+]json\b/.test(type) ? await response.clone().json() : undefined;
  const faults = contractFaults(method, new URL(url).pathname, status, body, type);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return response;
};
