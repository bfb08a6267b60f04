import type * as z from 'zod/mini';
import type { Role } from '../../../domain/access/roles.ts';

/** One operation of the API: what it takes and what it answers with, by the schemas that validate. */
export type Operation = {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly id: string;
  /** Chinese first, `派单 · dispatches to a unit`. */
  readonly summary: string;
  /** Whose token it takes; nobody's where the caller alone may, through the link in an SMS. */
  readonly callers: readonly Role[];
  readonly body?: { readonly name: string; readonly schema: z.ZodMiniType; readonly example: unknown };
  readonly query?: z.ZodMiniObject;
  readonly success: {
    readonly status: 200 | 201 | 202;
    readonly name: string;
    readonly schema: z.ZodMiniType;
    /** What it is sent as; JSON unless told. */
    readonly type?: 'text/csv';
    /** What else it is sent as, if it is asked for. */
    readonly others?: readonly string[];
  };
  /** What opens it: a token of the county's login unless told, an integrator's key, or nothing. */
  readonly security?: 'key' | 'none';
  /** Statuses of problems that it may answer with. */
  readonly problems: readonly number[];
};
