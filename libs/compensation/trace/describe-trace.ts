import { fractionOfExactText } from '../numbers/exact-fraction.js';
import { groupDigits, isShownInFull, moneyDisplay, percentDisplay, quantityDisplay } from '../numbers/number-display.js';
import type { DescribedStep } from './described-step.js';
import type { Language, Texts } from './language.js';
import { ruleCatalogue } from './rule-catalogue.js';
import type { NoteWords, RuleWords, ValueKind } from './rule-words.js';
import type { TraceNode, TraceNote } from './trace.js';

/** A trace is a few levels deep; deeper than this it was not made by the engine. */
const MOST_LEVELS = 50;

const ROUNDED: Texts = { en: 'rounded half-up from', ru: 'округлено по правилу половины вверх из' };
const ABOUT: Texts = { en: 'about', ru: 'примерно' };
const SHOWN_ROUNDED: Texts = { en: 'shown rounded, calculated exactly', ru: 'показано округлённо, рассчитано точно' };
const YES_NO: Record<string, Texts> = { yes: { en: 'yes', ru: 'да' }, no: { en: 'no', ru: 'нет' } };

/**
 * The trace with its words in a language. The same trace always gives the same words. Throws a RangeError for
 * a rule or a note that no catalogue has and for a tree nested deeper than the engine ever makes it.
 */
export function describeTrace(node: TraceNode, language: Language, level = 0): DescribedStep {
  if (level > MOST_LEVELS) throw new RangeError(`The trace has more than ${MOST_LEVELS} levels.`);
  const words = wordsOf(node.rule);
  const children = (node.children ?? []).map((child) => describeTrace(child, language, level + 1));
  const formula = typeof words.formula === 'string' ? words.formula : words.formula[language];
  const notes = (node.notes ?? []).map((note) => noteText(words, note, language));
  const rounding = roundingText(node, language);
  return {
    rule: node.rule,
    label: node.label ?? words.label[language],
    formula: formula === 'sum' ? sumText(children, (child) => child.label) : fill(formula, (name) => node.names?.[name] ?? words.values[name]?.name[language] ?? name),
    substituted: formula === 'sum' ? sumText(children, (child) => child.resultText) : fill(formula, (name) => valueText(words, node, name, language)),
    unit: node.unit,
    result: node.result,
    resultText: displayed(node.unit, node.result, language),
    ...(notes.length > 0 ? { explanation: notes.join('; ') } : {}),
    ...(rounding === undefined ? {} : { rounding }),
    ...(node.sources === undefined ? {} : { sources: node.sources }),
    children,
  };
}

function wordsOf(rule: string): RuleWords {
  const words = Object.hasOwn(ruleCatalogue, rule) ? ruleCatalogue[rule] : undefined;
  if (words === undefined) throw new RangeError('The trace names a rule that this version of the engine does not have.');
  return words;
}

function sumText(children: readonly DescribedStep[], text: (child: DescribedStep) => string): string {
  return children.length === 0 ? '0' : children.map(text).join(' + ').replaceAll(' + -', ' - ');
}

function fill(template: string, text: (name: string) => string): string {
  return template.replace(/\{([a-zA-Z]+)\}/g, (_, name: string) => text(name));
}

function valueText(words: RuleWords, node: TraceNode, name: string, language: Language): string {
  const value = node.values?.[name];
  const { kind, unlike } = words.values[name] ?? {};
  if (value === undefined || kind === undefined) return '?';
  const other = unlike === undefined ? undefined : node.values?.[unlike];
  return other === undefined || value.includes('/') ? displayed(kind, value, language) : percentDisplay(fractionOfExactText(value), fractionOfExactText(other));
}

function noteText(words: RuleWords, note: TraceNote, language: Language): string {
  const found: NoteWords | undefined = words.notes !== undefined && Object.hasOwn(words.notes, note.code) ? words.notes[note.code] : undefined;
  if (found === undefined) throw new RangeError('The trace has a note that this version of the engine does not have.');
  return fill(found.text[language], (name) => {
    const value = note.values?.[name];
    const kind = found.values[name];
    if (value === undefined || kind === undefined) return '?';
    if (typeof kind === 'string') return displayed(kind, value, language);
    const unlike = note.values?.[kind.unlike];
    return percentDisplay(fractionOfExactText(value), unlike === undefined ? undefined : fractionOfExactText(unlike));
  });
}

/** A number as people read it; a fraction that no few decimals show in full is written as the fraction. */
export function displayed(kind: ValueKind, text: string, language: Language): string {
  switch (kind) {
    case 'money': return text.includes('/') ? groupDigits(text) : moneyDisplay(fractionOfExactText(text));
    case 'quantity': return text.includes('/') ? groupDigits(text) : quantityDisplay(fractionOfExactText(text));
    case 'ratio': return text.includes('/') ? text : percentDisplay(fractionOfExactText(text));
    case 'yes-no': return YES_NO[text]?.[language] ?? text;
    case 'text': return text;
  }
}

function roundingText(node: TraceNode, language: Language): string | undefined {
  if (node.exact === undefined) return undefined;
  if (node.unit !== 'money') return SHOWN_ROUNDED[language];
  const about = isShownInFull(node.exact) ? '' : `${ABOUT[language]} `;
  return `${ROUNDED[language]} ${about}${moneyDisplay(fractionOfExactText(node.exact))}`;
}
