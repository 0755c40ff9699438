import type { CountedFilter } from './counted-filter.js';
import { type CountedNumber, usual } from './counted-number.js';
import { listNumbers, numbersOf } from './counted-way.js';
import type { ValueDefinition } from './value-definition.js';

type Language = 'en' | 'ru';
type InBoth = Record<Language, string>;

const inBoth = (en: string, ru: string): InBoth => ({ en, ru });
const listed = (words: InBoth, codes: readonly string[] | undefined, language: Language) =>
  codes === undefined ? [] : [`${words[language]} ${codes.join(', ')}`];

/** How a value is counted, in words. */
export function describeHow({ how, scope }: Pick<ValueDefinition, 'how' | 'scope'>, language: Language): string {
  const { of, by, isPercent, ifNone } = numbersOf(how);
  const ru = language === 'ru';
  const over = by === undefined ? '' : `${ru ? '; делится на: ' : ', divided by '}${divisor(by, language)}`;
  const percent = isPercent === true ? (ru ? ', в процентах' : ', in percent') : '';
  const none =
    ifNone === undefined
      ? ''
      : ru
        ? `; если делить не на что, ${ifNone}`
        : `; ${ifNone} where there is nothing to divide by`;
  return `${whose(how, scope, language)}${describeNumber(of, language)}${over}${percent}${none}`;
}

function divisor(by: CountedNumber | string, language: Language): string {
  return typeof by === 'string' ? by : describeNumber(by, language);
}

function whose(how: ValueDefinition['how'], scope: ValueDefinition['scope'], language: Language): string {
  if (scope !== 'department') return '';
  const areActivities = listNumbers(how).every(({ number }) => number === 'activities');
  if (language === 'ru') return 'по отделу и отделам ниже: ';
  return areActivities ? 'of everybody in the department and below it: ' : 'of the department and those below it: ';
}

function describeNumber(number: CountedNumber, language: Language): string {
  const said = [...fieldsInWords(number, language), ...filterInWords(number.where, language)];
  return `${nameOf(number)[language]}${said.length === 0 ? '' : ` (${said.join('; ')})`}`;
}

function nameOf(number: CountedNumber): InBoth {
  switch (number.number) {
    case 'amount':
      return inBoth('the sum of the amounts of the deals', 'сумма сделок');
    case 'margin':
      return inBoth('the sum of the margins of the deals', 'сумма маржи сделок');
    case 'collected':
      return inBoth('the money that came in on the deals', 'деньги, поступившие по сделкам');
    case 'count':
      return inBoth('the number of deals', 'число сделок');
    case 'clients':
      return number.atLeast === undefined
        ? inBoth('the number of clients with deals', 'число клиентов со сделками')
        : inBoth(
            `the number of clients with at least ${number.atLeast} deals`,
            `число клиентов, у которых сделок не меньше ${number.atLeast}`,
          );
    case 'groups':
      return inBoth(
        `the number of groups of ${number.every} deals with one client`,
        `число групп по ${number.every} сделок с одним клиентом`,
      );
    case 'new-clients': {
      const { orders = usual.orders, lastDays = usual.lastDays } = number;
      return inBoth(
        `the number of clients whose order number ${orders} is of the month, and the first too, or of the last ${lastDays} days of the month before`,
        `число клиентов, у которых заказ номер ${orders} в этом месяце, а первый — тоже или в последние ${lastDays} дн. прошлого`,
      );
    }
    case 'regular-clients':
      return inBoth(`the number of ${regular(number).en}`, `число ${regular(number).ru}`);
    case 'lost-clients':
      return inBoth(
        `the number of ${regular(number).en} who have ordered nothing in the month`,
        `число ${regular(number).ru}, которые ничего не заказали в этом месяце`,
      );
    case 'activities':
      return inBoth('the number of activities', 'число дел');
  }
}

function regular({
  months = usual.months,
  orders = usual.regularOrders,
}: Extract<CountedNumber, { number: 'regular-clients' | 'lost-clients' }>): InBoth {
  return inBoth(
    `clients with at least ${orders} orders in the ${months} months before`,
    `клиентов, у которых за ${months} мес. до этого заказов не меньше ${orders}`,
  );
}

const needed: Record<string, InBoth> = {
  contract: inBoth('with a contract', 'с договором'),
  delivery: inBoth('with a first delivery', 'с первой отгрузкой'),
  contact: inBoth('with a contact', 'с контактом'),
  file: inBoth('with a file', 'с файлом'),
  client: inBoth('with a client', 'с клиентом'),
};

function fieldsInWords(number: CountedNumber, language: Language): string[] {
  const codes = 'codes' in number ? number.codes : undefined;
  const needs = 'needs' in number ? (number.needs ?? []) : [];
  return [
    ...listed(inBoth('of the codes', 'коды'), codes, language),
    ...needs.map((need) => needed[need]?.[language] ?? need),
  ];
}

function filterInWords(filter: CountedFilter | undefined, language: Language): string[] {
  const { productLines, tags, segments, territories, paid, paidBy } = filter ?? {};
  const isPaid = paid === true ? inBoth('paid', 'оплаченные') : inBoth('not paid', 'неоплаченные');
  const by =
    paidBy === undefined ? '' : language === 'ru' ? ` к концу ${paidBy}-го числа` : ` by the end of day ${paidBy}`;
  return [
    ...listed(inBoth('product lines', 'товарные линии'), productLines, language),
    ...listed(inBoth('tags', 'метки'), tags, language),
    ...listed(inBoth('segments', 'сегменты'), segments, language),
    ...listed(inBoth('territories', 'территории'), territories, language),
    ...(paid === undefined ? [] : [`${isPaid[language]}${by}`]),
  ];
}
