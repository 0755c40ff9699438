import { writeExact } from '../numbers/exact-fraction.js';
import type { ExplanationTexts } from '../trace/language.js';
import type { NoteValue, NoteWords, RuleCatalogue, ValueKind } from '../trace/rule-words.js';
import type { NoteOf } from '../trace/step-details.js';
import type { Edge } from './edge.js';
import type { Tier } from './tiers.js';

/** Where a value lies that is in a tier; the edge says on which side the ends belong to it. */
export const RANGES = {
  any: { en: 'any value', ru: 'любое значение', hi: 'कोई भी मान' },
  'less-than': { en: 'less than {to}', ru: 'менее {to}', hi: '{to} से कम' },
  'at-least': { en: 'at least {from}', ru: 'не менее {from}', hi: 'कम से कम {from}' },
  'at-least-less-than': {
    en: 'at least {from} and less than {to}',
    ru: 'не менее {from} и менее {to}',
    hi: 'कम से कम {from} और {to} से कम',
  },
  'at-most': { en: 'at most {to}', ru: 'не более {to}', hi: 'अधिकतम {to}' },
  'more-than': { en: 'more than {from}', ru: 'более {from}', hi: '{from} से अधिक' },
  'more-than-at-most': {
    en: 'more than {from} and at most {to}',
    ru: 'более {from} и не более {to}',
    hi: '{from} से अधिक और अधिकतम {to}',
  },
} as const satisfies Record<string, ExplanationTexts>;

type Range = keyof typeof RANGES;

/** The edge that a value of the range must be seen to differ from. */
const UNLIKE: Partial<Record<Range, 'from' | 'to'>> = {
  'less-than': 'to',
  'at-least-less-than': 'to',
  'more-than': 'from',
  'more-than-at-most': 'from',
};

/** The range that a tier is. */
export function nameRange({ from, to }: Tier, edge: Edge): Range {
  const isFirst = from.numerator === 0n;
  if (edge === 'lower-inclusive')
    return isFirst ? (to === undefined ? 'any' : 'less-than') : to === undefined ? 'at-least' : 'at-least-less-than';
  return isFirst ? (to === undefined ? 'any' : 'at-most') : to === undefined ? 'more-than' : 'more-than-at-most';
}

type EdgeIn<Text> =
  | (Text extends `${string}{from}${string}` ? 'from' : never)
  | (Text extends `${string}{to}${string}` ? 'to' : never);

/** A note for each range, with the edges that its text names and the values of its own. */
type ReachedNotes<Own extends string> = {
  readonly [Each in Range]: {
    readonly values: Readonly<Record<Own | EdgeIn<(typeof RANGES)[Each]['en']>, NoteValue>>;
    readonly text: ExplanationTexts;
  };
};

/** The notes that say which tier an amount reached. */
const reachedNotes = makeReachedNotes<never>((range, { en, ru, hi }) => ({
  values: edgesIn(range, 'money'),
  text: { en: `rate of the tier: ${en}`, ru: `ставка ступени: ${ru}`, hi: `स्लैब की दर: ${hi}` },
}));

/** The notes that say which step an attainment reached; it is shown with as many decimals as it takes to lie there. */
export const reachedStepNotes = makeReachedStepNotes({ en: 'attainment', ru: 'выполнение', hi: 'उपलब्धि' });

/** The same of another ratio that steps are of, by what it is called; notes have it as `attainment`. */
export function makeReachedStepNotes(name: ExplanationTexts): ReachedNotes<'attainment'> {
  return makeReachedNotes((range, { en, ru, hi }) => {
    const unlike = UNLIKE[range];
    return {
      values: { attainment: unlike === undefined ? 'ratio' : { kind: 'ratio', unlike }, ...edgesIn(range, 'ratio') },
      text: {
        en: `${name.en} {attainment}: ${en}`,
        ru: `${name.ru} {attainment}: ${ru}`,
        hi: `${name.hi} {attainment}: ${hi}`,
      },
    };
  });
}

/** The edges that a note has are those that the text of its range names, which is what its type says. */
function makeReachedNotes<Own extends string>(
  make: (range: Range, text: ExplanationTexts) => NoteWords,
): ReachedNotes<Own> {
  const ranges = Object.keys(RANGES) as Range[];
  return Object.fromEntries(ranges.map((range) => [range, make(range, RANGES[range])])) as ReachedNotes<Own>;
}

function edgesIn(range: Range, kind: ValueKind): Record<string, ValueKind> {
  return Object.fromEntries(listEdges(range).map((edge) => [edge, kind]));
}

function listEdges(range: Range): ('from' | 'to')[] {
  return (['from', 'to'] as const).filter((edge) => RANGES[range].en.includes(`{${edge}}`));
}

/** Which tier an amount reached, for the trace. */
export function noteReached(tier: Tier, edge: Edge): NoteOf<ReachedNotes<never>> {
  return writeReached(tier, edge, {});
}

/** Which step a ratio reached, for the trace. */
export function noteReachedStep(tier: Tier, edge: Edge, attainment: string): NoteOf<ReachedNotes<'attainment'>> {
  return writeReached(tier, edge, { attainment });
}

function writeReached<Own extends string>(tier: Tier, edge: Edge, own: Record<Own, string>): NoteOf<ReachedNotes<Own>> {
  const code = nameRange(tier, edge);
  const edges = { from: writeExact(tier.from), to: tier.to === undefined ? '' : writeExact(tier.to) };
  const values = { ...own, ...Object.fromEntries(listEdges(code).map((name) => [name, edges[name]])) };
  return { code, values } as NoteOf<ReachedNotes<Own>>;
}

const RATE = { kind: 'ratio', name: { en: 'rate', ru: 'ставка', hi: 'दर' } } as const;

/** The rules of tiers. */
export const tierWords = {
  'tiers/marginal': { label: { en: 'By tiers', ru: 'По ступеням', hi: 'स्लैब के अनुसार' }, formula: 'sum', values: {} },
  'tiers/part': {
    label: { en: 'Tier', ru: 'Ступень', hi: 'स्लैब' },
    formula: '{part} × {rate}',
    values: {
      part: { kind: 'money', name: { en: 'part in the tier', ru: 'часть в ступени', hi: 'स्लैब में भाग' } },
      rate: RATE,
    },
    notes: {
      up: { values: { to: 'money' }, text: { en: 'the part up to {to}', ru: 'часть до {to}', hi: '{to} तक का भाग' } },
      between: {
        values: { from: 'money', to: 'money' },
        text: { en: 'the part from {from} to {to}', ru: 'часть от {from} до {to}', hi: '{from} से {to} तक का भाग' },
      },
      above: {
        values: { from: 'money' },
        text: { en: 'the part above {from}', ru: 'часть свыше {from}', hi: '{from} से ऊपर का भाग' },
      },
    },
  },
  'tiers/whole-amount': {
    label: { en: 'By the tier reached', ru: 'По достигнутой ступени', hi: 'पहुँचे हुए स्लैब के अनुसार' },
    formula: '{amount} × {rate}',
    values: { amount: { kind: 'money', name: { en: 'amount', ru: 'сумма', hi: 'राशि' } }, rate: RATE },
    notes: reachedNotes,
  },
} satisfies RuleCatalogue;
