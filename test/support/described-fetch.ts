import { contractFaults } from '../lambdas/support/contract.ts';

const isJson = (response: Response): boolean => /[/+]json\b/.test(response.headers.get('content-type') ?? '');

/**
 * `fetch` that holds every JSON answer under a described route against the API's own description.
 * @throws Error that names what is not as it is described
 */
export const describedFetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
  const request = new Request(input, init);
  const { method, url } = request;
  const response = await fetch(request);
  if (!isJson(response)) return response;
  const { pathname } = new URL(url);
  const faults = contractFaults(method, pathname, response.status, await response.clone().json());
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return response;
};
