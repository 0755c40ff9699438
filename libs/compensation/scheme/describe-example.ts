import { fractionFromText } from '../numbers/exact-fraction.js';
import { moneyDisplay } from '../numbers/number-display.js';
import type { Language } from '../trace/language.js';
import { quoted } from '../trace/quoted.js';
import { AuthorNames } from './author-names.js';
import { listPhrases } from './example-lists.js';
import { monthPhrases } from './example-month.js';
import { statePhrase } from './example-state.js';
import type { PayScheme } from './pay-scheme.js';
import type { SchemeExample } from './scheme-example.js';

/** A worked example in one sentence: all that the month came to, and what is paid for it. Only what changes no amount is left out: documents. */
export function describeExample(example: SchemeExample, scheme: PayScheme, language: Language): string {
  const names = new AuthorNames(scheme, example.inputs);
  const given = givenOf(example, scheme, names, language);
  const paid = paidOf(example, scheme, names, language);
  return `${quoted(example.name, language)}: ${[given, paid].filter((part) => part !== '').join(' → ')}.`;
}

function givenOf(
  { inputs, carriedState }: SchemeExample,
  scheme: PayScheme,
  names: AuthorNames,
  language: Language,
): string {
  const carried =
    carriedState === undefined
      ? []
      : [
          `${language === 'ru' ? 'с прошлого месяца' : 'from the month before'} ${statePhrase(carriedState, names, language)}`,
        ];
  return [...monthPhrases(inputs, scheme, names, language), ...listPhrases(inputs, names, language), ...carried].join(
    '; ',
  );
}

function paidOf({ expected }: SchemeExample, scheme: PayScheme, names: AuthorNames, language: Language): string {
  const ru = language === 'ru';
  const total = `${amountShown(expected.total)}${scheme.currency === undefined ? '' : ` ${scheme.currency}`}`;
  const lines = (expected.lines ?? []).map(
    ([component, code, amount]) => `${lineName(component, code, names, language)} ${amountShown(amount)}`,
  );
  const { carriedState = {}, warnings = [] } = expected;
  return [
    `${ru ? 'к выплате' : 'pays'} ${total}${lines.length === 0 ? '' : ` (${lines.join(', ')})`}`,
    ...(Object.keys(carriedState).length === 0
      ? []
      : [`${ru ? 'на следующий месяц' : 'for the next month'} ${statePhrase(carriedState, names, language)}`]),
    ...(warnings.length === 0 ? [] : [`${ru ? 'предупреждения' : 'warnings'}: ${warnings.join(', ')}`]),
  ].join('; ');
}

function lineName(component: string, code: string, names: AuthorNames, language: Language): string {
  const name = quoted(names.component(component), language);
  return code === component ? name : `${name}, ${quoted(names.partOf(component, code), language)}`;
}

function amountShown(text: string): string {
  return moneyDisplay(fractionFromText(text));
}
