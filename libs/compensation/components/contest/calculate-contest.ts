import { ZERO } from '../../numbers/exact-fraction.js';
import { hundredths, roundMoney } from '../../numbers/money.js';
import { amountReader } from '../../scheme/amount-source.js';
import type { ComponentResult } from '../../scheme/component-result.js';
import type { Evaluation } from '../../scheme/evaluation.js';
import { moneyNode } from '../../trace/number-nodes.js';
import type { Calculation } from '../../scheme/pay-component.js';
import { positionOfPerson, type Absence } from '../../scheme/position-of-person.js';
import type { Vocabulary } from '../../scheme/vocabulary.js';
import type { ContestInputs } from '../../inputs/contest.js';
import type { ContestTerms } from './contest-terms.js';
import { resultsOf, scoresOf, weighedCriteria } from './score-participants.js';
import { prizeOf, standingOf } from './standing.js';
import { contestNode } from './trace-contest.js';

const NOTHING: ComponentResult = { lines: [] };

/** The calculation of a contest for one of its participants: the prize of the place (pay-rules.md, section 5). */
export function contestCalculation(
  terms: ContestTerms,
  vocabulary: Vocabulary,
  own: { readonly code: string; readonly name: string },
): Calculation {
  const criteria = weighedCriteria(terms);
  const prizeReaders = terms.prizes.map((prize) => amountReader(prize.amount, vocabulary));
  return (evaluation) => {
    const prizes = prizeReaders.map((reader) => roundMoney(reader.read(evaluation)));
    const participants = participantsOf(evaluation, own.name);
    const index = participants === undefined ? -1 : positionOfPerson(evaluation, participants, absenceFrom(own.name));
    if (participants === undefined) return NOTHING;
    const results = resultsOf(criteria, participants, evaluation);
    if (results === undefined || index < 0) return NOTHING;
    if (participants.length < terms.leastParticipants) return tooFew(terms, participants.length, own, evaluation);
    const standing = standingOf(index, scoresOf(terms.compare, criteria, results), participants);
    const paid = prizeOf(standing, prizes, terms.ties);
    const lines = [{ code: own.code, label: own.name, exact: hundredths(paid) }];
    if (!evaluation.traced) return { lines };
    return { lines, trace: contestNode({ terms, criteria, results, index, standing, prizes, paid }) };
  };
}

function participantsOf(evaluation: Evaluation, name: string): ContestInputs['participants'] | undefined {
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
      message: `the person of the statement does not take part in "${name}"; add the person to the participants`,
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
  const notes = [
    { code: 'too-few', values: { participants: String(participants), least: String(terms.leastParticipants) } },
  ];
  return { lines, trace: moneyNode('contest', ZERO, { values: { prize: '0' }, notes }) };
}
