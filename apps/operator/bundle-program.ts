import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const program = fileURLToPath(new URL('./main.js', import.meta.url));
const bundled = fileURLToPath(new URL('../../operator', import.meta.url));

/**
 * Puts the compiled command into few files, once, at build time: people wait for it every time, and most of its start
 * was looking for two hundred small ones. What a verb needs is still loaded when it runs, so that the files of the build
 * before go last: a command that is running meanwhile finds its own.
 */
const { metafile } = await build({
  entryPoints: [program],
  outdir: bundled,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // Entities are found by the names of their classes: a bundler that renames one breaks every verb that opens the database.
  keepNames: true,
  packages: 'external',
  sourcemap: 'linked',
  logLevel: 'warning',
  metafile: true,
});
const written = new Set(Object.keys(metafile.outputs).map((path) => basename(path)));
for (const name of await readdir(bundled)) if (!written.has(name)) await rm(join(bundled, name));
