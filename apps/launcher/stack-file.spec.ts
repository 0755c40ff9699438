import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { isAlive } from './processes/process-facts.js';
import { readStackNote, stackFile, stopLeftServices, writeStackNote } from './stack-file.js';

describe('The note of a running stack', () => {
  let dataFolder: string;
  let service: ChildProcess;
  let pid: number;
  let log: string[];

  beforeEach(async () => {
    dataFolder = mkdtempSync(join(tmpdir(), 'premia-note-'));
    service = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] });
    await once(service, 'spawn');
    pid = service.pid ?? 0;
    log = [];
    writeStackNote(dataFolder, {
      url: 'http://127.0.0.1:3000',
      databaseUrl: 'postgresql://',
      databaseOwnerUrl: 'postgresql://',
      temporalAddress: '127.0.0.1:7233',
      temporalNamespace: 'default',
      pids: { api: pid },
    });
  });
  afterEach(async () => {
    if (service.exitCode === null && service.signalCode === null) {
      service.kill('SIGKILL');
      await once(service, 'exit');
    }
    rmSync(dataFolder, { recursive: true, force: true });
  });

  it('can be read by its owner only, for it holds passwords', () => {
    expect(statSync(stackFile(dataFolder)).mode & 0o777).toBe(0o600);
    expect(readStackNote(dataFolder)).toMatchObject({
      url: 'http://127.0.0.1:3000',
      temporalNamespace: 'default',
      pids: { api: pid },
    });
  });

  it('leads to the services that a killed launcher left behind; they are stopped and the note goes', async () => {
    await stopLeftServices(dataFolder, ['api', 'worker'], (line) => log.push(line));
    expect(log).toEqual([`Stopping api process ${pid}, which a former run left behind`]);
    expect(isAlive(pid)).toBe(false);
    expect(existsSync(stackFile(dataFolder))).toBe(false);
  });

  it('does not lead to a process that only has the same number', async () => {
    const file = stackFile(dataFolder);
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), marks: { api: 'another start' } }));
    await stopLeftServices(dataFolder, ['api'], (line) => log.push(line));
    expect([log, isAlive(pid), existsSync(file)]).toEqual([[], true, false]);
  });
});
