import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const program = fileURLToPath(new URL('./main.js', import.meta.url));
const bundled = fileURLToPath(new URL('../../operator', import.meta.url));

/**
 * Puts the compiled command into few files, once, at build time: people wait for it every time, and most of its start
 * was looking for two hundred small ones. What a verb needs is still loaded when it runs.
 */
await rm(bundled, { recursive: true, force: true });
await build({
  entryPoints: [program], outdir: bundled, bundle: true, splitting: true, format: 'esm', platform: 'node', target: 'node20', packages: 'external', sourcemap: 'linked', logLevel: 'warning',
});
