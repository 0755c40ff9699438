import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { nodeProgram } from './node-program.js';
import { isAlive } from './processes/process-facts.js';
import { choosePort } from './servers/ports.js';
import { BeyondRepair, Stack } from './stack.js';

const supervision = {
  firstPauseMs: 10,
  longestPauseMs: 40,
  steadyAfterMs: 60_000,
  obeyWithinMs: 200,
  probeEveryMs: 20,
  probeWithinMs: 1_000,
  missesAllowed: 2,
  startWithinMs: 30_000,
};

/** Answers as a service does, for as long as its event loop turns. */
const service = `
require('node:http').createServer((_, response) => response.end()).listen(Number(process.env.PORT), '127.0.0.1');
`;

describe('A running stack of real processes', () => {
  let folder: string;
  let stack: Stack;
  let log: string[];
  const listeners = new Set<() => void>();

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'premia-stack-'));
    log = [];
    stack = new Stack(
      (line) => {
        log.push(line);
        listeners.forEach((listener) => listener());
      },
      () => undefined,
      supervision,
    );
  });
  afterEach(async () => {
    await stack.stop();
    listeners.clear();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The first line, after the ones that there were before, that matches. */
  function until(line: RegExp, from = 0): Promise<string> {
    return new Promise((resolve) => {
      const look = (): void => {
        const found = log.slice(from).find((each) => line.test(each));
        if (found === undefined) return;
        listeners.delete(look);
        resolve(found);
      };
      listeners.add(look);
      look();
    });
  }

  async function add(name: string, source: string, needs: readonly string[] = []) {
    const port = await choosePort({ purpose: name, log: () => undefined });
    writeFileSync(join(folder, `${name}.cjs`), source);
    const isService = source.endsWith(service);
    return stack.add(
      nodeProgram({
        name,
        root: folder,
        args: [`${name}.cjs`],
        env: { ...process.env, PORT: String(port) },
        logFile: join(folder, `${name}.log`),
        needs,
        ...(isService ? { healthUrl: `http://127.0.0.1:${port}/health/live` } : {}),
      }),
    );
  }

  it('replaces a part that hangs, and says so', async () => {
    const first = await add('Service', service);
    process.kill(first.pid, 'SIGKILL');
    // Its first answer, by which it counts as up.
    await until(/^Premia is whole again/);
    const second = stack.pids.service ?? 0;
    const from = log.length;
    process.kill(second, 'SIGSTOP');
    await until(/^Premia is whole again/, from);
    expect(log.slice(from)).toEqual([
      'Service: no sign of life 2 times in a row (no answer within 1 s); ending it',
      'Premia is degraded; down: Service',
      'Service: hung, ended by SIGKILL (failure 2 in a row); starting it again in 0.02 s',
      expect.stringMatching(/^Service: started again \(process \d+\)$/),
      'Premia is whole again: every part is up',
    ]);
    expect([isAlive(second), stack.pids.service === second]).toEqual([false, false]);
  });

  it('lets one that always dies rest longer and longer, and the others stay up', async () => {
    const { pid } = await add('Steady', service);
    await add('Weak', 'process.exit(7)');
    await until(/^Weak: ended with code 7 \(failure 8 in a row\)/);
    const pauses = log.flatMap((line) => /^Weak: ended with code 7.* in ([\d.]+) s$/.exec(line)?.[1] ?? []);
    expect(pauses.slice(0, 5)).toEqual(['0.01', '0.02', '0.04', '0.04', '0.04']);
    expect([isAlive(pid), stack.pids.steady]).toEqual([true, pid]);
    expect(log).toContain('Premia is degraded; down: Weak');
  });

  it('does not hold the death of a part against it while one that it needs is away', async () => {
    const broken = join(folder, 'broken');
    const base = await add(
      'Base',
      `if (require('node:fs').existsSync(${JSON.stringify(broken)})) process.exit(1);${service}`,
    );
    await add('Above', 'setInterval(() => 0, 1_000);', ['Base']);
    writeFileSync(broken, '');
    process.kill(base.pid, 'SIGKILL');
    await until(/^Premia is degraded; down: Base$/);
    process.kill(stack.pids.above ?? 0, 'SIGKILL');
    await until(/^Premia is degraded; down: Base, Above$/);
    rmSync(broken);
    await until(/^Premia is whole again/);
    expect(log.filter((line) => line.startsWith('Above: ended'))).toEqual([
      'Above: ended by SIGKILL; starting it again once Base is back',
    ]);
  });

  it('is lost by settings that are refused, and says which', async () => {
    const refusal = 'PORT must be a number';
    await add('API', `console.error('${refusal}'); process.exit(2)`);
    await expect(stack.lost).rejects.toThrow(
      new BeyondRepair(
        `API: ended with code 2. It does not accept its settings; mend them, then start again:\n${refusal}`,
      ),
    );
    expect(readFileSync(join(folder, 'API.log'), 'utf8')).toBe(`${refusal}\n`);
  });
});
