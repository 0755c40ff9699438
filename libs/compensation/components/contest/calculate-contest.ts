import { ZERO } from '../../numbers/exact-fraction.js';
import { fromUnits, roundMoney } from '../../numbers/money.js';
import { makeAmountReader } from '../../terms/amount-source.js';
import type { ComponentResult } from '../../statement/component-result.js';
import type { Evaluation } from '../../terms/evaluation.js';
import { stepsOf } from '../../trace/steps.js';
import type { Calculation } from '../pay-component.js';
import { findPositionOfPerson, type Absence } from '../../terms/position-of-person.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { ContestInputs } from '../../inputs/contest.js';
import type { ContestTerms } from './contest-terms.js';
import { readResults, scoreResults, weighedCriteria } from './score-participants.js';
import { findPrize, findStanding } from './standing.js';
import { traceContest } from './trace-contest.js';
import { itemAt, pairUp } from '../../documents/items.js';
import type { contestWords } from './contest-words.js';

const { traceMoney } = stepsOf<typeof contestWords>();

const NOTHING: ComponentResult = { lines: [] };

/** The calculation of a contest for one of its participants: the prize of the place (pay-rules.md, section 5). */
export function compileContest(
  terms: ContestTerms,
  vocabulary: Vocabulary,
  own: { readonly code: string; readonly name: string },
): Calculation {
  const criteria = weighedCriteria(terms);
  const contests = vocabulary.components.filter(({ kind }) => kind === 'contest');
  // One list of participants has the results of all contests; the first tells of what none of them asks for.
  const allCodes = contests[0]?.code === own.code ? contests.flatMap(({ named = [] }) => named) : undefined;
  const prizeReaders = terms.prizes.map((prize) => makeAmountReader(prize.amount, vocabulary));
  return (evaluation) => {
    const prizes = prizeReaders.map((reader) => roundMoney(reader.read(evaluation), evaluation.places));
    const participants = readParticipants(evaluation, own.name);
    const index =
      participants === undefined ? -1 : findPositionOfPerson(evaluation, participants, absenceFrom(own.name));
    if (participants === undefined) return NOTHING;
    const results = readResults(criteria, participants, allCodes, evaluation);
    if (results === undefined || index < 0) return NOTHING;
    if (participants.length < terms.leastParticipants) return tooFew(terms, participants.length, own, evaluation);
    const scored = pairUp(participants, scoreResults(terms.compare, results)).map(([{ id }, score]) => ({ id, score }));
    const standing = findStanding(itemAt(scored, index), scored);
    const paid = findPrize(standing, prizes, terms.ties);
    const lines = [{ code: own.code, label: own.name, exact: fromUnits(paid, evaluation.places) }];
    if (!evaluation.traced) return { lines };
    return {
      lines,
      trace: traceContest({ terms, criteria: results, index, standing, prizes, paid }, evaluation.places),
    };
  };
}

function readParticipants(evaluation: Evaluation, name: string): ContestInputs['participants'] | undefined {
  const { contest } = evaluation.inputs;
  if (contest === undefined)
    evaluation.refuse(
      'missing-contest',
      ['contest'],
      `"${name}" is a contest; give its participants and what they came to`,
    );
  return contest?.participants;
}

function absenceFrom(name: string): Absence {
  return {
    unnamed: `"${name}" is a contest; say which of the participants the statement is for`,
    missing: {
      code: 'not-a-participant',
      path: ['contest', 'participants'],
      message: `the person of the statement is not among the participants of "${name}"; add the person, with the results, only where the person takes part: one more participant changes the places of the others. Who does not take part is paid by a scheme without the contest`,
    },
  };
}

function tooFew(
  terms: ContestTerms,
  participants: number,
  own: { readonly code: string; readonly name: string },
  evaluation: Evaluation,
): ComponentResult {
  const lines = [{ code: own.code, label: own.name, exact: ZERO }];
  if (!evaluation.traced) return { lines };
  const values = { participants: String(participants), least: String(terms.leastParticipants) };
  return {
    lines,
    trace: traceMoney('contest', ZERO, evaluation.places, {
      values: { prize: '0' },
      notes: [{ code: 'too-few', values }],
    }),
  };
}
