import { fileURLToPath } from 'node:url';

/** Absolute path of the project's root, with a trailing slash. Entries and assets are named from here, wherever CDK is run. */
export const projectRoot = fileURLToPath(new URL('../', import.meta.url));
