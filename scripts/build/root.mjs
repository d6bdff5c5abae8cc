import { fileURLToPath } from 'node:url';

/** A path inside the repository. */
export const inRoot = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
