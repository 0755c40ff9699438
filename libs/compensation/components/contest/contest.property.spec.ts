import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PaySchemeDraft } from '../../scheme/pay-scheme.js';
import { makeSchemeWith } from '../../testing/kpi-plan-builder.js';
import { expectStatement } from '../../testing/statement-outcome.js';

interface Contest {
  compare: 'rank' | 'share-of-best';
  ties: 'share' | 'same';
  /** Of three criteria, in percent. */
  weights: [bigint, bigint, bigint];
  participants: { id: string; results: [bigint, bigint, bigint] }[];
  /** In kopecks, none more than the one before. */
  prizes: bigint[];
}

/** Few different results, so that ties are met often, and some below 0. */
const result = fc.bigInt(-2n, 4n);
const contests: fc.Arbitrary<Contest> = fc.record({
  compare: fc.constantFrom('rank', 'share-of-best'),
  ties: fc.constantFrom('share', 'same'),
  weights: fc
    .tuple(fc.bigInt(1n, 98n), fc.bigInt(0n, 96n))
    .map(([first, more]): [bigint, bigint, bigint] => {
      const second = 1n + (more % (99n - first));
      return [first, second, 100n - first - second];
    })
    .filter((weights) => weights.every((weight) => weight > 0n)),
  participants: fc.uniqueArray(
    fc.record({ id: fc.stringMatching(/^[a-zA-Z0-9]{1,4}$/), results: fc.tuple(result, result, result) }),
    { selector: (each) => each.id, minLength: 1, maxLength: 7 },
  ),
  prizes: fc
    .array(fc.bigInt(0n, 100_000n), { minLength: 1, maxLength: 5 })
    .map((prizes) => prizes.sort((a, b) => (a > b ? -1 : 1))),
});

const text = (kopecks: bigint): string => `${kopecks / 100n}.${(kopecks % 100n).toString().padStart(2, '0')}`;

function schemeOf({ compare, ties, weights, prizes }: Contest): PaySchemeDraft {
  return makeSchemeWith([
    {
      code: 'contest',
      name: 'Contest',
      kind: 'contest',
      terms: {
        compare,
        ties,
        criteria: weights.map((weight, index) => ({
          code: `criterion-${index}`,
          name: `Criterion ${index}`,
          weight: weight.toString(),
        })),
        prizes: prizes.map((prize, index) => ({ place: index + 1, amount: text(prize) })),
      },
    },
  ]);
}

/** What everyone is paid, in kopecks by id, with the participants listed as they are. */
function paid(contest: Contest, participants = contest.participants): Map<string, bigint> {
  const listed = participants.map(({ id, results }) => ({
    id,
    criteria: Object.fromEntries(results.map((each, index) => [`criterion-${index}`, each.toString()])),
  }));
  return new Map(
    contest.participants.map(({ id }) => [
      id,
      BigInt(
        expectStatement(schemeOf(contest), { person: id, contest: { participants: listed } }).total.replace('.', ''),
      ),
    ]),
  );
}

/** The composite as an integer, more is better: ranks are counted, shares brought to the product of the best results. */
function scores({ compare, weights, participants }: Contest): bigint[] {
  const columns = weights.map((_, criterion) => participants.map(({ results }) => results[criterion]!));
  const best = columns.map((column) => column.reduce((most, each) => (each > most ? each : most), 0n));
  const product = best.reduce((all, each) => all * (each === 0n ? 1n : each), 1n);
  return participants.map(({ results }) =>
    weights.reduce((sum, weight, criterion) => {
      const own = results[criterion]!;
      if (compare === 'rank') return sum - weight * BigInt(1 + columns[criterion]!.filter((each) => each > own).length);
      return own <= 0n ? sum : sum + (weight * own * product) / best[criterion]!;
    }, 0n),
  );
}

/** The prize of one participant from the rule alone. */
function expected(contest: Contest, index: number): bigint {
  const all = scores(contest);
  const ahead = all.filter((score) => score > all[index]!).length;
  const tied = contest.participants
    .filter((_, other) => all[other] === all[index])
    .map(({ id }) => id)
    .sort();
  if (contest.ties === 'same') return contest.prizes[ahead] ?? 0n;
  const pool = contest.prizes.slice(ahead, ahead + tied.length).reduce((sum, prize) => sum + prize, 0n);
  const count = BigInt(tied.length);
  return pool / count + (BigInt(tied.indexOf(contest.participants[index]!.id)) < pool % count ? 1n : 0n);
}

describe('a contest', () => {
  it('pays everyone what the rule says', () => {
    fc.assert(
      fc.property(contests, (contest) => {
        expect([...paid(contest).values()]).toEqual(contest.participants.map((_, index) => expected(contest, index)));
      }),
      { numRuns: 200 },
    );
  });

  it('does not depend on the order in which the participants are listed', () => {
    fc.assert(
      fc.property(
        contests.chain((contest) =>
          fc.tuple(
            fc.constant(contest),
            fc.shuffledSubarray(contest.participants, { minLength: contest.participants.length }),
          ),
        ),
        ([contest, shuffled]) => {
          expect(paid(contest, shuffled)).toEqual(paid(contest));
        },
      ),
    );
  });

  it('pays out exactly the prizes of the places that are filled where ties share', () => {
    fc.assert(
      fc.property(
        contests.map((contest) => ({ ...contest, ties: 'share' as const })),
        (contest) => {
          const fund = contest.prizes.slice(0, contest.participants.length).reduce((sum, prize) => sum + prize, 0n);
          expect([...paid(contest).values()].reduce((sum, prize) => sum + prize, 0n)).toBe(fund);
        },
      ),
    );
  });
});
