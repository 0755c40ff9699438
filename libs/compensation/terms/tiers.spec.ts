import { describe, expect, it } from '@jest/globals';
import { writeExact, parseFraction } from '../numbers/exact-fraction.js';
import { marginalSchedule, wholeAmountSchedule } from './tier-nodes.js';
import { phraseMarginalTiers, phraseReachedTiers } from './phrase-tiers.js';
import { attainmentStepsSchema, marginalAmount, readTiers, tiersSchema, wholeAmount } from './tiers.js';

const two = readTiers([
  { from: '0', rate: '5 %' },
  { from: '500000', rate: '6 %' },
]);
const three = readTiers([
  { from: '0', rate: '0' },
  { from: '100', rate: '0.1' },
  { from: '200.5', rate: '0.02' },
]);

function refusals(
  tiers: unknown,
  schema: typeof tiersSchema | typeof attainmentStepsSchema = tiersSchema,
): [string, string][] {
  return (schema.safeParse(tiers).error?.issues ?? []).map((issue) => [issue.path.join('.'), issue.message]);
}

describe('tiers', () => {
  it.each([
    [[{ from: '0', rate: '5 %' }]],
    [
      [
        { from: '0', to: '500000', rate: '5 %' },
        { from: '500000.00', rate: '6 %' },
      ],
    ],
    [
      [
        { from: '0.00', rate: '5 %' },
        { from: '1', to: '2', rate: '0.06' },
        { from: '2', rate: '1 %' },
      ],
    ],
  ])('are accepted without gaps: %j', (tiers) => {
    expect(refusals(tiers)).toEqual([]);
  });

  it.each<[string, unknown, [string, string][]]>([
    ['that begin above 0', [{ from: '1', rate: '5 %' }], [['0.from', '(a gap)']]],
    [
      'with a gap',
      [
        { from: '0', to: '400', rate: '5 %' },
        { from: '500', rate: '6 %' },
      ],
      [['0.to', 'is 400, but the next tier begins at 500 (a gap)']],
    ],
    [
      'with an overlap',
      [
        { from: '0', to: '600', rate: '5 %' },
        { from: '500', rate: '6 %' },
      ],
      [['0.to', 'is 600, but the next tier begins at 500 (an overlap)']],
    ],
    ['that end', [{ from: '0', to: '600', rate: '5 %' }], [['0.to', 'the last tier is open']]],
    [
      'that begin at the same number',
      [
        { from: '0', rate: '5 %' },
        { from: '0.0', rate: '6 %' },
      ],
      [['1.from', 'is the same as of the tier before (an overlap)']],
    ],
    [
      'that fall',
      [
        { from: '0', rate: '5 %' },
        { from: '9', rate: '6 %' },
        { from: '8', rate: '7 %' },
      ],
      [['2.from', 'tiers rise']],
    ],
    [
      'with several mistakes at once',
      [
        { from: '1', to: '3', rate: '5 %' },
        { from: '2', to: '9', rate: '6 %' },
      ],
      [
        ['0.from', '(a gap)'],
        ['0.to', '(an overlap)'],
        ['1.to', 'is open'],
      ],
    ],
    ['that are none', [], [['', 'must have at least one tier']]],
    [
      'that are too many',
      Array.from({ length: 51 }, (_, index) => ({ from: String(index), rate: '1 %' })),
      [['', 'must have at most 50 tiers']],
    ],
    ['with a negative rate', [{ from: '0', rate: '-5 %' }], [['0.rate', 'is not a ratio']]],
    [
      'with a field that does not exist',
      [{ from: '0', rate: '5 %', upTo: '5' }],
      [['0', 'has a field that does not exist']],
    ],
    ['that are no list', 'tiers', [['', 'must be a list of tiers']]],
  ])('%s are refused at the field', (_, tiers, expected) => {
    expect(refusals(tiers)).toEqual(expected.map(([path, message]) => [path, expect.stringContaining(message)]));
  });

  it('of an attainment have ratios for edges, however they are written', () => {
    expect(
      refusals(
        [
          { from: '0 %', to: '0.8', rate: '0 %' },
          { from: '80 %', rate: '3 %' },
        ],
        attainmentStepsSchema,
      ),
    ).toEqual([]);
    expect(
      refusals(
        [
          { from: '0', to: '79 %', rate: '0 %' },
          { from: '80 %', rate: '3 %' },
        ],
        attainmentStepsSchema,
      ),
    ).toEqual([['0.to', expect.stringContaining('(a gap)')]]);
  });
});

describe('an amount', () => {
  it.each([
    ['0', '0'],
    ['0.01', '0.0005'],
    ['499999.99', '24999.9995'],
    ['500000', '25000'],
    ['500000.01', '25000.0006'],
    ['700000', '37000'],
  ])('of %s is paid %s by marginal tiers', (amount, paid) => {
    expect(writeExact(marginalAmount(two)(parseFraction(amount)))).toBe(paid);
  });

  it('is paid part by part by three marginal tiers', () => {
    expect(
      ['100', '150', '200.5', '300.5'].map((amount) => writeExact(marginalAmount(three)(parseFraction(amount)))),
    ).toEqual(['0', '5', '10.05', '12.05']);
  });

  it.each([
    ['lower-inclusive', ['499999.99', '500000', '700000'], ['24999.9995', '30000', '42000']],
    ['upper-inclusive', ['500000', '500000.01', '700000'], ['25000', '30000.0006', '42000']],
  ] as const)('is paid whole by the tier that it reaches, %s', (edge, amounts, paid) => {
    expect(amounts.map((amount) => writeExact(wholeAmount(two, edge)(parseFraction(amount))))).toEqual(paid);
  });

  it('of less than 0 is paid nothing', () => {
    const below = { numerator: -5n, denominator: 1n };
    expect([marginalAmount(two)(below), wholeAmount(two, 'lower-inclusive')(below)].map(writeExact)).toEqual([
      '0',
      '0',
    ]);
  });
});

describe('the trace of tiers', () => {
  it('has a step for each marginal tier that the amount reaches into', () => {
    const parts = (amount: string) =>
      marginalSchedule(three, 2)
        .node(parseFraction(amount))
        .children!.map((child) => [child.values!['part'], child.notes![0]!.code, child.result]);
    expect(parts('100')).toEqual([['100', 'up', '0.00']]);
    expect(parts('300.5')).toEqual([
      ['100', 'up', '0.00'],
      ['100.5', 'between', '10.05'],
      ['100', 'above', '2.00'],
    ]);
    expect(parts('0')).toEqual([]);
  });

  it.each([
    ['lower-inclusive', ['less-than', 'at-least-less-than', 'at-least']],
    ['upper-inclusive', ['at-most', 'at-most', 'more-than-at-most']],
  ] as const)('says which tier was reached, %s', (edge, codes) => {
    const schedule = wholeAmountSchedule(three, edge, 2);
    expect(['0', '100', '200.5'].map((amount) => schedule.node(parseFraction(amount)).notes![0]!.code)).toEqual(codes);
  });
});

describe('tiers in words', () => {
  it('name the parts of marginal tiers', () => {
    expect(phraseMarginalTiers(three, 'en')).toBe(
      '0 % of the part up to 100, 10 % of the part from 100 to 200.5, 2 % of the part above 200.5',
    );
    expect(phraseMarginalTiers(two, 'ru')).toBe('5 % с части до 500 000, 6 % с части свыше 500 000');
    expect(phraseMarginalTiers(readTiers([{ from: '0', rate: '5 %' }]), 'en')).toBe('5 % of the whole amount');
  });

  it('say to which tier a value on an edge belongs', () => {
    expect(phraseReachedTiers(two, 'lower-inclusive', 'en')).toBe('less than 500 000 → 5 %, at least 500 000 → 6 %');
    expect(phraseReachedTiers(two, 'upper-inclusive', 'ru')).toBe('не более 500 000 → 5 %; более 500 000 → 6 %');
  });
});
