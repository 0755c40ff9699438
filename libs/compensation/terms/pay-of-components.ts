import * as z from 'zod';
import {
  add,
  compare,
  writeExact,
  roundFraction,
  takeSmaller,
  subtract,
  addAll,
  ZERO,
  type Fraction,
} from '../numbers/exact-fraction.js';
import { codeText } from '../documents/plain-text.js';
import type { ExplanationTexts } from '../trace/language.js';
import type { NoteCatalogue, RuleWords } from '../trace/rule-words.js';
import type { TraceNode } from '../trace/trace.js';
import type { Evaluation } from './evaluation.js';
import { stepsOf } from '../trace/steps.js';
import type { PayNature } from './pay-nature.js';
import type { Reference } from './reference.js';
import type { Vocabulary } from './vocabulary.js';

const { traceMoney } = stepsOf<PayStepWords<'pay', Record<'reason', ReasonWords<NoNotes>>>>();

const MOST_COMPONENTS = 50;

/** The components that something is measured by, named by their codes. */
export const componentListSchema = z
  .array(codeText, { error: 'must be a list of component codes' })
  .min(1, { error: 'must name at least 1 component', abort: true })
  .max(MOST_COMPONENTS, { error: `must name at most ${MOST_COMPONENTS} components`, abort: true })
  .superRefine((codes, context) => {
    codes.forEach((code, index) => {
      if (codes.indexOf(code) !== index)
        context.addIssue({
          code: 'custom',
          path: [index],
          message: `"${code}" is named twice; its pay would count twice`,
        });
    });
  });

export function listReferencesOfComponents(codes: readonly string[] | undefined, field: string): Reference[] {
  return (codes ?? []).map((code, index) => ({ to: 'component', code, path: [field, index] }));
}

export function listComponentsOfNature(natures: readonly PayNature[], vocabulary: Vocabulary): string[] {
  return vocabulary.components
    .filter((component) => natures.includes(component.nature))
    .map((component) => component.code);
}

/** What several components come to together; `Reason` is what its parts may say of why they count. */
export interface PayReader<Reason extends string = never> {
  readonly read: (evaluation: Evaluation) => Fraction;
  /** A step that adds them up, one part each, by a rule that `payStepWords` made in those words: `step<typeof fineWords>(…)`. */
  readonly step: <Words = never>(evaluation: Evaluation, rule: PayRuleOf<Words, Reason>) => TraceNode;
}

/** The rules in some words that are the step of a reader, and have the reasons of its parts. */
type PayRuleOf<Words, Reason extends string> = {
  [Rule in keyof Words & string]: Words extends PayStepWords<Rule, Record<Reason, ReasonWords>> ? Rule : never;
}[keyof Words & string];

/** A note that says why a part counts, in words without values. */
interface ReasonWords<Values = Readonly<Record<string, never>>> {
  readonly values: Values;
  readonly text: ExplanationTexts;
}

/** Which of the shared lines count as they are rounded. */
export interface RoundedLines {
  /** Whether also lines that others pay as well: what components pay into a line is then rounded once, whoever shares it. */
  readonly ofAll: true;
  /** Components whose part of a line is told apart: a line counts as what it is rounded to with them, less what they are rounded to alone. */
  readonly beside?: readonly string[];
}

/**
 * Makes a reader of what components pay, as it stands on the statement: a shared line of which every component counts is
 * rounded as a whole, of others the exact parts count, unless `rounded` says otherwise. Of the components in `onlyTaken` only what they take away counts, and the step
 * lists them only where they take something. `reasons` say why what is paid counts, and why what is taken.
 */
export function makePayReader<Reason extends string = never>(
  codes: readonly string[],
  vocabulary: Vocabulary,
  onlyTaken: readonly string[] = [],
  [ofPay, ofTaken]: readonly [Reason?, Reason?] = [],
  rounded?: RoundedLines,
): PayReader<Reason> {
  const parts = [
    ...codes.map((code) => ({
      name: vocabulary.componentName(code),
      reason: ofPay,
      isTaken: false,
      read: (evaluation: Evaluation) => evaluation.amountOf(code),
    })),
    ...onlyTaken.map((code) => ({
      name: vocabulary.componentName(code),
      reason: ofTaken,
      isTaken: true,
      read: (evaluation: Evaluation) => takeSmaller(evaluation.amountOf(code), ZERO),
    })),
  ];
  const lines =
    rounded === undefined
      ? wholeLines(codes, vocabulary).map((counted) => ({ counted, taken: [], beside: [] }))
      : sharedLines({ counted: codes, taken: onlyTaken, beside: rounded.beside ?? [] }, vocabulary);
  const read = (evaluation: Evaluation): Fraction => {
    let sum = ZERO;
    for (const part of parts) sum = add(sum, part.read(evaluation));
    for (const line of lines) sum = add(sum, findRounding(line, evaluation));
    return sum;
  };
  return {
    read,
    step: (evaluation, ofWords) => {
      // Every such rule has the words of this one, and its reasons those of this one; only the names are others.
      const rule = ofWords as 'pay';
      const counted = parts
        .map(({ name, reason, isTaken, read }) => ({ name, reason, isTaken, amount: read(evaluation) }))
        .filter(({ isTaken, amount }) => !isTaken || amount.numerator !== 0n);
      const pay = read(evaluation);
      const isExact = lines.length === 0 || compare(pay, addAll(counted.map(({ amount }) => amount))) === 0;
      return traceMoney(rule, pay, evaluation.places, {
        notes: isExact ? undefined : LINES_ROUNDED,
        children: counted.map(({ name, reason, amount }) =>
          traceMoney(`${rule}-part`, amount, evaluation.places, {
            label: name,
            values: { amount: writeExact(amount) },
            notes: reason === undefined ? undefined : [{ code: reason as 'reason' }],
          }),
        ),
      });
    },
  };
}

/** Makes a reader of the pay of the month before corrections and deductions, each line as it is rounded. */
export function makeMonthPayReader(vocabulary: Vocabulary): PayReader {
  const codes = listComponentsOfNature(['fixed', 'variable', 'settlement'], vocabulary);
  return makePayReader(codes, vocabulary, [], [], { ofAll: true });
}

/** Reads what two readers come to, whichever is less: what may be taken from some components, and from all of them together. */
export function readLesser<Reason extends string>(one: PayReader<Reason>, other: PayReader<Reason>): PayReader<Reason> {
  const lesser = (evaluation: Evaluation) => (compare(one.read(evaluation), other.read(evaluation)) <= 0 ? one : other);
  return {
    read: (evaluation) => lesser(evaluation).read(evaluation),
    step: (evaluation, rule) => lesser(evaluation).step(evaluation, rule),
  };
}

/** The components of a shared line, by how they count. */
interface LineParts {
  readonly counted: readonly string[];
  readonly taken: readonly string[];
  readonly beside: readonly string[];
}

/** What rounding the line adds to the exact parts that count. */
function findRounding({ counted, taken, beside }: LineParts, evaluation: Evaluation): Fraction {
  const { places } = evaluation;
  const amountOf = (code: string) => evaluation.amountOf(code);
  const exact = addAll([...counted.map(amountOf), ...taken.map((code) => takeSmaller(amountOf(code), ZERO))]);
  const others = addAll(beside.map(amountOf));
  const line = subtract(roundFraction(add(exact, others), places), roundFraction(others, places));
  return subtract(line, exact);
}

/** The components of each shared line. */
function groupByLine(vocabulary: Vocabulary): string[][] {
  const shared = new Map<string, string[]>();
  for (const { code, line } of vocabulary.components) {
    if (line !== undefined) shared.set(line, [...(shared.get(line) ?? []), code]);
  }
  return [...shared.values()];
}

/** The shared lines that consist of nothing but these components. */
function wholeLines(codes: readonly string[], vocabulary: Vocabulary): string[][] {
  return groupByLine(vocabulary).filter((line) => line.every((code) => codes.includes(code)));
}

/** The shared lines that any of these components pay into. */
function sharedLines({ counted, taken, beside }: LineParts, vocabulary: Vocabulary): LineParts[] {
  return groupByLine(vocabulary)
    .map((line) => ({
      counted: line.filter((code) => counted.includes(code)),
      taken: line.filter((code) => taken.includes(code)),
      beside: line.filter((code) => beside.includes(code)),
    }))
    .filter((line) => line.counted.length + line.taken.length > 0);
}

const LINES_ROUNDED = [{ code: 'lines-rounded' }] as const;

type NoNotes = Readonly<Record<never, never>>;

/** The words of the step of a reader, by its rule, and of its parts. */
export type PayStepWords<Rule extends string, Reasons, Notes = NoNotes> = Readonly<
  Record<Rule, ReturnType<typeof makeStepWords<Notes>>> &
    Record<`${Rule}-part`, ReturnType<typeof makePartWords<Reasons>>>
>;

/** The words of the step of a reader and of its parts, with the notes that say why a part counts and what else is said of the step. */
export function payStepWords<Rule extends string, Reasons = NoNotes, Notes = NoNotes>(
  rule: Rule,
  label: RuleWords['label'],
  reasons?: Reasons & NoteCatalogue,
  notes?: Notes & NoteCatalogue,
): PayStepWords<Rule, NoInfer<Reasons>, NoInfer<Notes>> {
  const words = { [rule]: makeStepWords(label, notes), [`${rule}-part`]: makePartWords(reasons) };
  // The compiler does not keep the name of a key that is computed.
  return words as unknown as PayStepWords<Rule, Reasons, Notes>;
}

function makeStepWords<Notes>(label: RuleWords['label'], notes: Notes) {
  return {
    label,
    formula: 'sum',
    values: {},
    notes: {
      ...notes,
      'lines-rounded': {
        values: {},
        text: {
          en: 'components that share a line count as the line is rounded',
          ru: 'компоненты общей строки учтены так, как округлена строка',
          hi: 'एक पंक्ति साझा करने वाले घटक पंक्ति के पूर्णांकन के अनुसार गिने जाते हैं',
        },
      },
    },
  };
}

function makePartWords<Reasons>(reasons: Reasons) {
  return {
    label: { en: 'Component', ru: 'Компонент', hi: 'घटक' },
    inline: true,
    formula: '{amount}',
    values: { amount: { kind: 'money', name: { en: 'what it comes to', ru: 'его сумма', hi: 'इसकी राशि' } } },
    notes: reasons,
  } as const;
}
