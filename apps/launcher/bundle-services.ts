import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

/**
 * Puts the compiled API and worker into few files, once, at build time: most of what they did to start was to look for
 * two thousand small ones and to compile each. All of a library goes in or nothing of it, and what goes in is there once.
 */
const dist = fileURLToPath(new URL('../..', import.meta.url));

/** They look for files beside their own: native code, threads, pages. */
const outside = ['@node-rs/argon2', 'swagger-ui-dist', 'piscina', 'pino', 'thread-stream'];
/** Native core, threads of workflows, and what both share with the process. */
const temporal = ['@temporalio/*'];

/** A library that is not installed is asked for, and missed, when the program runs, as it is without a bundle. */
const optional: Plugin = {
  name: 'optional',
  setup(bundler) {
    bundler.onResolve({ filter: /^[^./#]/ }, async ({ path, pluginData, ...where }) => {
      if (pluginData === optional.name) return undefined;
      const found = await bundler.resolve(path, { ...where, pluginData: optional.name });
      return found.errors.length > 0 ? { path, external: true } : found;
    });
  },
};

/** Modules that make a `require` of their own would load another copy of what they ask for: they are given the bundle's. */
const oneCopy: Plugin = {
  name: 'one-copy',
  setup(bundler) {
    bundler.onLoad({ filter: /node_modules\/(@nestjs\/typeorm|nestjs-zod)\/.*\.m?js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const own = /^(?:const|var) (\w+) = .*createRequire\(import\.meta\.url\);$/m.exec(source);
      if (!own?.[1]) return undefined;
      return { contents: source.replace(own[0], '').replaceAll(`${own[1]}(`, 'require('), loader: 'js' };
    });
  },
};

/** What CommonJS code finds in its own files, for the code of it that is now in a module. */
const ofCommonJs = `import { createRequire as makeRequire } from 'node:module';
const require = makeRequire(import.meta.url);
const __filename = import.meta.filename;
const __dirname = import.meta.dirname;`;

async function bundleService(name: string, entries: Record<string, string>, external: string[]): Promise<void> {
  await build({
    absWorkingDir: dist,
    entryPoints: entries,
    outdir: `services/${name}`,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // Entities and providers are found by the names of their classes.
    keepNames: true,
    banner: { js: ofCommonJs },
    external,
    plugins: [optional, oneCopy],
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'warning',
  });
}

await Promise.all([
  bundleService(
    'api',
    { main: 'apps/api/main.js', 'calculation-thread': 'apps/api/calculations/calculation-thread.js' },
    outside,
  ),
  bundleService('worker', { main: 'apps/worker/main.js' }, [...outside, ...temporal]),
]);
