import { parseExact } from '../numbers/exact-fraction.js';
import { formatPercent } from '../trace/number-display.js';
import type { DescribedStep } from './described-step.js';
import { displayed, displayedInFormula, isReadableFraction } from './displayed-value.js';
import type { ExplanationLanguage } from '../trace/language.js';
import { fill } from '../trace/phrases.js';
import type { NoteWords, RuleWords } from '../trace/rule-words.js';
import type { TraceNode, TraceNote } from '../trace/trace.js';

/** A child's division stands in the formula of its parent in place of the fraction that it makes, unless it is longer than this. */
const LONGEST_DIVISION = 40;

/** The language in which a trace is told, and the decimals that its amounts have. */
export interface Telling {
  readonly language: ExplanationLanguage;
  readonly places: number;
}

/** The author's own label; a label of the catalogue that has places stands behind it, as far as the trace has what belongs there. */
export function labelText(words: RuleWords, node: TraceNode, { language, places }: Telling): string {
  const label = words.label[language];
  if (!label.includes('{')) return node.label ?? label;
  const shown = (name: string): string | undefined => {
    const value = node.values?.[name];
    const kind = words.values[name]?.kind;
    return (
      node.names?.[name] ??
      (value === undefined || kind === undefined ? undefined : displayed(kind, value, language, places))
    );
  };
  if (placesIn(label).some((name) => shown(name) === undefined)) return node.label ?? '';
  const filled = fill(label, (name) => shown(name) ?? '');
  return node.label === undefined ? filled : `${node.label}, ${filled}`;
}

function placesIn(template: string): string[] {
  return [...template.matchAll(/\{([a-zA-Z]+)\}/g)].flatMap(([, name]) => (name === undefined ? [] : [name]));
}

/** A number of a step as it stands in the formula; `?` where the step lacks it. */
export function valueText(
  words: RuleWords,
  node: TraceNode,
  name: string,
  { language, places }: Telling,
  children: readonly DescribedStep[],
): string {
  const value = node.values?.[name];
  const { kind, unlike } = words.values[name] ?? {};
  if (value === undefined || kind === undefined) return '?';
  const other = unlike === undefined ? undefined : node.values?.[unlike];
  const division =
    value.includes('/') && other === undefined && !isReadableFraction(kind, value)
      ? describeDivision(value, node, children)
      : undefined;
  return division === undefined ? displayedInFormula(kind, value, language, places, other) : `(${division})`;
}

/** The division of two numbers that makes a fraction, where a step below shows it in full and it is short. */
function describeDivision(fraction: string, node: TraceNode, steps: readonly DescribedStep[]): string | undefined {
  const index = node.children?.findIndex((child) => child.exact === fraction) ?? -1;
  const division = index < 0 ? undefined : steps[index]?.substituted;
  return division === undefined ||
    !division.includes(' / ') ||
    division.includes('≈') ||
    division.length > LONGEST_DIVISION
    ? undefined
    : division;
}

/** A note of a step in the words of its rule; throws a RangeError for one that the rule does not have. */
export function noteText(words: RuleWords, note: TraceNote, { language, places }: Telling): string {
  const found: NoteWords | undefined =
    words.notes !== undefined && Object.hasOwn(words.notes, note.code) ? words.notes[note.code] : undefined;
  if (found === undefined) throw new RangeError('The trace has a note that this version of the engine does not have.');
  return writeSentence(found, note.values ?? {}, language, places);
}

/** A sentence of the catalogue with its values. */
export function writeSentence(
  words: NoteWords,
  values: Readonly<Record<string, string>>,
  language: ExplanationLanguage,
  places: number,
): string {
  return fill(words.text[language], (name) => {
    const value = values[name];
    const kind = words.values[name];
    if (value === undefined || kind === undefined) return '?';
    if (typeof kind === 'string') return displayed(kind, value, language, places);
    if (!('unlike' in kind)) return displayed(kind.kind, value, language, places);
    const unlike = values[kind.unlike];
    return formatPercent(parseExact(value), language, unlike === undefined ? undefined : parseExact(unlike));
  });
}

/** What is below 0 is subtracted: `700 000.00 - 300 000.00`. */
export function subtractNegatives(sum: string): string {
  return sum.replaceAll(' + -', ' - ');
}
