import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { loadProgram } from './load-program.js';

/**
 * Puts the compiled API and worker into few files, once, at build time: most of what they did to start was to look for
 * two thousand small ones and to compile each. All of a library goes in or nothing of it, and what goes in is there once.
 */
const dist = fileURLToPath(new URL('../..', import.meta.url));

/** They look for files beside their own: native code, threads, pages. */
const outside = [
  '@node-rs/argon2',
  '@myriaddreamin/typst-ts-node-compiler',
  'swagger-ui-dist',
  'piscina',
  'pino',
  'thread-stream',
];
/** What tells where the native core lies, and what the threads of workflows load from files of their own. */
const temporal = [
  '@temporalio/core-bridge/package.json',
  '@temporalio/worker/lib/*',
  'source-map-loader',
  'swc-loader',
];

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

/** Temporal's worker names files beside its own, which stay where they are, and loads what bundles workflows, which the build has done. */
const temporalWorker: Plugin = {
  name: 'temporal-worker',
  setup(bundler) {
    bundler.onLoad({ filter: /node_modules\/@temporalio\/worker\/lib\/.*\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const folder = `@temporalio/worker/lib/${posix.dirname(path.split('/@temporalio/worker/lib/')[1] ?? '')}`;
      return {
        contents: source
          .replace(
            /require\.resolve\('(\..+?)'\)/g,
            (_, file: string) => `require.resolve('${posix.join(folder, file)}.js')`,
          )
          .replace(/require\("(webpack|memfs|unionfs)"\)/g, '{}'),
        loader: 'js',
      };
    });
  },
};

/** The native core stays where it is; what calls it shares the bundle's errors and connections instead of loading its own. */
const temporalCore: Plugin = {
  name: 'temporal-core',
  setup(bundler) {
    bundler.onLoad({ filter: /node_modules\/@temporalio\/core-bridge\/common\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const folder = "path.dirname(require.resolve('@temporalio/core-bridge/package.json'))";
      return { contents: source.replaceAll('__dirname', folder), loader: 'js' };
    });
  },
};

/** What CommonJS code finds in its own files, for the code of it that is now in a module. */
const ofCommonJs = `import { createRequire as makeRequire } from 'node:module';
const require = makeRequire(import.meta.url);
const __filename = import.meta.filename;
const __dirname = import.meta.dirname;`;

/** What modules find in themselves, for the code of them that is now in CommonJS. */
const ofModules = `const moduleUrl = require('node:url').pathToFileURL(__filename).href;`;

const common = {
  absWorkingDir: dist,
  bundle: true,
  platform: 'node',
  target: 'node20',
  // Entities and providers are found by the names of their classes.
  keepNames: true,
  plugins: [optional, oneCopy, temporalWorker, temporalCore],
  sourcemap: 'linked',
  sourcesContent: false,
  logLevel: 'warning',
  metafile: true,
} satisfies BuildOptions;

/**
 * A service is `program-<hash>.cjs`, its compiled code beside it, and `main.js`, which runs the one with the other. The
 * hash ties code to source. What a build before has left goes last: a service that is starting meanwhile finds its own.
 */
async function bundleService(name: string, external: string[], threads: Record<string, string> = {}): Promise<void> {
  const outdir = `services/${name}`;
  const modules = { format: 'esm', banner: { js: ofCommonJs } } as const;
  const { metafile } = await build({
    ...common,
    entryPoints: { program: `apps/${name}/run-${name}.js` },
    outdir,
    external,
    format: 'cjs',
    banner: { js: ofModules },
    define: {
      'import.meta.url': 'moduleUrl',
      'import.meta.filename': '__filename',
      'import.meta.dirname': '__dirname',
    },
    entryNames: '[name]-[hash]',
    outExtension: { '.js': '.cjs' },
  });
  const program = Object.keys(metafile.outputs).find((path) => path.endsWith('.cjs')) ?? '';
  await writeFile(join(dist, `${program}.code`), loadProgram(join(dist, program)).script.createCachedData());
  const rest = await build({
    ...common,
    ...modules,
    entryPoints: { main: 'apps/launcher/run-service.js', ...threads },
    outdir,
    external,
    define: { PROGRAM: JSON.stringify(basename(program)) },
  });
  const written = new Set(
    [`${program}.code`, ...Object.keys({ ...metafile.outputs, ...rest.metafile.outputs })].map((path) =>
      basename(path),
    ),
  );
  for (const file of await readdir(join(dist, outdir))) if (!written.has(file)) await rm(join(dist, outdir, file));
}

await bundleService('api', outside, {
  'calculation-thread': 'apps/api/calculations/calculation-thread.js',
  'print-thread': 'apps/api/statements/print-thread.js',
});
await bundleService('worker', [...outside, ...temporal], { 'payroll-thread': 'activities/payroll-thread.js' });
// What the programs have loaded would keep the process.
process.exit();
