import {
  divide,
  writeExact,
  isExactAt,
  multiply,
  addAll,
  ZERO,
  type Fraction,
  writeUnits,
} from '../../numbers/exact-fraction.js';
import { fromUnits, roundMoney } from '../../numbers/money.js';
import { parseRatio } from '../../numbers/ratio.js';
import { makeAmountReader, type AmountReader } from '../../terms/amount-source.js';
import type { ComponentResult } from '../../statement/component-result.js';
import type { Evaluation } from '../../terms/evaluation.js';
import { stepsOf } from '../../trace/steps.js';
import type { Calculation } from '../pay-component.js';
import { findPositionOfPerson, type Absence } from '../../terms/position-of-person.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { TraceNode } from '../../trace/trace.js';
import type { TeamInputs } from '../../inputs/team.js';
import { weighMembers, readBearing } from './member-shares.js';
import type { TeamPoolTerms } from './team-pool-terms.js';
import { itemAt } from '../../documents/items.js';
import type { teamPoolWords } from './team-pool-words.js';

const { traceMoney } = stepsOf<typeof teamPoolWords>();

const NOTHING: ComponentResult = { lines: [] };

/** The calculation of one member's part of a team pool (pay-rules.md, section 4, "team part"). */
export function compileTeamPool(
  terms: TeamPoolTerms,
  vocabulary: Vocabulary,
  own: { readonly code: string; readonly name: string },
): Calculation {
  const pool = compiledPool(terms.pool, vocabulary);
  return (evaluation) => {
    const result = pool.result.read(evaluation);
    const members = readMembers(evaluation, own.name);
    if (members === undefined) return NOTHING;
    const index = findPositionOfPerson(evaluation, members, absenceFrom(own.name));
    const bearings = weighMembers(terms.share, members, evaluation);
    if (bearings === undefined || index < 0) return NOTHING;
    const whole = roundMoney(readPool(pool, result), evaluation.places);
    const part = fromUnits(readBearing(index, whole, bearings, members), evaluation.places);
    const lines = [{ code: own.code, label: own.name, exact: part }];
    if (!evaluation.traced) return { lines };
    return {
      lines,
      trace: tracePart(
        terms.share,
        { whole, bearings, index, part, pool: tracePool(pool, result, evaluation.places) },
        evaluation.places,
      ),
    };
  };
}

interface Pool {
  readonly result: AmountReader;
  /** Of a pool that is a percentage of the result. */
  readonly rate: Fraction | undefined;
}

function compiledPool(pool: TeamPoolTerms['pool'], vocabulary: Vocabulary): Pool {
  if ('of' in pool) return { result: makeAmountReader(pool.of, vocabulary), rate: parseRatio(pool.rate) };
  return { result: makeAmountReader(pool.amount, vocabulary), rate: undefined };
}

/** A result below 0 makes a pool of 0. */
function readPool({ rate }: Pool, result: Fraction): Fraction {
  if (result.numerator < 0n) return ZERO;
  return rate === undefined ? result : multiply(result, rate);
}

function tracePool(pool: Pool, result: Fraction, places: number): TraceNode {
  const names = pool.result.name === undefined ? undefined : { result: pool.result.name };
  const notes = result.numerator < 0n ? [{ code: 'below-zero' } as const] : undefined;
  const amount = readPool(pool, result);
  const resultText = writeExact(result);
  return pool.rate === undefined
    ? traceMoney('team-pool/amount', amount, places, { values: { result: resultText }, names, notes })
    : traceMoney('team-pool/rate', amount, places, {
        values: { result: resultText, rate: writeExact(pool.rate) },
        names,
        notes,
      });
}

function readMembers(evaluation: Evaluation, name: string): TeamInputs['members'] | undefined {
  const { team } = evaluation.inputs;
  if (team === undefined)
    evaluation.refuse('missing-team', ['team'], `"${name}" is shared by a team; give its members`);
  return team?.members;
}

function absenceFrom(name: string): Absence {
  return {
    unnamed: `"${name}" is shared by a team; say which of its members the statement is for`,
    missing: {
      code: 'not-a-member',
      path: ['team', 'members'],
      message: `the person of the statement is not in the team that shares "${name}"; add the person only where the person belongs to it: one more member makes the parts of the others smaller. Who does not is paid by a scheme without the pool`,
    },
  };
}

interface Shared {
  /** The pool in units of the currency. */
  readonly whole: bigint;
  readonly bearings: readonly Fraction[];
  readonly index: number;
  readonly part: Fraction;
  readonly pool: TraceNode;
}

function tracePart(
  share: TeamPoolTerms['share'],
  { whole, bearings, index, part, pool }: Shared,
  places: number,
): TraceNode {
  const total = addAll(bearings);
  const own = itemAt(bearings, index);
  const exact = multiply(fromUnits(whole, places), divide(own, total));
  const poolText = writeUnits(whole, places);
  const notes = isExactAt(exact, places) ? undefined : [{ code: 'shared-out' } as const];
  const children = [pool];
  return share === 'equal'
    ? traceMoney('team-pool/equal', part, places, {
        values: { pool: poolText, members: String(bearings.length) },
        notes,
        children,
      })
    : traceMoney(`team-pool/${share}`, part, places, {
        values: { pool: poolText, own: writeExact(own), total: writeExact(total) },
        notes,
        children,
      });
}
