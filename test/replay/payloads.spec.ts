import { describe, expect, it } from '@jest/globals';
import { alphaPlan, alphaPlanAtFirst } from '#apps/rehearsal/alpha-july.js';
import { demoCompany } from '#platform/demo/demo-company.js';
import { payloadsOf } from './payloads.js';
import { recordedHistories } from './recorded-histories.js';

/** What the recorded months are about: it stands in the database and nowhere else. */
const words = [
  ...demoCompany.people.flatMap(({ name }) => [name, ...name.split(' ')]),
  ...alphaPlan.indicators.flatMap(({ code, name, howMeasured, howInfluenced }) => [
    `"${code}"`,
    name,
    howMeasured,
    howInfluenced,
  ]),
  'The base bonus agreed for this team is 60 000.',
  'The retention of one client is still disputed.',
];
const amounts = [
  alphaPlan.baseBonus,
  alphaPlanAtFirst.baseBonus,
  '47000.00',
  '25000.00',
  '10000.00',
  '15000.00',
  '12000.00',
  ...alphaPlan.indicators
    .flatMap(({ target, atMost, weight }) => [target ?? atMost ?? '', weight])
    .filter((amount) => amount.length > 2),
];

const login = /[\w.]+@[\w-]+\.(sandbox|demo)/g;

/** The words, logins and amounts that stand in a text: whole words, and amounts with and without kopecks that are no piece of a hash or an instant. */
function told(text: string): string[] {
  const wordIn = (word: string) => new RegExp(`(?<!\\w)${word.replaceAll('.', '\\.')}(?!\\w)`, 'i').test(text);
  const amountIn = (amount: string) =>
    new RegExp(`(?<![\\w.:-])${amount.replace(/\.00$/, '')}(\\.00)?(?![\\w:-])`).test(text);
  return [...words.filter(wordIn), ...(text.match(login) ?? []), ...amounts.filter(amountIn)];
}

const payload = (value: unknown) => ({ metadata: { encoding: btoa('json/plain') }, data: btoa(JSON.stringify(value)) });

describe('The payloads of workflows', () => {
  it.each(recordedHistories().map((recording) => [recording.name, recording] as const))(
    'of %s tell no name, no amount and no free text',
    (_name, recording) => {
      const payloads = payloadsOf(recording.history);
      expect(payloads.length).toBeGreaterThan(2);
      expect(payloads.flatMap(told)).toEqual([]);
    },
  );

  it.each(recordedHistories().map((recording) => [recording.name, recording] as const))(
    'nor do the messages and names around them in %s',
    (_name, recording) => {
      expect(told(JSON.stringify(recording))).toEqual([]);
    },
  );

  it('would be caught telling one', () => {
    const history = {
      events: [
        {
          attributes: {
            input: {
              payloads: [
                payload({ terms: alphaPlan }),
                payload({ by: 'Olga Glavnaya', as: 'general@0a1b.sandbox', total: '47000' }),
              ],
            },
          },
        },
      ],
    };
    expect(payloadsOf(history).flatMap(told)).toEqual(
      expect.arrayContaining(['60000.00', '1000000', '5/12', 'Olga Glavnaya', 'general@0a1b.sandbox', '47000.00']),
    );
  });
});
