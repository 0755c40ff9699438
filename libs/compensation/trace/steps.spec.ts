import { describe, expect, it } from '@jest/globals';
import { parseFraction, type Fraction } from '../numbers/exact-fraction.js';
import type { ExplanationTexts } from './language.js';
import type { NoteOf } from './step-details.js';
import { stepsOf } from './steps.js';

interface Rule<Values, Notes> {
  readonly label: ExplanationTexts;
  readonly formula: string;
  readonly values: Values;
  readonly notes: Notes;
}
type Shown = { readonly kind: 'money'; readonly name: ExplanationTexts };
type Note<Values> = { readonly values: Values; readonly text: ExplanationTexts };

type Notes = {
  readonly plain: Note<Readonly<Record<never, never>>>;
  readonly limited: Note<{ readonly most: 'money' }>;
};
type Words = {
  readonly rule: Rule<Readonly<Record<never, never>>, Readonly<Record<never, never>>>;
  readonly sum: Rule<{ readonly one: Shown; readonly other: Shown }, Notes>;
  readonly difference: Rule<{ readonly one: Shown; readonly other: Shown }, { readonly plain: Notes['plain'] }>;
  readonly label: Rule<{ readonly one: Shown; readonly other: Shown & { readonly optional: true } }, Notes>;
};

const { traceMoney, traceRatio } = stepsOf<Words>();

const of = (text: string): Fraction => {
  const [numerator = '', denominator = '1'] = text.split('/');
  return { ...parseFraction(numerator), ...(denominator === '1' ? {} : { denominator: BigInt(denominator) }) };
};

describe('a step of a trace', () => {
  it.each([
    ['7000', 2, '7000.00', undefined],
    ['0.5', 2, '0.50', undefined],
    ['0.50', 1, '0.5', undefined],
    ['-12.30', 2, '-12.30', undefined],
    ['0.00', 3, '0.000', undefined],
    ['1200.00', 0, '1200', undefined],
    ['50855.6196', 2, '50855.62', '50855.6196'],
    ['-0.005', 2, '-0.01', '-0.005'],
    ['0.5', 0, '1', '0.5'],
    ['1/3', 2, '0.33', '1/3'],
    ['1/3', 0, '0', '1/3'],
    ['9/10000000000000000', 2, '0.00', '9/10000000000000000'],
  ])('shows %s with the %i decimals of its currency as %s', (exact, places, result, kept) => {
    expect(traceMoney('rule', of(exact), places)).toEqual({ rule: 'rule', unit: 'money', result, exact: kept });
  });

  it.each([
    ['0.93', '0.93', undefined],
    ['0.100000', '0.1', undefined],
    ['0.0000005', '0.000001', '0.0000005'],
    ['-0.0000005', '-0.000001', '-0.0000005'],
    ['2/3', '0.666667', '2/3'],
  ])('shows the ratio %s to 6 decimals as %s', (exact, result, kept) => {
    expect(traceRatio('rule', of(exact))).toEqual({ rule: 'rule', unit: 'ratio', result, exact: kept });
  });
});

describe('a step of rules in words', () => {
  const one = parseFraction('1');
  const values = { one: '1', other: '2' };

  it('has the values that its rule declares, and notes that it declares with theirs', () => {
    const notes: NoteOf<Notes>[] = [{ code: 'plain' }, { code: 'limited', values: { most: '1' } }];
    expect(traceMoney('sum', one, 0, { values, notes })).toMatchObject({ rule: 'sum', values, notes, result: '1' });
    expect(traceMoney('label', one, 0, { values: { one: '1' } }).values).toEqual({ one: '1' });
    const either = (rule: 'sum' | 'difference') => traceMoney(rule, one, 0, { values, notes: [{ code: 'plain' }] });
    expect([either('sum').rule, either('difference').rule]).toEqual(['sum', 'difference']);
  });

  it('does not compile by a rule that the words do not have', () => {
    // @ts-expect-error the words have no such rule
    traceMoney('product', one, 0);
    // @ts-expect-error words that are not known by their rules have none
    stepsOf().traceMoney('rule', one, 0);
  });

  it('does not compile without a value, or with another one', () => {
    // @ts-expect-error both values are missing
    traceMoney('sum', one, 0);
    // @ts-expect-error one value is missing
    traceMoney('sum', one, 0, { values: { one: '1' } });
    // @ts-expect-error the rule has no such value
    traceMoney('sum', one, 0, { values: { one: '1', other: '2', third: '3' } });
    // @ts-expect-error the rule has no values
    traceMoney('rule', one, 0, { values: { one: '1' } });
    // @ts-expect-error two rules of different values are two steps
    traceMoney(values.one === '1' ? 'sum' : 'rule', one, 0, { values });
  });

  it('does not compile with a note that its rule does not have, or has otherwise', () => {
    // @ts-expect-error the rule has no such note
    traceMoney('sum', one, 0, { values, notes: [{ code: 'unlimited' }] });
    // @ts-expect-error the note lacks its value
    traceMoney('sum', one, 0, { values, notes: [{ code: 'limited' }] });
    // @ts-expect-error the note has no such value
    traceMoney('sum', one, 0, { values, notes: [{ code: 'plain', values: { most: '1' } }] });
    // @ts-expect-error the rule has no notes
    traceMoney('rule', one, 0, { notes: [{ code: 'plain' }] });
    const rule = values.one === '1' ? 'sum' : 'difference';
    // @ts-expect-error one of the two rules does not have the note
    traceMoney(rule, one, 0, { values, notes: [{ code: 'limited', values: { most: '1' } }] });
  });
});
