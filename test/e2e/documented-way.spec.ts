import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestStack, type TestStack } from '../support/test-stack.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const textOf = (file: string) => readFileSync(join(root, file), 'utf8');
const blocks = (text: string, language: string) =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))].map(([, block = '']) => block);

describe('A documented way', () => {
  let stack: TestStack;
  const folder = mkdtempSync(join(tmpdir(), 'premia-way-'));
  // Each begins on the first day of the demo.
  beforeEach(async () => {
    stack = await startTestStack();
  }, 120_000);
  afterEach(() => stack.stop());
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The commands as one script in a shell, ended by the first that fails. */
  function inShell(commands: string): Promise<{ code: number | null; out: string; err: string }> {
    const env = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', PREMIA_URL: stack.url };
    const script = commands.replaceAll('.premia/', `${folder}/`);
    return new Promise((resolve) => {
      const child = execFile('sh', ['-euc', script], { cwd: root, env }, (_error, out, err) =>
        resolve({ code: child.exitCode, out, err }),
      );
    });
  }

  it('from a scheme file to a paid statement is as it is documented, command by command', async () => {
    const [, section = ''] = textOf('docs/schemes.md').split(/^## From a file to a paid statement$/m);
    const [way = ''] = section.split(/^## /m);
    const [scheme = ''] = blocks(way, 'json');
    writeFileSync(join(folder, 'field-sales.json'), scheme);
    const { code, out, err } = await inShell(blocks(way, 'sh').join('\n'));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^posted$/m);
    expect(out).toMatch(/^77000\.00$/m);
    expect(out).toMatch(/500 000(\.00)? × 5 %/);
    expect(out).toContain('"verdict": "identical"');
  }, 300_000);

  it('from two tables to paid people is as it is documented, and no figure is typed', async () => {
    const commands = blocks(textOf('docs/first-month.md'), 'sh').join('\n');
    expect(commands).not.toMatch(/\b(45000|153400|60000)\b|<<END/);
    // Whoever follows the run before its register is signed is told so at once.
    const { code, out, err } = await inShell(
      commands.replace('as general approval sign --id "$register"', (sign) =>
        ['as accounting payroll follow --id "$run" 2> .premia/waits.json || echo "refused: $?"', sign].join('\n'),
      ),
    );
    const unread = (of: string, columns: string) =>
      `Not read as ${of}: ${columns}. PUT /api/imports/[0-9a-f-]{36}/reading says what a column is.\n`;
    expect({ code, err }).toEqual({
      code: 0,
      err: expect.stringMatching(
        new RegExp(
          `^${unread('clients', 'A “Deal id”, B “Date”, E “Sales manager”, F “Amount, RUB”')}${unread('deals', 'C “Client code”')}$`,
        ),
      ),
    });
    expect(out).toMatch(/^refused: \d+$/m);
    expect(JSON.parse(readFileSync(join(folder, 'waits.json'), 'utf8'))).toMatchObject({ code: 'register-waits' });
    expect(out).toMatch(/^imported\n/m);
    expect(out).toMatch(/^3\n5\n/m);
    expect(out).toMatch(/^posted\n153400\.00$/m);
    expect(out).toMatch(/45 000(\.00)?/);
  }, 300_000);
});
