import { readdirSync, readFileSync } from 'node:fs';
import { leftBy } from '../testing/carried-state.js';
import { describe, expect, it } from '@jest/globals';
import { payComponent } from '../components/pay-component.js';
import { strictObject } from '../documents/strict-object.js';
import { codeText, oneLineText } from '../documents/plain-text.js';
import { moneyText } from '../numbers/decimal-text.js';
import { add, parseFraction, writeExact, ZERO } from '../numbers/exact-fraction.js';
import { writeMoney } from '../numbers/money.js';
import { INDICATOR_KINDS } from '../inputs/indicator-kind.js';
import { componentDescriptions } from './component-descriptions.js';
import { componentRegistry } from '../scheme/component-registry.js';
import { paidForResults } from '../components/staff-of-kind.js';
import { listSettled, type Settlement } from '../components/settlement.js';
import { makePayReader } from '../terms/pay-of-components.js';
import type { ExplanationLanguage } from '../trace/language.js';
import { say } from '../trace/phrases.js';
import type { RuleCatalogue } from '../trace/rule-words.js';
import { stepsOf } from '../trace/steps.js';
import * as z from 'zod';

const savingJarWords = {
  'saving-jar': {
    label: { en: 'Laid by', ru: 'Отложено', hi: 'बचत में रखा' },
    formula: { en: '{earned} is laid by', ru: '{earned} откладывается', hi: '{earned} बचत में रखा जाता है' },
    values: { earned: { kind: 'money', name: { en: 'earned', ru: 'заработано', hi: 'अर्जित' } } },
  },
} satisfies RuleCatalogue;

const { traceMoney } = stepsOf<typeof savingJarWords>();

const termsSchema = strictObject({ jars: z.array(strictObject({ code: codeText, name: oneLineText(40) })) });
type JarTerms = z.infer<typeof termsSchema>;

const settlement: Settlement<JarTerms> = {
  place: 2.5,
  natures: ['variable'],
  settled: () => undefined,
  doneTwice: 'the same pay would be laid by twice',
};

/** A kind as its folder would have it: lays by what is earned, and says so in every jar of its state. */
const savingJar = payComponent({
  label: { en: 'Saving jar', ru: 'Копилка', hi: 'गुल्लक' },
  nature: 'settlement',
  withinMonth: 'at-month-end',
  staff: paidForResults,
  terms: termsSchema,
  carriedState: {
    schema: strictObject({ laidBy: z.record(codeText, moneyText) }),
    fields: { laidBy: { en: 'laid by', ru: 'отложено', hi: 'जमा' } },
  },
  settlement,
  references: () => [],
  named: (terms) => terms.jars,
  compile: (terms, vocabulary, own) => {
    const earned = makePayReader(listSettled(settlement, terms, vocabulary), vocabulary);
    return (evaluation, state) => {
      const exact = earned.read(evaluation);
      const before = (state as { laidBy: Record<string, string> } | undefined)?.laidBy ?? {};
      const laidBy = terms.jars.map(({ code }) => [
        code,
        writeMoney(add(exact, before[code] === undefined ? ZERO : parseFraction(before[code])), evaluation.places),
      ]);
      return {
        lines: [{ code: own.code, label: own.name, exact: ZERO }],
        carriedState: { laidBy: Object.fromEntries(laidBy) as Record<string, string> },
        ...(evaluation.traced
          ? { trace: traceMoney('saving-jar', ZERO, evaluation.places, { values: { earned: writeExact(exact) } }) }
          : {}),
      };
    };
  },
  words: savingJarWords,
});

const JARS = { en: 'Jars: {names}.', ru: 'Копилки: {names}.', hi: 'गुल्लकें: {names}।' } as const;

/** Its terms in a sentence, as its folder would have it. */
function describeSavingJar({ jars: own }: JarTerms, language: ExplanationLanguage): string[] {
  return [say(JARS, language, { names: own.map(({ name }) => name).join(', ') })];
}

// The lines that the kind would have in the two registries; what stands on them is loaded afterwards.
Object.assign(componentRegistry, { 'saving-jar': savingJar });
Object.assign(componentDescriptions, { 'saving-jar': describeSavingJar });
const { calculateStatement } = await import('../calculation/calculate-statement.js');
const { describeScheme } = await import('./describe-scheme.js');
const { makeSchemeJsonSchema } = await import('./scheme-json-schema.js');
const { renderTrace } = await import('../explanation/render-trace.js');
const { paySchemeSchema } = await import('../scheme/pay-scheme.js');
const { checkExamples } = await import('./check-examples.js');
const { compileScheme } = await import('../scheme/compile-scheme.js');

const jars = { jars: [{ code: 'trip', name: 'Journey' }] };
const scheme = {
  format: 'pay-scheme/1',
  code: 'saving',
  name: 'Saving',
  version: 1,
  effectiveFrom: '2026-01-01',
  components: [
    { code: 'jar', name: 'Jar', kind: 'saving-jar', terms: jars },
    { code: 'cap', name: 'Cap', kind: 'limit', terms: { cap: '400' } },
    { code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount: '500' } },
  ],
  examples: [
    {
      name: 'A month',
      inputs: { month: '2026-07' },
      carriedState: leftBy('2026-06', { jar: { laidBy: { trip: '50.00' } } }, 'saving/1'),
      expected: {
        total: '400.00',
        carriedState: leftBy('2026-07', { jar: { laidBy: { trip: '450.00' } } }, 'saving/1'),
      },
    },
  ],
} as never;

describe('a kind of component that is a folder and a line in each registry', () => {
  it('is paid after what it settles, explained and described', () => {
    const result = calculateStatement(scheme, { month: '2026-07' });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(result.total).toBe('400.00');
    expect(result.carriedState).toEqual(leftBy('2026-07', { jar: { laidBy: { trip: '400.00' } } }, 'saving/1'));
    expect(renderTrace(result.trace, 'ru')).toContain('откладывается');
    const section = describeScheme(paySchemeSchema.parse(scheme), 'ru').sections[0];
    expect(section).toEqual({ heading: '1. Jar (Копилка)', sentences: ['Копилки: Journey.'] });
  });

  it('has its worked examples executed, and its state told in the words of the kind and the names of the terms', () => {
    const parsed = paySchemeSchema.parse(scheme);
    expect(checkExamples(compileScheme(parsed)).ok).toBe(true);
    const examples = (['en', 'ru'] as const).map(
      (language) => describeScheme(parsed, language).sections.at(-1)?.sentences[0],
    );
    expect(examples).toEqual([
      '“A month”: July 2026; from the month before “Jar”: June 2026 by scheme saving/1, laid by: “Journey” 50.00 → pays 400.00; for the next month “Jar”: July 2026 by scheme saving/1, laid by: “Journey” 450.00.',
      '«A month»: июль 2026 г.; с прошлого месяца «Jar»: июнь 2026 г. по схеме saving/1, отложено: «Journey» 50,00 → к выплате 400,00; на следующий месяц «Jar»: июль 2026 г. по схеме saving/1, отложено: «Journey» 450,00.',
    ]);
  });

  it('is in the JSON Schema by its name', () => {
    expect(JSON.stringify(makeSchemeJsonSchema())).toContain('"title":"Terms: Saving jar"');
  });

  it('is refused twice over the same pay, for the reason that it gives', () => {
    const twice = {
      ...(scheme as object),
      components: [1, 2].map((each) => ({ code: `jar-${each}`, name: `Jar ${each}`, kind: 'saving-jar', terms: jars })),
    };
    expect(paySchemeSchema.safeParse(twice).error?.issues[0]?.message).toContain('would be laid by twice');
  });
});

describe('the sources outside the kinds', () => {
  const engine = new URL('../', import.meta.url);

  /** A code with a hyphen is nothing but a kind; a single word may be many things, but not in a list of kinds or beside `kind`. */
  function isAsked(line: string, kinds: string): boolean {
    if (/^\s*(\*|\/)/.test(line)) return false;
    const codes = new Set(line.match(new RegExp(`(?<=')(${kinds})(?=')`, 'g')));
    return (
      codes.size > 1 ||
      [...codes].some((code) => code.includes('-')) ||
      new RegExp(`\\bkind\\b\\s*(===|!==|:|\\)) *'(${kinds})'`).test(line)
    );
  }

  /** Schemes to start from name their kinds, as the file of any scheme does. */
  function findAsking(kinds: readonly string[], allowed: RegExp): string[] {
    return readdirSync(engine, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.ts$/.test(path) && !/\.spec\.ts$|^testing\/|^library\//.test(path) && !allowed.test(path))
      .flatMap((path) =>
        readFileSync(new URL(path, engine), 'utf8')
          .split('\n')
          .filter((line) => isAsked(line, kinds.join('|')))
          .map((line) => `${path}: ${line.trim()}`),
      );
  }

  it('ask for no kind of component by its code', () => {
    // A personal KPI plan without a scheme is paid by a scheme of one KPI bonus, an annual plan by one of an annual bonus, what is paid off-cycle by one of adjustments.
    const allowed =
      /^components\/|^scheme\/component-registry|^description\/component-descriptions|^calculation\/(kpi-plan-statement|annual-bonus-scheme|off-cycle-scheme)/;
    expect(findAsking(Object.keys(componentRegistry), allowed)).toEqual([]);
  });

  it('ask for no kind of indicator by its code', () => {
    // Yes and no is also how a step of a trace is shown.
    const kinds = INDICATOR_KINDS.filter((kind) => kind !== 'yes-no');
    expect(findAsking(kinds, /^indicators\/|^inputs\/indicators\/|^inputs\/indicator-kind/)).toEqual([]);
  });
});
