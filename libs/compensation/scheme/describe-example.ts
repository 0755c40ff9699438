import type { IndicatorActual } from '../inputs/actual-shapes.js';
import { fractionFromText } from '../numbers/exact-fraction.js';
import { moneyDisplay, quantityDisplay } from '../numbers/number-display.js';
import type { Language } from '../trace/language.js';
import type { PayScheme } from './pay-scheme.js';
import type { SchemeExample } from './scheme-example.js';

/** The sections of the inputs that a sentence says, and those that do not change what is paid. */
const SAID: ReadonlySet<string> = new Set(['person', 'month', 'values', 'actuals', 'sources']);

/** A worked example in one sentence: what the month came to, and what is paid for it. */
export function describeExample(example: SchemeExample, scheme: PayScheme, language: Language): string {
  const ru = language === 'ru';
  const given = givenOf(example, scheme, language);
  const lines = (example.expected.lines ?? []).map(([component, code, amount]) => `${lineName(component, code, scheme)} ${amountShown(amount)}`);
  const total = `${amountShown(example.expected.total)}${scheme.currency === undefined ? '' : ` ${scheme.currency}`}`;
  const paid = ru ? `к выплате ${total}` : `pays ${total}`;
  return `«${example.name}»: ${[given.join('; '), paid].filter((part) => part !== '').join(' → ')}${lines.length === 0 ? '' : ` (${lines.join(', ')})`}.`;
}

function givenOf({ inputs, carriedState }: SchemeExample, scheme: PayScheme, language: Language): string[] {
  const values = Object.entries(inputs.values).map(([code, number]) => valuePhrase(code, number, scheme));
  const actuals = Object.entries(inputs.actuals).map(([code, actual]) => `${code} ${actualPhrase(actual, language)}`);
  const others = Object.entries(inputs).some(([section, given]) => given !== undefined && !SAID.has(section)) || carriedState !== undefined;
  return [
    ...(inputs.month === undefined ? [] : [inputs.month]),
    ...values,
    ...actuals,
    ...(others ? [language === 'ru' ? 'и прочие данные примера' : 'and what else the example records'] : []),
  ];
}

/** An example may name a value that the scheme does not declare; then it fails, and is still described. */
function valuePhrase(code: string, number: string, scheme: PayScheme): string {
  const shown = quantityDisplay(fractionFromText(number));
  const declared = scheme.values.find((value) => value.code === code);
  return declared === undefined ? `${code} ${shown}` : `«${declared.name}» ${shown} ${declared.unit}`;
}

function actualPhrase(actual: IndicatorActual, language: Language): string {
  const ru = language === 'ru';
  const shown = (text: string) => quantityDisplay(fractionFromText(text));
  if ('value' in actual) return shown(actual.value);
  if ('lost' in actual) return ru ? `потеряно ${shown(actual.lost)}` : `${shown(actual.lost)} lost`;
  if ('achieved' in actual) return actual.achieved ? (ru ? 'достигнуто' : 'achieved') : ru ? 'не достигнуто' : 'not achieved';
  if ('missing' in actual) return ru ? `нет результата (${actual.missing})` : `no result (${actual.missing})`;
  const need = actual.averageNeed === undefined ? '' : ru ? ` при средней потребности ${shown(actual.averageNeed)}` : ` of an average need of ${shown(actual.averageNeed)}`;
  return ru ? `продано ${shown(actual.sold)}${need}` : `${shown(actual.sold)} sold${need}`;
}

function lineName(component: string, code: string, scheme: PayScheme): string {
  const name = scheme.components.find((each) => each.code === component)?.name ?? scheme.lines.find((each) => each.code === component)?.name ?? component;
  return code === component ? `«${name}»` : `«${name}», ${code}`;
}

function amountShown(text: string): string {
  return moneyDisplay(fractionFromText(text));
}
