import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

const launcher = fileURLToPath(new URL('../../apps/launcher', import.meta.url));

type RunStep = (
  root: string,
  say: (line: string) => void,
  step: { title: string; args: string[]; progress: () => string; tellEveryMs: number },
) => Promise<void>;
type BuildIfStale = (
  root: string,
  say: (line: string) => void,
  options: { glance: boolean; meanwhile: () => Promise<void> },
) => Promise<{ isWatched: boolean }>;

/** Stands for the compiler: copies every source to dist, counts the builds, refuses a source that says so. */
const fakeBuild = `
import { appendFileSync, cpSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
appendFileSync('builds', 'x');
for (const name of readFileSync('sources', 'utf8').trim().split('\\n')) {
  const target = 'dist/' + name.replace(/ts$/, 'js');
  mkdirSync(dirname(target), { recursive: true });
  cpSync(name, target);
  if (readFileSync(name, 'utf8').includes('does not compile')) throw new Error(name + ' does not compile');
}`;

describe('The first step of every command', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'premia-bootstrap-'));
    for (const part of ['bootstrap.mjs', 'setup'])
      cpSync(join(launcher, part), join(root, 'apps', 'launcher', part), { recursive: true });
    const manifest = { name: 'checkout', version: '1.0.0', type: 'module', scripts: { compile: 'node build.mjs' } };
    put('package.json', JSON.stringify(manifest));
    put(
      'package-lock.json',
      JSON.stringify({
        ...manifest,
        lockfileVersion: 3,
        requires: true,
        packages: { '': { name: 'checkout', version: '1.0.0' } },
      }),
    );
    put('tsconfig.json', '{}');
    put('tsconfig.build.json', '{}');
    put('.config/swc.js', 'export const swcOptions = {};');
    put('build.mjs', fakeBuild);
    put('sources', 'apps/operator/main.ts\ntest/run-all.ts\n');
    put(
      'apps/operator/main.ts',
      'process.stdout.write(JSON.stringify(process.argv.slice(2))); process.exitCode = process.argv.includes("refuse") ? 2 : 0;',
    );
    put('test/run-all.ts', 'process.stdout.write("1 passed, 0 failed\\n");');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  function put(path: string, text: string): void {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }

  function run(...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
    return new Promise((resolve) => {
      const child = spawn(process.execPath, [join(root, 'apps', 'launcher', 'bootstrap.mjs'), ...args], {
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const [out, err]: [Buffer[], Buffer[]] = [[], []];
      child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
      child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
      child.once('close', (code) =>
        resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
      );
    });
  }

  const builds = (): number => readFileSync(join(root, 'builds'), 'utf8').length;

  it('installs and builds once, passes arguments and exit code on, and keeps stdout for the command', async () => {
    expect(await run('premia', 'clock', '--to', 'x')).toEqual({
      code: 0,
      stdout: '["clock","--to","x"]',
      stderr: expect.stringMatching(/^Installing dependencies .*Building .*done in/s),
    });
    expect(await run('premia', 'refuse')).toEqual({ code: 2, stdout: '["refuse"]', stderr: '' });
    expect(builds()).toBe(1);
  });

  it('leaves out what only working on the program needs until somebody works on it, and then adds it to the rest', async () => {
    expect((await run('premia')).stderr).toContain('npm ci --omit=dev');
    expect((await run('test')).stderr).toContain('npm install --no-save --include=dev');
    expect([(await run('test')).stderr, (await run('premia')).stderr]).toEqual(['', '']);
  });

  it('takes what somebody has installed with npm by hand for what it is', async () => {
    put('node_modules/.package-lock.json', JSON.stringify({ lockfileVersion: 3, packages: {} }));
    expect((await run('test')).stderr).not.toContain('Installing');
  });

  it('builds again after an edit, not after a mere touch, and clears away what lost its source', async () => {
    put('libs/old.ts', 'export {}');
    put('sources', 'apps/operator/main.ts\nlibs/old.ts\ntest/run-all.ts\n');
    await run('test');
    utimesSync(join(root, 'test/run-all.ts'), new Date(0), new Date(0));
    expect((await run('test')).stdout).toBe('1 passed, 0 failed\n');
    expect((await run('premia')).stderr).toBe('');
    expect([builds(), existsSync(join(root, 'dist/libs/old.js'))]).toEqual([1, true]);

    rmSync(join(root, 'libs/old.ts'));
    put('sources', 'apps/operator/main.ts\ntest/run-all.ts\n');
    put('test/run-all.ts', 'process.stdout.write("2 passed, 0 failed\\n");');
    expect((await run('test')).stdout).toBe('2 passed, 0 failed\n');
    expect([builds(), existsSync(join(root, 'dist/libs/old.js'))]).toEqual([2, false]);
  });

  it('builds once for two commands at the same time', async () => {
    const answers = await Promise.all([run('premia', 'one'), run('premia', 'two')]);
    expect(answers.map(({ code, stdout }) => [code, stdout])).toEqual([
      [0, '["one"]'],
      [0, '["two"]'],
    ]);
    expect(builds()).toBe(1);
  });

  it('runs the command from few files, but not while something else compiles every edit', async () => {
    await run('premia');
    put('dist/operator/main.js', 'process.stdout.write("bundled")');
    expect((await run('premia')).stdout).toBe('bundled');
    put('dist/.watched-by', String(process.pid));
    expect((await run('premia')).stdout).toBe('[]');
  });

  it('takes over from a set-up that was killed', async () => {
    put('.premia/setup.lock/pid', String(2 ** 22 + 1));
    expect((await run('premia')).code).toBe(0);
    expect(existsSync(join(root, '.premia/setup.lock'))).toBe(false);
  });

  it('says what failed, and still ends a test run with its result', async () => {
    put('test/run-all.ts', 'does not compile');
    const failed = await run('test');
    expect([failed.code, failed.stdout]).toEqual([1, '0 passed, 1 failed\n']);
    expect(failed.stderr).toMatch(
      /does not compile[\s\S]*Building failed: .* Mend what is said above, then try again\./,
    );
  });

  it('says while a step lasts how far it is, and how long it took', async () => {
    const { runStep } = (await import(join(launcher, 'setup', 'run-step.mjs'))) as { runStep: RunStep };
    // The step ends once the first word of its progress has come.
    put(
      'build.mjs',
      'import { existsSync } from "node:fs"; setInterval(() => existsSync("told") && process.exit(), 5);',
    );
    const lines: string[] = [];
    const say = (line: string): void => {
      lines.push(line);
      if (line.includes('so far')) put('told', '');
    };
    const step = { title: 'Building', args: ['run', 'compile'], progress: () => '7 of 9 files', tellEveryMs: 5 };
    await runStep(root, say, step);
    expect(lines.slice(0, 2)).toEqual([
      'Building (npm run compile)',
      expect.stringMatching(/^Building: 7 of 9 files, \d+\.\d s so far$/),
    ]);
    expect(lines.at(-1)).toMatch(/^Building: done in \d+\.\d s$/);
  });

  it('does what needs no build while the build goes on', async () => {
    const { buildIfStale } = (await import(join(launcher, 'setup', 'build.mjs'))) as { buildIfStale: BuildIfStale };
    // Each ends only when the other has begun.
    put(
      'build.mjs',
      'import { existsSync, writeFileSync } from "node:fs"; writeFileSync("building", ""); setInterval(() => existsSync("meanwhile") && process.exit(), 5);',
    );
    const meanwhile = async (): Promise<void> => {
      put('meanwhile', '');
      while (!existsSync(join(root, 'building'))) await pause(5);
    };
    const options = { glance: false, meanwhile };
    expect(await buildIfStale(root, () => undefined, options)).toEqual({ isWatched: false });
    rmSync(join(root, 'meanwhile'));
    await buildIfStale(root, () => undefined, options);
    expect(existsSync(join(root, 'meanwhile'))).toBe(false);
  });

  it('names the commands it knows when it is given another', async () => {
    expect(await run('strat')).toEqual({
      code: 1,
      stdout: '',
      stderr:
        '\nUnknown verb strat. Use one of: start, dev, test, e2e, rehearse, demo:make, premia, open-api, web:types, bench:engine, bench:facts, bench:process, bench:payroll, bench:pay-so-far, bench:outputs, drill:payroll.\n',
    });
  });
});
