import type { CountedFilter, CountedPart, ValueDefinition } from './value-definition.js';

type Language = 'en' | 'ru';

const numbers: Record<CountedPart['number'], Record<Language, string>> = {
  amount: { en: 'the sum of the amounts of the deals', ru: 'сумма сделок' },
  margin: { en: 'the sum of the margins of the deals', ru: 'сумма маржи сделок' },
  collected: { en: 'the money that came in on the deals', ru: 'деньги, поступившие по сделкам' },
  count: { en: 'the number of deals', ru: 'число сделок' },
  clients: { en: 'the number of clients with deals', ru: 'число клиентов со сделками' },
};

/** How a value is counted, in words. */
export function describeHow(how: ValueDefinition['how'], language: Language): string {
  const part = (number: CountedPart['number'], where?: CountedFilter) =>
    `${numbers[number][language]}${describeFilter(where, language)}`;
  const over = language === 'ru' ? ', делённая на: ' : ', divided by ';
  switch (how.kind) {
    case 'sum':
      return part(how.of, how.where);
    case 'count':
      return part('count', how.where);
    case 'distinct-clients':
      return part('clients', how.where);
    case 'average-order':
      return `${part('amount', how.where)}${over}${part('count', how.where)}`;
    case 'quotient': {
      const by = typeof how.by === 'string' ? how.by : part(how.by.number, how.by.where);
      return `${part(how.of.number, how.of.where)}${language === 'ru' ? '; делится на: ' : over}${by}`;
    }
  }
}

function describeFilter(filter: CountedFilter | undefined, language: Language): string {
  if (filter === undefined) return '';
  const ru = language === 'ru';
  const { productLines, tags, segments, territories, paid } = filter;
  const listed = (words: string, codes: readonly string[] | undefined) =>
    codes === undefined ? [] : [`${words} ${codes.join(', ')}`];
  const said = [
    ...listed(ru ? 'товарные линии' : 'product lines', productLines),
    ...listed(ru ? 'метки' : 'tags', tags),
    ...listed(ru ? 'сегменты' : 'segments', segments),
    ...listed(ru ? 'территории' : 'territories', territories),
    ...(paid === undefined ? [] : [paid ? (ru ? 'оплаченные' : 'paid') : ru ? 'неоплаченные' : 'not paid']),
  ];
  return ` (${said.join('; ')})`;
}
