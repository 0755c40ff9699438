import { describe, expect, it } from '@jest/globals';
import { renderTrace } from '../explanation/render-trace.js';
import { describeWarning } from '../explanation/describe-warning.js';
import { paySchemeSchema, type PaySchemeDraft } from '../scheme/pay-scheme.js';
import { describeScheme } from '../description/describe-scheme.js';
import { bonus, missed, salary, tasks, type Component } from '../testing/penalised-month.js';
import { makeSchemeWith } from '../testing/kpi-plan-builder.js';
import { expectStatement } from '../testing/statement-outcome.js';

function amounts(components: Component[], inputs = missed, changes: Partial<PaySchemeDraft> = {}): string[] {
  return expectStatement(makeSchemeWith(components, changes), inputs).lines.map(({ amount }) => amount);
}

describe('what takes away', () => {
  it('takes variable pay down to zero and never the salary', () => {
    expect(amounts([salary, bonus('4000'), tasks('10000')])).toEqual(['30000.00', '4000.00', '-4000.00']);
    expect(amounts([salary, tasks('10000')])).toEqual(['30000.00', '0.00']);
    expect(amounts([tasks('10000')])).toEqual(['0.00']);
  });

  it('says what it could not take, in the trace and in a warning, in both languages', () => {
    const statement = expectStatement(makeSchemeWith([salary, bonus('4000'), tasks('10000')]), missed);
    const [warning] = statement.warnings;
    expect(warning).toMatchObject({
      code: 'penalty-limited',
      component: 'tasks',
      values: { asked: '10000', taken: '4000', rest: '6000' },
    });
    expect(describeWarning(warning!, 'ru', 2)).toContain('к удержанию 10 000,00, удержано 4 000,00');
    const text = renderTrace(statement.trace);
    expect(text).toContain('Tasks: - the lesser of 10 000.00 and 4 000.00 = -4 000.00');
    expect(text).toContain('Variable pay that is left to take from: 4 000.00 - 0.00, not below 0 = 4 000.00');
    expect(renderTrace(statement.trace, 'ru')).toContain('6 000,00 не удерживается');
  });

  it('is said where the scheme is signed, and only of what may take away', () => {
    const sentences = (component: Component) =>
      describeScheme(paySchemeSchema.parse(makeSchemeWith([component])), 'en').sections.flatMap(
        (each) => each.sentences,
      );
    expect(sentences(tasks('10000')).join(' ')).toContain('never the salary');
    expect(sentences(tasks('0')).join(' ')).not.toContain('never the salary');
  });

  it('is read by what comes after it as it is really taken', () => {
    const reward: Component = {
      code: 'reward',
      name: 'Reward',
      kind: 'salary',
      terms: { amount: '500' },
      when: { amount: { component: 'tasks' }, atLeast: '0' },
    };
    expect(amounts([salary, reward, tasks('10000')])).toEqual(['30000.00', '500.00', '0.00']);
    expect(amounts([salary, bonus('1'), reward, tasks('10000')])).toEqual(['30000.00', '1.00', '0.00', '-1.00']);
  });

  it('may decide about variable pay by what it is measured by, not by what it takes', () => {
    const gated = (when: Component['when']) =>
      makeSchemeWith([salary, bonus('4000', { when } as never), tasks('10000')]);
    const refused = paySchemeSchema.safeParse(gated({ amount: { component: 'tasks' }, atLeast: '0' }));
    expect(refused.error?.issues).toEqual([
      expect.objectContaining({
        path: ['components', 1, 'when', 'amount', 'component'],
        message: expect.stringContaining('let it depend on the attainment of "tasks", {"attainmentOf": "tasks"}'),
      }),
    ]);
    const scheme = gated({ attainment: { attainmentOf: 'tasks' }, atLeast: '100 %' });
    expect(expectStatement(scheme, missed).total).toBe('30000.00');
    expect(expectStatement(scheme, { month: '2026-07', tasks: [{ id: 'T-1', done: true }] }).total).toBe('41000.00');
    expect(expectStatement(scheme, { month: '2026-07', tasks: [] }).total).toBe('34000.00');
  });

  it('refuses the same through a condition with a name', () => {
    const scheme = makeSchemeWith([bonus('4000', { when: { condition: 'timely' } } as never), tasks('1')], {
      conditions: [{ code: 'timely', name: 'Timely', when: { amount: { component: 'tasks' }, atLeast: '0' } }],
    });
    expect(paySchemeSchema.safeParse(scheme).error?.issues.map(({ path }) => path.join('.'))).toEqual([
      'components.0.when.condition',
    ]);
  });
});
