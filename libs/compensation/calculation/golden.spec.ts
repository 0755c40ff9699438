import { describe, expect, it } from '@jest/globals';
import { calculateStatement } from './calculate-statement.js';
import { findComponentKind, componentRegistry } from '../scheme/component-registry.js';
import { goldenCases, readGoldenCase } from '../testing/golden-cases.js';
import { renderTrace } from '../explanation/render-trace.js';
import { LANGUAGES } from '../trace/language.js';

describe('the golden cases', () => {
  it('cover every kind of component', () => {
    const covered = new Set(
      goldenCases.flatMap((file) => readGoldenCase(file).scheme.components.map((component) => component.kind)),
    );
    expect(Object.keys(componentRegistry).filter((kind) => !covered.has(kind as never))).toEqual([]);
  });

  it.each(goldenCases)('%s comes out to the kopeck and explains itself', (file) => {
    const { scheme, inputs, carriedState, expected } = readGoldenCase(file);
    const result = calculateStatement(scheme, inputs, carriedState);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(result.lines.map((line) => [line.component, line.code, line.amount])).toEqual(expected.lines);
    expect(result.total).toBe(expected.total);
    for (const { code, kind } of scheme.components) {
      const schema = findComponentKind(kind).carriedState?.schema;
      if (schema === undefined || !Object.hasOwn(result.carriedState, code)) continue;
      const { month, of, ...own } = result.carriedState[code] as { month: string; of: string };
      expect([month, of]).toEqual([inputs.month, `${scheme.code}/${scheme.version}`]);
      expect(schema.safeParse(own).error?.issues).toBeUndefined();
    }
    if (expected.carriedState !== undefined) expect(result.carriedState).toEqual(expected.carriedState);
    expect(result.warnings.map((warning) => warning.code)).toEqual(expected.warnings ?? []);
    for (const language of LANGUAGES) expect(renderTrace(result.trace, language)).not.toContain('?');
  });
});
