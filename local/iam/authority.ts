import type { FunctionDefinition } from '../assembly/model.ts';
import { type Asked, allows } from './statement.ts';

/** Holds what the functions ask of AWS against what their roles allow. */
export interface Authority {
  /**
   * Why the sender of a request may not ask that; nothing when it may.
   * @param accessKey the sender's: a function is known by it, and whoever else asks may do everything
   * @param asks reads the request, which need not be done for others
   */
  refusal(accessKey: string | undefined, asks: () => Asked): string | undefined;
}

/** The access key of a request: in its header, or signed into its address or form. */
export function accessKeyOf(authorization: string | undefined, credential?: string | null): string | undefined {
  const [, inHeader] = /Credential=([^/,\s]+)\//.exec(authorization ?? '') ?? [];
  return inHeader ?? credential?.split('/')[0];
}

/**
 * The authority over the functions of an assembly. Each runs with an access key of its name; one whose role the templates
 * do not make may do everything, and so may people and tests at the endpoint.
 */
export function createAuthority(functions: readonly FunctionDefinition[]): Authority {
  const byName = new Map(functions.map(({ name, permissions }) => [name, permissions]));
  return {
    refusal(accessKey, asks) {
      const permissions = accessKey === undefined ? undefined : byName.get(accessKey);
      if (permissions === undefined) return undefined;
      const asked = asks();
      if (allows(permissions, asked)) return undefined;
      const keys = Object.entries(asked.context).map(([key, values]) => ` with ${key} ${values.join(', ')}`);
      return `The role of ${accessKey} does not allow ${asked.action} on ${asked.resources.join(', ')}${keys.join('')}`;
    },
  };
}
