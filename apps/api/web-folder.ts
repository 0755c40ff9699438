import { fileURLToPath } from 'node:url';

/** Where the build leaves the web application, and where the API finds it; two folders below `dist`, as its bundle is. */
export const webFolder = fileURLToPath(new URL('../../web', import.meta.url));
