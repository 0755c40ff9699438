import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const docs = new URL('../../../docs/', import.meta.url);
const golden = new URL('../../../test/golden/', import.meta.url);
const text = readFileSync(new URL('pay-rules.md', docs), 'utf8');
const links = [...text.matchAll(/\[([^\]]+)\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, label = '', path = '']) => ({
  label,
  path,
}));
const cases = links.filter(({ path }) => path.endsWith('.json'));

function totalOf(path: string): string {
  return (JSON.parse(readFileSync(new URL(path, docs), 'utf8')) as { expected: { total: string } }).expected.total;
}

describe('the pay rules', () => {
  it('have sections 1 to 13, which code and cases cite by number', () => {
    const numbers = [...text.matchAll(/^## (\d+)\. /gm)].map(([, number]) => Number(number));
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
  });

  it('link only to files that exist', () => {
    expect(links.map(({ path }) => path).filter((path) => !existsSync(new URL(path, docs)))).toEqual([]);
  });

  it('are proved by a case of every component', () => {
    const proved = new Set(cases.map(({ path }) => path.split('/').at(-2)));
    expect(readdirSync(golden).filter((folder) => !proved.has(folder))).toEqual([]);
  });

  it.each(cases.map(({ label, path }) => [path, label]))('say the total of %s', (path, label) => {
    expect(label.replaceAll(' ', '')).toBe(totalOf(path));
  });

  it('say the totals of the reference calculation', () => {
    const totals = readFileSync(new URL('../../../test/bench/golden-totals.ts', import.meta.url), 'utf8');
    const figures = [...totals.matchAll(/'([\d.]+|[0-9a-f]{64})'/g)].map(([, figure]) => figure);
    expect(figures).toHaveLength(5);
    expect(figures.filter((figure) => !text.includes(`\`${figure}\``))).toEqual([]);
  });
});
