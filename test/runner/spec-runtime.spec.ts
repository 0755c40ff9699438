import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const root = process.cwd();
const framework = `import { beforeAll, describe, expect, it } from '@jest/globals';`;

/** The longest file runs first. */
const specs = {
  'shared.ts': `export const shared: { changedBy?: string } = {};`,
  'first.spec.ts': `${framework}
import { shared } from './shared.js';
it('changes what it has loaded, and a setting', () => {
  Object.assign(shared, { changedBy: 'first' });
  process.env.LEFT_BY_FIRST = 'yes';
  process.exitCode = 3;
});
// ${'long '.repeat(500)}`,
  'second.spec.ts': `${framework}
import { shared } from './shared.js';
it('finds what the first has loaded', () => expect(shared).toEqual({ changedBy: 'first' }));
it('does not find its settings', () => expect([process.env.LEFT_BY_FIRST, process.exitCode]).toEqual([undefined, undefined]));
it('makes promises that carry its own storage alone', () => {
  const carried = Object.getOwnPropertySymbols(Promise.resolve()).filter(({ description }) => description === 'kResourceStore');
  expect(carried.length).toBeLessThan(2);
});
// ${'long '.repeat(400)}`,
  'third.alone.spec.ts': `${framework}
import { shared } from './shared.js';
it('has sources of its own', () => expect(shared).toEqual({}));
it.each([[1], [2]])('has each of its cases: %i', (number) => expect(number).toBe(number));
// ${'long '.repeat(300)}`,
  'bounds.spec.ts': `${framework}
it('is bounded', () => new Promise(() => undefined), 50);
describe('set up by what fails', () => {
  beforeAll(() => Promise.reject(new Error('not set up')));
  it('does not count as passed', () => undefined);
});
it.skip('is skipped', () => undefined);
it.todo('is planned');
it('asserts what it announces', () => expect.assertions(1));`,
  'lines.spec.ts': `${framework}
interface Typed { readonly value: number }
const typed: Typed = { value: 1 };
it('is found by its line', () => {
  expect(typed.value).toBe(2);
});`,
};

interface Report {
  testResults: { assertionResults: { title: string; status: string; failureMessages: string[] }[] }[];
}

describe('Specs that share what they load', () => {
  const folder = mkdtempSync(join(tmpdir(), 'premia-specs-'));
  let ran: Report['testResults'][number]['assertionResults'];

  beforeAll(() => {
    for (const [name, text] of Object.entries(specs)) writeFileSync(join(folder, name), text);
    const config = {
      rootDir: folder,
      runtime: join(root, 'test/runner/specs/runtime.mjs'),
      testEnvironment: join(root, 'test/runner/specs/environment.mjs'),
      injectGlobals: false,
      transform: {},
      testMatch: ['<rootDir>/*.spec.ts'],
      cacheDirectory: join(folder, 'cache'),
    };
    const report = join(folder, 'report.json');
    const jest = join(root, 'node_modules/jest/bin/jest.js');
    spawnSync(
      process.execPath,
      ['--no-warnings', jest, '--config', JSON.stringify(config), '--runInBand', '--json', '--outputFile', report],
      { cwd: root, stdio: 'ignore' },
    );
    const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
    ran = testResults.flatMap(({ assertionResults }) => assertionResults);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('find what an earlier one has loaded, but not its settings, nor when they are alone', () => {
    const ways = ran.filter(({ status }) => status === 'passed').map(({ title }) => title);
    expect(ways.sort()).toEqual([
      'changes what it has loaded, and a setting',
      'does not find its settings',
      'finds what the first has loaded',
      'has each of its cases: 1',
      'has each of its cases: 2',
      'has sources of its own',
      'makes promises that carry its own storage alone',
    ]);
  });

  it('are bounded, and pass only when they did all that they announce', () => {
    const others = ran.filter(({ status }) => status !== 'passed').map(({ title, status }) => `${title}: ${status}`);
    expect(others.sort()).toEqual([
      'asserts what it announces: failed',
      'does not count as passed: failed',
      'is bounded: failed',
      'is found by its line: failed',
      'is planned: todo',
      'is skipped: pending',
    ]);
  });

  it('say where they failed in the source', () => {
    const [message] = ran.find(({ title }) => title === 'is found by its line')?.failureMessages ?? [];
    expect(message).toContain('lines.spec.ts:5:');
  });
});
