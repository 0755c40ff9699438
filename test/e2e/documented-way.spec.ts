import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestStack, type TestStack } from '../support/test-stack.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [, section = ''] = readFileSync(join(root, 'docs/schemes.md'), 'utf8').split(
  /^## From a file to a paid statement$/m,
);
const [way = ''] = section.split(/^## /m);
const blocks = (language: string) =>
  [...way.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))].map(([, block = '']) => block);

describe('The way from a scheme file to a paid statement', () => {
  let stack: TestStack;
  const folder = mkdtempSync(join(tmpdir(), 'premia-way-'));
  beforeAll(async () => {
    stack = await startTestStack();
  }, 120_000);
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await stack.stop();
  });

  /** The commands as one script in a shell, ended by the first that fails. */
  function inShell(commands: string): Promise<{ code: number | null; out: string; err: string }> {
    const env = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', PREMIA_URL: stack.url };
    return new Promise((resolve) => {
      const child = execFile('sh', ['-euc', commands], { cwd: root, env }, (_error, out, err) =>
        resolve({ code: child.exitCode, out, err }),
      );
    });
  }

  it('is as it is documented, command by command', async () => {
    const [scheme = ''] = blocks('json');
    const file = join(folder, 'field-sales.json');
    writeFileSync(file, scheme);
    const commands = blocks('sh').join('\n').replaceAll('.premia/field-sales.json', file);
    const { code, out, err } = await inShell(commands);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^posted$/m);
    expect(out).toMatch(/^77000\.00$/m);
    expect(out).toMatch(/500 000(\.00)? x 5 %/);
    expect(out).toContain('"verdict": "identical"');
  }, 300_000);
});
