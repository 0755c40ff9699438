import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { calculateStatement } from './calculate-statement.js';
import type { StatementInputsDraft } from './inputs/statement-inputs.js';
import { componentOfKind, componentRegistry } from './scheme/component-registry.js';
import type { PaySchemeDraft } from './scheme/pay-scheme.js';
import type { CarriedState } from './statement.js';
import { renderTrace } from './trace/render-trace.js';
import { LANGUAGES } from './trace/language.js';

/** Data only: a scheme, what one month came to, and what must come out. A case of several months is a file a month. */
interface GoldenCase {
  scenario: string;
  source: string;
  scheme: PaySchemeDraft;
  inputs: StatementInputsDraft;
  carriedState?: CarriedState;
  expected: { lines: [component: string, code: string, amount: string][]; total: string; carriedState?: CarriedState; warnings?: string[] };
}

const golden = new URL('../../test/golden/', import.meta.url);
const folders = readdirSync(golden).sort();
const files = folders.flatMap((folder) => readdirSync(new URL(`${folder}/`, golden)).filter((file) => file.endsWith('.json')).map((file) => `${folder}/${file}`));

function read(file: string): GoldenCase {
  return JSON.parse(readFileSync(new URL(file, golden), 'utf8')) as GoldenCase;
}

describe('the golden cases', () => {
  it('cover every kind of component', () => {
    const covered = new Set(files.flatMap((file) => read(file).scheme.components.map((component) => component.kind)));
    expect(Object.keys(componentRegistry).filter((kind) => !covered.has(kind as never))).toEqual([]);
  });

  it.each(files)('%s comes out to the kopeck and explains itself', (file) => {
    const { scheme, inputs, carriedState, expected } = read(file);
    const result = calculateStatement(scheme, inputs, carriedState);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(result.lines.map((line) => [line.component, line.code, line.amount])).toEqual(expected.lines);
    expect(result.total).toBe(expected.total);
    for (const { code, kind } of scheme.components) {
      const schema = componentOfKind(kind).carriedState;
      if (schema !== undefined) expect(schema.safeParse(result.carriedState[code]).error?.issues).toBeUndefined();
    }
    if (expected.carriedState !== undefined) expect(result.carriedState).toEqual(expected.carriedState);
    expect(result.warnings.map((warning) => warning.code)).toEqual(expected.warnings ?? []);
    for (const language of LANGUAGES) expect(renderTrace(result.trace, language)).not.toContain('?');
  });
});
