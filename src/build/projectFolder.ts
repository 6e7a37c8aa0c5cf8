import { join } from 'node:path';

/** The folder of the project, where index.html is. */
export const projectFolder = join(import.meta.dirname, '..', '..');
