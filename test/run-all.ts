import { fileURLToPath } from 'node:url';
import { whenParentEnds } from '#apps/launcher/processes/follow-parent.js';
import { runBrowser } from './runner/browser-stage.js';
import { runChecks } from './runner/checks.js';
import { runJest } from './runner/jest-stage.js';
import { printReport, type Stage } from './runner/report.js';
import { prepareServers, type Servers } from './runner/servers.js';
import { endChildren } from './runner/run-child.js';

/**
 * `npm test`: everything that must hold, on servers of its own that are thrown away afterwards. Every stage runs, also
 * after an earlier one has failed. `npm test -- <pattern>` runs only the jest specs that match.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const patterns = process.argv.slice(2);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

let servers: Servers | undefined;
let interrupted = false;

function interrupt(): void {
  if (interrupted) return;
  interrupted = true;
  say('\nInterrupted: stopping the servers of this run.');
  endChildren();
}

async function runStages(): Promise<Stage[]> {
  const prepared = await prepareServers(root, say);
  servers = prepared.servers;
  if (interrupted) return [prepared.stage];
  // Specs mostly wait for servers: the checks use the time in between, and at a lower priority.
  const [checks, jest] = await Promise.all([
    patterns.length === 0 ? runChecks(root, say, () => interrupted) : [],
    runJest({ root, patterns, env: prepared.env, say }),
  ]);
  // On servers of their own, and what is measured there shares the processor with nothing.
  const screens = patterns.length === 0 && !interrupted ? [await runBrowser(root, say)] : [];
  return [prepared.stage, ...checks, jest, ...screens];
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupt);
if (process.env.npm_lifecycle_event) void whenParentEnds(interrupt);
const stages: Stage[] = [];
try {
  stages.push(...(await runStages()));
} catch (error) {
  stages.push({
    name: 'the run',
    passed: 0,
    failed: 1,
    seconds: 0,
    notes: [error instanceof Error ? error.message : String(error)],
  });
} finally {
  await servers?.stop();
}
if (interrupted) stages.push({ name: 'the run', passed: 0, failed: 1, seconds: 0, notes: ['was interrupted'] });
process.exitCode = printReport(stages, say);
