import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { clearFormerServer, isServed, isServerOn } from './former-postgres.js';
import { isAlive } from '../processes/process-facts.js';

describe('The former server of a cluster', () => {
  let folder: string;
  let cluster: string;
  let log: string[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'premia cluster-'));
    cluster = join(folder, 'the cluster');
    mkdirSync(cluster);
    log = [];
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** A process that looks like PostgreSQL in the list of processes: a shell under its name that waits for a signal. */
  async function startLookalike(name: string, data: string): Promise<number> {
    const program = join(folder, name);
    copyFileSync('/bin/sh', program);
    chmodSync(program, 0o755);
    const child = spawn(
      program,
      ['-c', 'trap "exit 0" INT; echo up; while :; do sleep 0.05; done', '-D', data, '-c', 'port=1'],
      { stdio: ['ignore', 'pipe', 'ignore'] },
    );
    if (child.stdout) await once(child.stdout, 'data');
    return child.pid ?? 0;
  }

  function leavePidFile(pid: number): string {
    const file = join(cluster, 'postmaster.pid');
    writeFileSync(file, `${pid}\n${cluster}\n1795346000\n55432\n`);
    return file;
  }

  it('is recognised by its program and its data folder', async () => {
    const pid = await startLookalike('sleeper', cluster);
    expect(isServerOn(cluster, pid)).toBe(false);
    expect(isServerOn(cluster, process.pid)).toBe(false);
    process.kill(pid, 'SIGKILL');
  });

  it('leaves a pid file whose process is gone: the file is removed', async () => {
    const file = leavePidFile(2 ** 22 + 1);
    expect(isServed(cluster)).toBe(false);
    await clearFormerServer(cluster, (line) => log.push(line));
    expect(existsSync(file)).toBe(false);
    expect(log).toEqual([]);
  });

  it('leaves a pid file whose number is now another program: the file is removed, the program lives', async () => {
    const pid = await startLookalike('sleeper', cluster);
    const file = leavePidFile(pid);
    await clearFormerServer(cluster, (line) => log.push(line));
    expect(existsSync(file)).toBe(false);
    expect(isAlive(pid)).toBe(true);
    process.kill(pid, 'SIGKILL');
  });
});
