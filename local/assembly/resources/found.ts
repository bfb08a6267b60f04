import type * as z from 'zod';
import type { TemplateResource } from '../cloud-assembly.ts';
import type { Identity } from '../identities.ts';

/** A resource of the assembly with its properties resolved, and the means to reach its neighbours. */
export interface FoundResource {
  readonly stack: string;
  readonly logicalId: string;
  readonly type: string;
  readonly identity: Identity;
  readonly metadata: TemplateResource['Metadata'];
  readonly properties: unknown;
  /** The resource another one names by `Ref` or ARN, in any stack of the assembly. */
  find(type: string, referenceOrArn: string): FoundResource;
  all(type: string): FoundResource[];
  /** Absolute path of an asset, by its object key. */
  asset(objectKey: string): string;
  readonly projectFolder: string;
}

/**
 * Reads a resource's properties by a schema.
 * @throws Error naming the resource and each property that is missing, wrong or not understood
 */
export function parseProperties<T extends z.ZodType>(found: FoundResource, schema: T): z.infer<T> {
  const outcome = schema.safeParse(found.properties);
  if (outcome.success) return outcome.data;
  const issues = outcome.error.issues.map((issue) => `  ${issue.path.join('.') || 'Properties'}: ${issue.message}`);
  throw new Error(`${describe(found)} is not understood by the local run:\n${issues.join('\n')}`);
}

/** How messages name a resource. */
export function describe(found: Pick<FoundResource, 'stack' | 'logicalId' | 'type'>): string {
  return `${found.type} ${found.logicalId} of stack ${found.stack}`;
}
