import * as z from 'zod';
import type { Operations } from '../../platform.ts';
import { parseInput } from './input.ts';
import { machineOf, type Parts } from './machine-operations.ts';

/** Tags as the wire protocol lists them. */
export const tagList = z.array(z.object({ key: z.string(), value: z.string() }));

const resource = z.object({ resourceArn: z.string() });

/** Tags by key. */
export function tagsOf(list: z.infer<typeof tagList>): Record<string, string> {
  return Object.fromEntries(list.map(({ key, value }) => [key, value]));
}

/** TagResource, UntagResource and ListTagsForResource, of state machines. */
export function tagOperations(parts: Parts): Operations {
  return {
    TagResource: async (input) => {
      const { resourceArn, tags } = parseInput(resource.extend({ tags: tagList }), input);
      const machine = machineOf(parts, resourceArn);
      await parts.machines.tag(machine, { ...machine.tags, ...tagsOf(tags) });
      return {};
    },
    UntagResource: async (input) => {
      const { resourceArn, tagKeys } = parseInput(resource.extend({ tagKeys: z.array(z.string()) }), input);
      const machine = machineOf(parts, resourceArn);
      const kept = Object.entries(machine.tags).filter(([key]) => !tagKeys.includes(key));
      await parts.machines.tag(machine, Object.fromEntries(kept));
      return {};
    },
    ListTagsForResource: async (input) => {
      const { tags } = machineOf(parts, parseInput(resource, input).resourceArn);
      return { tags: Object.entries(tags).map(([key, value]) => ({ key, value })) };
    },
  };
}
