import { divide, exactText, isExactAt, multiply, sumOf, ZERO, type Fraction } from '../../numbers/exact-fraction.js';
import { hundredths, hundredthsToText, roundMoney } from '../../numbers/money.js';
import { ratioFraction } from '../../numbers/ratio.js';
import { amountReader, type AmountReader } from '../../scheme/amount-source.js';
import type { ComponentResult } from '../../scheme/component-result.js';
import type { Evaluation } from '../../scheme/evaluation.js';
import { moneyNode } from '../../trace/number-nodes.js';
import type { Calculation } from '../../scheme/pay-component.js';
import { positionOfPerson, type Absence } from '../../scheme/position-of-person.js';
import type { Vocabulary } from '../../scheme/vocabulary.js';
import type { TraceNode } from '../../trace/trace.js';
import type { TeamInputs } from '../../inputs/team.js';
import { bearingsOf, partOf } from './member-shares.js';
import type { TeamPoolTerms } from './team-pool-terms.js';

const NOTHING: ComponentResult = { lines: [] };

/** The calculation of one member's part of a team pool (pay-rules.md, section 4, "team part"). */
export function teamPoolCalculation(
  terms: TeamPoolTerms,
  vocabulary: Vocabulary,
  own: { readonly code: string; readonly name: string },
): Calculation {
  const pool = compiledPool(terms.pool, vocabulary);
  return (evaluation) => {
    const result = pool.result.read(evaluation);
    const members = membersOf(evaluation, own.name);
    if (members === undefined) return NOTHING;
    const index = positionOfPerson(evaluation, members, absenceFrom(own.name));
    const bearings = bearingsOf(terms.share, members, evaluation);
    if (bearings === undefined || index < 0) return NOTHING;
    const whole = roundMoney(poolOf(pool, result));
    const part = hundredths(partOf(index, whole, bearings, members));
    const lines = [{ code: own.code, label: own.name, exact: part }];
    if (!evaluation.traced) return { lines };
    return { lines, trace: partNode(terms.share, { whole, bearings, index, part, pool: poolNode(pool, result) }) };
  };
}

interface Pool {
  readonly result: AmountReader;
  /** Of a pool that is a percentage of the result. */
  readonly rate: Fraction | undefined;
}

function compiledPool(pool: TeamPoolTerms['pool'], vocabulary: Vocabulary): Pool {
  if ('of' in pool) return { result: amountReader(pool.of, vocabulary), rate: ratioFraction(pool.rate) };
  return { result: amountReader(pool.amount, vocabulary), rate: undefined };
}

/** A result below 0 makes a pool of 0. */
function poolOf({ rate }: Pool, result: Fraction): Fraction {
  if (result.numerator < 0n) return ZERO;
  return rate === undefined ? result : multiply(result, rate);
}

function poolNode(pool: Pool, result: Fraction): TraceNode {
  const values: Record<string, string> =
    pool.rate === undefined ? { result: exactText(result) } : { result: exactText(result), rate: exactText(pool.rate) };
  return moneyNode(pool.rate === undefined ? 'team-pool/amount' : 'team-pool/rate', poolOf(pool, result), {
    values,
    names: pool.result.name === undefined ? undefined : { result: pool.result.name },
    notes: result.numerator < 0n ? [{ code: 'below-zero' }] : undefined,
  });
}

function membersOf(evaluation: Evaluation, name: string): TeamInputs['members'] | undefined {
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
      message: `the person of the statement is not in the team that shares "${name}"; add the person to the members`,
    },
  };
}

interface Shared {
  /** The pool in hundredths. */
  readonly whole: bigint;
  readonly bearings: readonly Fraction[];
  readonly index: number;
  readonly part: Fraction;
  readonly pool: TraceNode;
}

function partNode(share: TeamPoolTerms['share'], { whole, bearings, index, part, pool }: Shared): TraceNode {
  const total = sumOf(bearings);
  const exact = multiply(hundredths(whole), divide(bearings[index]!, total));
  const ofRule: Record<string, string> =
    share === 'equal'
      ? { members: String(bearings.length) }
      : { own: exactText(bearings[index]!), total: exactText(total) };
  return moneyNode(`team-pool/${share}`, part, {
    values: { pool: hundredthsToText(whole), ...ofRule },
    notes: isExactAt(exact, 2) ? undefined : [{ code: 'shared-out' }],
    children: [pool],
  });
}
