import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const page = new URL('../docs/regulation-coverage.md', import.meta.url);
/** The cells of every row, without heads and rulers. */
const rows = readFileSync(page, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (---|who|when|what) \|/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

/** The tests that a cell names: each by its own words, and by its file. */
function testsOf(cell: string): { name: string; file: URL }[] {
  return [...cell.matchAll(/\[([^\]]+)\]\((\.\.\/[^)]+\.spec\.ts)\)/g)].map(([, name = '', path = '']) => ({
    name,
    file: new URL(path, page),
  }));
}

/** Whether a spec has a test of these words. */
function hasTest({ name, file }: { name: string; file: URL }): boolean {
  if (!existsSync(file)) return false;
  const source = readFileSync(file, 'utf8');
  return [`'${name}'`, `"${name}"`, `\`${name}\``, `'${name.replaceAll("'", "\\'")}'`].some((quoted) =>
    source.includes(quoted),
  );
}

describe('The page on what of the regulation is tested', () => {
  it('has rows, each with a test or the word that there is none yet', () => {
    expect(rows.length).toBeGreaterThan(30);
    for (const cells of rows) {
      const last = cells.at(-1) ?? '';
      expect([cells[0], testsOf(last).length > 0 || last === 'No test yet.']).toEqual([cells[0], true]);
    }
  });

  it('names tests that exist', () => {
    const missing = rows
      .flatMap((cells) => testsOf(cells.at(-1) ?? ''))
      .filter((test) => !hasTest(test))
      .map(({ name, file }) => `${file.pathname.split('/').at(-1)}: ${name}`);
    expect(missing).toEqual([]);
  });

  it('would notice a test that was renamed', () => {
    const [first] = testsOf(rows[0]?.at(-1) ?? '');
    expect(first && hasTest({ ...first, name: `${first.name} no more` })).toBe(false);
  });
});
