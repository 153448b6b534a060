import { join } from 'node:path';

/** Top folder of this repository. */
export const REPOSITORY_ROOT = join(__dirname, '../..');
