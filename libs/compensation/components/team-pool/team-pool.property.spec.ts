import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { makeSchemeWith } from '../../testing/kpi-plan-builder.js';
import { expectStatement } from '../../testing/statement-outcome.js';

interface Team {
  share: 'equal' | 'by-salary' | 'by-hours';
  /** The result in kopecks, the rate in hundredths of a percent. */
  result: bigint;
  rate: bigint;
  /** In hundredths of a ruble or of an hour. */
  members: { id: string; salary: bigint; hours: bigint }[];
}

const bearing = fc.oneof(fc.bigInt(0n, 5n), fc.bigInt(0n, 10n ** 8n));
const teams: fc.Arbitrary<Team> = fc.record({
  share: fc.constantFrom('equal', 'by-salary', 'by-hours'),
  result: fc.oneof(fc.bigInt(0n, 1000n), fc.bigInt(0n, 10n ** 12n)),
  rate: fc.bigInt(0n, 2000n),
  members: fc
    .uniqueArray(fc.record({ id: fc.stringMatching(/^[a-zA-Z0-9]{1,4}$/), salary: bearing, hours: bearing }), {
      selector: (each) => each.id,
      minLength: 1,
      maxLength: 12,
    })
    .filter((members) => members.some(({ salary }) => salary > 0n) && members.some(({ hours }) => hours > 0n)),
});

const text = (hundredths: bigint): string => `${hundredths / 100n}.${(hundredths % 100n).toString().padStart(2, '0')}`;

/** What everyone is paid, in kopecks by id, with the members listed as they are. */
function paid(team: Team, listed = team.members): Map<string, bigint> {
  const scheme = makeSchemeWith(
    [
      {
        code: 'part',
        name: 'Team part',
        kind: 'team-pool',
        terms: { pool: { of: { value: 'result' }, rate: `${text(team.rate)} %` }, share: team.share },
      },
    ],
    { values: [{ code: 'result', name: 'Result', unit: 'rubles' }] },
  );
  const members = listed.map(({ id, salary, hours }) => ({ id, salary: text(salary), hours: text(hours) }));
  return new Map(
    team.members.map(({ id }) => [
      id,
      BigInt(
        expectStatement(scheme, { person: id, values: { result: text(team.result) }, team: { members } }).total.replace(
          '.',
          '',
        ),
      ),
    ]),
  );
}

/** The pool in kopecks: result x rate / 10 000, a half up. */
function poolOf({ result, rate }: Team): bigint {
  return (2n * result * rate + 10_000n) / 20_000n;
}

/** Everyone's part from the rule alone: whole kopecks down, then one more each, by what was lost and then by id. */
function expected(team: Team): Map<string, bigint> {
  const pool = poolOf(team);
  const bearings = team.members.map(({ id, salary, hours }) => ({
    id,
    bearing: team.share === 'equal' ? 1n : team.share === 'by-salary' ? salary : hours,
  }));
  const total = bearings.reduce((sum, each) => sum + each.bearing, 0n);
  const parts = new Map(bearings.map((each) => [each.id, (pool * each.bearing) / total]));
  const left = pool - [...parts.values()].reduce((sum, part) => sum + part, 0n);
  const lost = (each: { bearing: bigint }): bigint => (pool * each.bearing) % total;
  const inLine = bearings.toSorted((x, y) =>
    lost(x) === lost(y) ? (x.id < y.id ? -1 : 1) : lost(x) > lost(y) ? -1 : 1,
  );
  for (const { id } of inLine.slice(0, Number(left))) parts.set(id, parts.get(id)! + 1n);
  return parts;
}

describe('the parts of a team pool', () => {
  it('add up to the pool, exactly, over the statements of all members', () => {
    fc.assert(
      fc.property(teams, (team) => {
        expect([...paid(team).values()].reduce((sum, part) => sum + part, 0n)).toBe(poolOf(team));
      }),
      { numRuns: 150 },
    );
  });

  it('are what the rule says', () => {
    fc.assert(
      fc.property(teams, (team) => {
        expect(paid(team)).toEqual(expected(team));
      }),
      { numRuns: 150 },
    );
  });

  it('do not depend on the order in which the members are listed', () => {
    fc.assert(
      fc.property(
        teams.chain((team) =>
          fc.tuple(fc.constant(team), fc.shuffledSubarray(team.members, { minLength: team.members.length })),
        ),
        ([team, shuffled]) => {
          expect(paid(team, shuffled)).toEqual(paid(team));
        },
      ),
    );
  });
});
