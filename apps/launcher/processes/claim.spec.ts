import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { releaseClaim, tryClaim, underClaim } from './claim.js';
import { startMark } from './process-facts.js';

describe('A claim', () => {
  let folder: string;
  let file: string;
  let other: ChildProcess;
  let otherPid: number;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'premia-claim-'));
    file = join(folder, 'claim.json');
    other = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] });
    await once(other, 'spawn');
    otherPid = other.pid ?? 0;
  });
  afterEach(async () => {
    await endOther();
    rmSync(folder, { recursive: true, force: true });
  });

  async function endOther(): Promise<void> {
    if (other.exitCode === null && other.signalCode === null) {
      other.kill('SIGKILL');
      await once(other, 'exit');
    }
  }

  function claimForOther(mark: string | undefined): void {
    writeFileSync(file, JSON.stringify({ pid: otherPid, mark }));
  }

  it('is ours when nobody has it, stays ours when asked again, and goes when released', () => {
    expect(tryClaim(file)).toBeUndefined();
    expect(tryClaim(file)).toBeUndefined();
    expect(readdirSync(folder)).toEqual(['claim.json']);
    releaseClaim(file);
    expect(existsSync(file)).toBe(false);
  });

  it('names the living process that has it, and releasing does not take it away', () => {
    claimForOther(startMark(otherPid));
    expect(tryClaim(file)).toBe(otherPid);
    releaseClaim(file);
    expect(tryClaim(file)).toBe(otherPid);
  });

  it('is taken over from a process that has died', async () => {
    claimForOther(startMark(otherPid));
    await endOther();
    expect(tryClaim(file)).toBeUndefined();
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid });
  });

  it('is taken over when its number now belongs to another process', () => {
    claimForOther('another start');
    expect(tryClaim(file)).toBeUndefined();
  });

  it('is taken over when a crash left it empty', () => {
    writeFileSync(file, '');
    expect(tryClaim(file)).toBeUndefined();
  });

  it('is waited for, and the work then runs under it', async () => {
    claimForOther(startMark(otherPid));
    const waitedFor: number[] = [];
    const onWait = (pid: number): void => {
      waitedFor.push(pid);
      other.kill('SIGKILL');
    };
    expect(await underClaim(file, { waitMs: 10_000, onWait }, () => Promise.resolve(existsSync(file)))).toBe(true);
    expect(waitedFor).toEqual([otherPid]);
    expect(existsSync(file)).toBe(false);
  });
});
