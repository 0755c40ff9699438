import type { CountedFilter } from './counted-filter.js';
import { type CountedNumber, usual } from './counted-number.js';
import { listNumbers, numbersOf } from './counted-way.js';
import type { ValueDefinition } from './value-definition.js';

type Language = 'en' | 'ru' | 'hi';
type Texts = Readonly<Record<Language, string>>;

const texts = (en: string, ru: string, hi: string): Texts => ({ en, ru, hi });
const listed = (words: Texts, codes: readonly string[] | undefined, language: Language) =>
  codes === undefined ? [] : [`${words[language]} ${codes.join(', ')}`];

/** How a value is counted, in words. */
export function describeHow({ how, scope }: Pick<ValueDefinition, 'how' | 'scope'>, language: Language): string {
  const { of, by, isPercent, ifNone } = numbersOf(how);
  const over = by === undefined ? '' : `${DIVIDED_BY[language]}${divisor(by, language)}`;
  const percent = isPercent === true ? IN_PERCENT[language] : '';
  const none = ifNone === undefined ? '' : ifNothing(ifNone)[language];
  return `${whose(how, scope, language)}${describeNumber(of, language)}${over}${percent}${none}`;
}

const DIVIDED_BY = texts(', divided by ', '; делится на: ', '; भाजक: ');
const IN_PERCENT = texts(', in percent', ', в процентах', ', प्रतिशत में');

function ifNothing(value: string): Texts {
  return texts(
    `; ${value} where there is nothing to divide by`,
    `; если делить не на что, ${value}`,
    `; भाजक न होने पर ${value}`,
  );
}

function divisor(by: CountedNumber | string, language: Language): string {
  return typeof by === 'string' ? by : describeNumber(by, language);
}

const OF_DEPARTMENT = texts(
  'of the department and those below it: ',
  'по отделу и отделам ниже: ',
  'विभाग और उसके अधीन विभागों का: ',
);
const OF_EVERYBODY_THERE: Texts = { ...OF_DEPARTMENT, en: 'of everybody in the department and below it: ' };

function whose(how: ValueDefinition['how'], scope: ValueDefinition['scope'], language: Language): string {
  if (scope !== 'department') return '';
  const areActivities = listNumbers(how).every(({ number }) => number === 'activities');
  return (areActivities ? OF_EVERYBODY_THERE : OF_DEPARTMENT)[language];
}

function describeNumber(number: CountedNumber, language: Language): string {
  const said = [...fieldsInWords(number, language), ...filterInWords(number.where, language)];
  return `${nameOf(number)[language]}${said.length === 0 ? '' : ` (${said.join('; ')})`}`;
}

function nameOf(number: CountedNumber): Texts {
  switch (number.number) {
    case 'amount':
      return texts('the sum of the amounts of the deals', 'сумма сделок', 'सौदों की राशियों का योग');
    case 'margin':
      return texts('the sum of the margins of the deals', 'сумма маржи сделок', 'सौदों के मार्जिन का योग');
    case 'collected':
      return texts('the money that came in on the deals', 'деньги, поступившие по сделкам', 'सौदों पर आया धन');
    case 'count':
      return texts('the number of deals', 'число сделок', 'सौदों की संख्या');
    case 'clients':
      return number.atLeast === undefined
        ? texts('the number of clients with deals', 'число клиентов со сделками', 'सौदे वाले ग्राहकों की संख्या')
        : texts(
            `the number of clients with at least ${number.atLeast} deals`,
            `число клиентов, у которых сделок не меньше ${number.atLeast}`,
            `कम से कम ${number.atLeast} सौदों वाले ग्राहकों की संख्या`,
          );
    case 'groups':
      return texts(
        `the number of groups of ${number.every} deals with one client`,
        `число групп по ${number.every} сделок с одним клиентом`,
        `एक ग्राहक के साथ ${number.every} सौदों के समूहों की संख्या`,
      );
    case 'new-clients': {
      const { orders = usual.orders, lastDays = usual.lastDays } = number;
      return texts(
        `the number of clients whose order number ${orders} is of the month, and the first too, or of the last ${lastDays} days of the month before`,
        `число клиентов, у которых заказ номер ${orders} в этом месяце, а первый — тоже или в последние ${lastDays} дн. прошлого`,
        `उन ग्राहकों की संख्या जिनका ऑर्डर क्रमांक ${orders} इस महीने का है, और पहला भी इसी महीने का या पिछले महीने के अंतिम ${lastDays} दिनों का`,
      );
    }
    case 'regular-clients': {
      const { en, ru, hi } = regular(number);
      return texts(`the number of ${en}`, `число ${ru}`, `${hi} की संख्या`);
    }
    case 'lost-clients': {
      const { en, ru, hi } = regular(number);
      return texts(
        `the number of ${en} who have ordered nothing in the month`,
        `число ${ru}, которые ничего не заказали в этом месяце`,
        `${hi} में से उनकी संख्या जिन्होंने इस महीने कुछ ऑर्डर नहीं किया`,
      );
    }
    case 'activities':
      return texts('the number of activities', 'число дел', 'गतिविधियों की संख्या');
  }
}

function regular({
  months = usual.months,
  orders = usual.regularOrders,
}: Extract<CountedNumber, { number: 'regular-clients' | 'lost-clients' }>): Texts {
  return texts(
    `clients with at least ${orders} orders in the ${months} months before`,
    `клиентов, у которых за ${months} мес. до этого заказов не меньше ${orders}`,
    `पिछले ${months} महीनों में कम से कम ${orders} ऑर्डर वाले ग्राहकों`,
  );
}

const needed: Readonly<Record<string, Texts>> = {
  contract: texts('with a contract', 'с договором', 'अनुबंध सहित'),
  delivery: texts('with a first delivery', 'с первой отгрузкой', 'पहली डिलीवरी सहित'),
  contact: texts('with a contact', 'с контактом', 'संपर्क सहित'),
  file: texts('with a file', 'с файлом', 'फ़ाइल सहित'),
  client: texts('with a client', 'с клиентом', 'ग्राहक सहित'),
};

const CODES = texts('of the codes', 'коды', 'कोड');

function fieldsInWords(number: CountedNumber, language: Language): string[] {
  const codes = 'codes' in number ? number.codes : undefined;
  const needs = 'needs' in number ? (number.needs ?? []) : [];
  return [...listed(CODES, codes, language), ...needs.map((need) => needed[need]?.[language] ?? need)];
}

const PAID = texts('paid', 'оплаченные', 'भुगतान किए गए');
const NOT_PAID = texts('not paid', 'неоплаченные', 'जिनका भुगतान नहीं हुआ');
const PRODUCT_LINES = texts('product lines', 'товарные линии', 'उत्पाद समूह');
const TAGS = texts('tags', 'метки', 'टैग');
const SEGMENTS = texts('segments', 'сегменты', 'खंड');
const TERRITORIES = texts('territories', 'территории', 'क्षेत्र');

function filterInWords(filter: CountedFilter | undefined, language: Language): string[] {
  const { productLines, tags, segments, territories, paid, paidBy } = filter ?? {};
  const by =
    paidBy === undefined
      ? texts('', '', '')
      : texts(` by the end of day ${paidBy}`, ` к концу ${paidBy}-го числа`, `, ${paidBy} तारीख के अंत तक`);
  return [
    ...listed(PRODUCT_LINES, productLines, language),
    ...listed(TAGS, tags, language),
    ...listed(SEGMENTS, segments, language),
    ...listed(TERRITORIES, territories, language),
    ...(paid === undefined ? [] : [`${(paid ? PAID : NOT_PAID)[language]}${by[language]}`]),
  ];
}
