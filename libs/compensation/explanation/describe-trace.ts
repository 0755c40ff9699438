import { parseExact } from '../numbers/exact-fraction.js';
import {
  isShownInFull,
  formatMoney,
  PERCENT_PLACES,
  formatPercentAt,
  countPlacesUnlike,
} from '../trace/number-display.js';
import { DEFAULT_PLACES } from '../numbers/currency.js';
import { countDecimals } from '../numbers/decimal-text.js';
import type { DescribedStep } from './described-step.js';
import { labelText, noteText, subtractNegatives, valueText, type Telling } from './step-texts.js';
import { fill } from '../trace/phrases.js';
import { goesOnExactly } from './exact-step.js';
import { displayed, isPercentInFull } from './displayed-value.js';
import { itemAt } from '../documents/items.js';
import type { ExplanationLanguage, ExplanationTexts } from '../trace/language.js';
import { ruleCatalogue } from './rule-catalogue.js';
import type { RuleCatalogue, RuleWords } from '../trace/rule-words.js';
import type { TraceNode } from '../trace/trace.js';

/** A trace is a few levels deep; deeper than this it was not made by the engine. */
const MOST_LEVELS = 50;

/** What an amount was rounded from, by the decimals of its currency. */
const ROUNDED_FROM: readonly ExplanationTexts[] = [
  { en: 'rounded half-up from', ru: 'округлено до целых, точно', hi: '0 दशमलव तक पूर्णांकित, सटीक' },
  { en: 'rounded half-up from', ru: 'округлено до десятых, точно', hi: '1 दशमलव तक पूर्णांकित, सटीक' },
  { en: 'rounded half-up from', ru: 'округлено до сотых, точно', hi: '2 दशमलव तक पूर्णांकित, सटीक' },
  { en: 'rounded half-up from', ru: 'округлено до тысячных, точно', hi: '3 दशमलव तक पूर्णांकित, सटीक' },
  { en: 'rounded half-up from', ru: 'округлено до десятитысячных, точно', hi: '4 दशमलव तक पूर्णांकित, सटीक' },
];

const ABOUT: ExplanationTexts = { en: 'about', ru: '≈', hi: 'लगभग' };
const SHOWN_ROUNDED: ExplanationTexts = {
  en: 'shown rounded, calculated exactly',
  ru: 'показано округлённо, рассчитано точно',
  hi: 'पूर्णांकित दिखाया गया, गणना सटीक',
};
/** Of an amount that the step above goes on with as it is, before anything is rounded. */
const SHOWN_ROUNDED_FROM: ExplanationTexts = {
  en: 'shown rounded, exact amount',
  ru: 'показано округлённо, точная сумма',
  hi: 'पूर्णांकित दिखाया गया, सटीक राशि',
};

/**
 * The trace with its words in a language. The same trace always gives the same words. Throws a RangeError for
 * a rule or a note that no catalogue has and for a tree nested deeper than the engine ever makes it.
 */
export function describeTrace(
  node: TraceNode,
  language: ExplanationLanguage,
  catalogue = ruleCatalogue,
): DescribedStep {
  return describeStep(node, { language, places: countPlacesOfTrace(node), catalogue }, TOP);
}

/** In which words a trace is told. */
interface TellingBy extends Telling {
  readonly catalogue: RuleCatalogue;
}

/** The decimals of the currency: the amounts that a trace holds as results have exactly those; 2 where it has none. */
function countPlacesOfTrace(node: TraceNode): number {
  return node.unit === 'money' ? countDecimals(node.result) : DEFAULT_PLACES;
}

/** The decimals of percentages by the exact ratio, of ratios that a step shows beside another. */
type Compared = ReadonlyMap<string, number>;

/** Where a step stands. */
interface Place {
  readonly level: number;
  readonly compared: Compared;
  /** Whether what stands above goes on with the exact amount of a step here, which then is rounded for reading only. */
  readonly goesOnExactly: (step: TraceNode) => boolean;
}

const TOP: Place = { level: 0, compared: new Map(), goesOnExactly: () => false };

function describeStep(node: TraceNode, telling: TellingBy, place: Place): DescribedStep {
  const { language } = telling;
  const { level, compared: comparedAbove } = place;
  if (level > MOST_LEVELS) throw new RangeError(`The trace has more than ${MOST_LEVELS} levels.`);
  const words = findWords(node.rule, telling.catalogue);
  const compared = comparedIn(node, words);
  const below: Place = {
    level: level + 1,
    compared,
    goesOnExactly: (step) =>
      goesOnExactly(node, step) ||
      (node.exact === undefined && node.result === step.result && place.goesOnExactly(step)),
  };
  const children = (node.children ?? []).map((child) => describeStep(child, telling, below));
  const formula = typeof words.formula === 'string' ? words.formula : words.formula[language];
  const notes = (node.notes ?? []).map((note) => noteText(words, note, telling));
  const percentPlaces = Math.max(
    PERCENT_PLACES,
    comparedAbove.get(node.exact ?? node.result) ?? 0,
    ...compared.values(),
  );
  const rounding = roundingText(node, percentPlaces, place, telling);
  const resultText =
    node.unit === 'ratio'
      ? formatPercentAt(parseExact(node.exact ?? node.result), percentPlaces, language)
      : displayed(node.unit, node.result, language, telling.places);
  const substituted =
    formula === 'sum'
      ? sumText(
          children,
          (child, index) =>
            child.inline ? `${child.label} ${child.substituted}` : summandText(node, index, child, telling),
          resultText,
        )
      : subtractNegatives(fill(formula, (name) => valueText(words, node, name, telling, children)));
  return {
    rule: node.rule,
    label: labelText(words, node, telling),
    formula:
      formula === 'sum'
        ? sumText(children, (child) => child.label, '0')
        : fill(formula, (name) => node.names?.[name] ?? words.values[name]?.name[language] ?? name),
    substituted,
    unit: node.unit,
    result: node.result,
    resultText,
    ...(notes.length > 0 ? { explanation: notes.join('; ') } : {}),
    ...(rounding === undefined ? {} : { rounding }),
    ...(words.inline === undefined ? {} : { inline: words.inline }),
    ...(node.sources === undefined ? {} : { sources: node.sources }),
    children,
  };
}

/** A ratio has the same digits in a sentence that compares it, in the result beside the sentence and in the step that made it. */
function comparedIn({ values, notes }: TraceNode, words: RuleWords): Compared {
  const compared = new Map<string, number>();
  const add = (numbers: Readonly<Record<string, string>> | undefined, name: string, unlike: string | undefined) => {
    const [value, other] = [numbers?.[name], unlike === undefined ? undefined : numbers?.[unlike]];
    if (value !== undefined && other !== undefined)
      compared.set(value, countPlacesUnlike(parseExact(value), parseExact(other)));
  };
  for (const [name, { kind, unlike }] of Object.entries(words.values)) if (kind === 'ratio') add(values, name, unlike);
  for (const note of notes ?? []) {
    for (const [name, value] of Object.entries(words.notes?.[note.code]?.values ?? {}))
      add(note.values, name, typeof value !== 'string' && 'unlike' in value ? value.unlike : undefined);
  }
  return compared;
}

function findWords(rule: string, catalogue: RuleCatalogue): RuleWords {
  const words = Object.hasOwn(catalogue, rule) ? catalogue[rule] : undefined;
  if (words === undefined)
    throw new RangeError('The trace names a rule that this version of the engine does not have.');
  return words;
}

function sumText(
  children: readonly DescribedStep[],
  text: (child: DescribedStep, index: number) => string,
  ofNothing: string,
): string {
  return children.length === 0 ? ofNothing : subtractNegatives(children.map(text).join(' + '));
}

/** An amount of a sum: in full where the sum is made of exact amounts, so that it can be added up again. */
function summandText(sum: TraceNode, index: number, shown: DescribedStep, { language, places }: Telling): string {
  const child = sum.children?.[index];
  return child?.exact === undefined || child.unit !== 'money' || !goesOnExactly(sum, child)
    ? shown.resultText
    : displayed('money', child.exact, language, places);
}

function roundingText(
  node: TraceNode,
  percentPlaces: number,
  place: Place,
  { language, places }: Telling,
): string | undefined {
  if (node.unit === 'ratio')
    return isPercentInFull(parseExact(node.exact ?? node.result), percentPlaces) ? undefined : SHOWN_ROUNDED[language];
  if (node.exact === undefined) return undefined;
  if (node.unit !== 'money') return SHOWN_ROUNDED[language];
  const about = isShownInFull(node.exact) ? '' : `${ABOUT[language]} `;
  if (place.goesOnExactly(node))
    return `${SHOWN_ROUNDED_FROM[language]} ${about}${formatMoney(parseExact(node.exact), places, language)}`;
  return `${itemAt(ROUNDED_FROM, places)[language]} ${about}${formatMoney(parseExact(node.exact), places, language)}`;
}
