/**
 * Runs one verb of the project from a bare clone: `node apps/launcher/bootstrap.mjs <verb> [arguments]`. Installs and
 * builds what is missing or out of date, then becomes the compiled program in this same process, so that signals,
 * input, output and the exit code are the program's own. Plain JavaScript without dependencies: it runs before either exists.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildIfStale } from './setup/build.mjs';
import { installIfStale } from './setup/dependencies.mjs';
import { prepareServers } from './setup/servers.mjs';

const VERBS = {
  start: ['dist/apps/launcher/main.js'],
  dev: ['dist/apps/launcher/main.js', '--watch'],
  test: ['dist/test/run-all.js'],
  e2e: ['dist/test/browser/main.js'],
  rehearse: ['dist/apps/rehearsal/main.js'],
  'demo:make': ['dist/apps/rehearsal/demo/make.js'],
  premia: ['dist/apps/operator/main.js'],
  'open-api': ['dist/apps/api/print-open-api.js'],
  'web:types': ['dist/apps/api/write-web-types.js'],
  'bench:engine': ['dist/test/bench/engine.js'],
  'bench:facts': ['dist/test/bench/facts.js'],
  'bench:process': ['dist/test/bench/process.js'],
  'bench:payroll': ['dist/test/bench/payroll.js'],
  'bench:pay-so-far': ['dist/test/bench/pay-so-far.js'],
  'bench:outputs': ['dist/test/bench/outputs.js'],
  'drill:payroll': ['dist/test/drill/payroll.js'],
};
/** The same program in few files, which load in half the time: what people type all day. */
const BUNDLED = { premia: 'dist/operator/main.js' };
/** Run on the servers of this checkout. */
const WITH_SERVERS = ['start', 'dev'];
/** Need nothing that is only for working on the program: browsers of tests, linters, the compiler that watches. */
const WITHOUT_TOOLS = ['start', 'premia', 'open-api'];
const OLDEST_NODE = [20, 19];
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Progress goes to stderr: stdout belongs to the program, which may print JSON. */
const say = (line) => process.stderr.write(`${line}\n`);

const [verb, ...rest] = process.argv.slice(2);
const [program, ...fixed] = VERBS[verb] ?? [];
if (program === undefined) {
  stop(`Unknown verb ${verb ?? '(none)'}. Use one of: ${Object.keys(VERBS).join(', ')}.`);
}
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
  stop(
    `Node.js ${OLDEST_NODE.join('.')} or newer is needed, this is ${process.versions.node}. Install a newer one from https://nodejs.org, then try again.`,
  );
}
let isWatched = false;
try {
  process.chdir(root);
  await installIfStale(root, say, { withTools: !WITHOUT_TOOLS.includes(verb) });
  // A look at sizes and times answers in milliseconds; the commands that people type all day cannot wait for more.
  const meanwhile = WITH_SERVERS.includes(verb) ? () => prepareServers(root) : () => undefined;
  ({ isWatched } = await buildIfStale(root, say, { glance: verb === 'premia', meanwhile }));
} catch (error) {
  stop(error instanceof Error ? error.message : String(error));
}
// `npm run dev` keeps only the separate files up to date.
const bundled = isWatched ? undefined : BUNDLED[verb];
const main = join(root, bundled !== undefined && existsSync(bundled) ? bundled : program);
process.argv = [process.argv[0], main, ...fixed, ...rest];
process.setSourceMapsEnabled(true);
await import(pathToFileURL(main).href);

/** Ends before anything was started. The last line of `npm test` is its result, also when it never came to testing. */
function stop(reason) {
  say(`\n${reason}`);
  if (verb === 'test') process.stdout.write('0 passed, 1 failed\n');
  process.exit(1);
}
