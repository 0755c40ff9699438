import { countPlaces } from '../numbers/currency.js';
import { parseFraction } from '../numbers/exact-fraction.js';
import { formatMoney } from '../trace/number-display.js';
import type { Language } from '../trace/language.js';
import { quote } from '../trace/quoted.js';
import { phraseSections } from '../inputs/input-sections.js';
import { NamesByCode } from './names-by-code.js';
import { phraseMonth } from './example-month.js';
import { phraseState } from './example-state.js';
import type { PayScheme } from '../scheme/pay-scheme.js';
import type { SchemeExample } from '../scheme/scheme-example.js';

/** A worked example in one sentence: all that the month came to, and what is paid for it. Only what changes no amount is left out: documents. */
export function describeExample(example: SchemeExample, scheme: PayScheme, language: Language): string {
  const names = new NamesByCode(scheme, example.inputs);
  const given = phraseGiven(example, scheme, names, language);
  const paid = phrasePaid(example, scheme, names, language);
  return `${quote(example.name, language)}: ${[given, paid].filter((part) => part !== '').join(' → ')}.`;
}

function phraseGiven(
  { inputs, carriedState }: SchemeExample,
  scheme: PayScheme,
  names: NamesByCode,
  language: Language,
): string {
  const carried =
    carriedState === undefined
      ? []
      : [
          `${language === 'ru' ? 'с прошлого месяца' : 'from the month before'} ${phraseState(carriedState, names, language)}`,
        ];
  return [
    ...phraseMonth(inputs, scheme, names, language),
    ...phraseSections(inputs, language, {
      nameOf: (code) => names.measured(code)?.name,
      places: countPlaces(scheme.currency),
    }),
    ...carried,
  ].join('; ');
}

function phrasePaid({ expected }: SchemeExample, scheme: PayScheme, names: NamesByCode, language: Language): string {
  const ru = language === 'ru';
  const places = countPlaces(scheme.currency);
  const total = `${amountShown(expected.total, places, language)}${scheme.currency === undefined ? '' : ` ${scheme.currency}`}`;
  const lines = (expected.lines ?? []).map(
    ([component, code, amount]) =>
      `${lineName(component, code, names, language)} ${amountShown(amount, places, language)}`,
  );
  const { carriedState = {}, warnings = [] } = expected;
  return [
    `${ru ? 'к выплате' : 'pays'} ${total}${lines.length === 0 ? '' : ` (${lines.join(', ')})`}`,
    ...(Object.keys(carriedState).length === 0
      ? []
      : [`${ru ? 'на следующий месяц' : 'for the next month'} ${phraseState(carriedState, names, language)}`]),
    ...(warnings.length === 0 ? [] : [`${ru ? 'предупреждения' : 'warnings'}: ${warnings.join(', ')}`]),
  ].join('; ');
}

function lineName(component: string, code: string, names: NamesByCode, language: Language): string {
  const name = quote(names.component(component), language);
  return code === component ? name : `${name}, ${quote(names.partOf(component, code), language)}`;
}

function amountShown(text: string, places: number, language: Language): string {
  return formatMoney(parseFraction(text), places, language);
}
