import { fileURLToPath } from 'node:url';

/** Where the build leaves the workflows, and where the worker finds them; two folders below `dist`, as its bundle is. */
export const workflowBundlePath = fileURLToPath(new URL('../../workflow-bundle.js', import.meta.url));
