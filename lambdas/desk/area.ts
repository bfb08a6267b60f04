import type { Context, Hono } from 'hono';
import type { Role } from '../../domain/access/roles.ts';
import type { DeskEnv } from './dependencies.ts';
import type { DeskWords } from './words/words.ts';

export type DeskContext = Context<DeskEnv>;

/** An area of the desk (工作区): a line in the navigation, and the pages behind it. */
export type Area = {
  /** Its address: everything under it is the area's. */
  readonly path: `/desk/${string}` | '/desk';
  /** Its name in the catalogue of the frame; without one it stands in no navigation. */
  readonly name?: keyof DeskWords['areas'];
  /** Who finds it in the navigation and may open its pages; everybody who is logged in unless told. */
  readonly roles?: readonly Role[];
  /** Its pages, by addresses below its own. */
  readonly pages: Hono<DeskEnv>;
};
