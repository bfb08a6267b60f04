import type * as z from 'zod/mini';

/** One operation of the API: what it takes and what it answers with, by the schemas that validate. */
export type Operation = {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly id: string;
  /** Chinese first. */
  readonly summary: string;
  readonly body?: { readonly name: string; readonly schema: z.ZodMiniType; readonly example: unknown };
  readonly query?: z.ZodMiniObject;
  readonly success: {
    readonly status: 200 | 201 | 202;
    readonly name: string;
    readonly schema: z.ZodMiniType;
    /** What it is sent as; JSON unless told. */
    readonly type?: 'text/csv';
  };
  /** What opens it: a token of the county's login unless told, or an integrator's key. */
  readonly security?: 'key';
  /** Statuses of problems that it may answer with. */
  readonly problems: readonly number[];
};
