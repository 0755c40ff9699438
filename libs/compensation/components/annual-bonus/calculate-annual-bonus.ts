import { isPaidWith } from '../../dating/day-of-year.js';
import { ZERO } from '../../numbers/exact-fraction.js';
import { writeMoney } from '../../numbers/money.js';
import type { ComponentResult } from '../../statement/component-result.js';
import type { Calculation } from '../pay-component.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { NoteOfRule } from '../../trace/step-details.js';
import type { TraceNode } from '../../trace/trace.js';
import { stepsOf } from '../../trace/steps.js';
import { compileKpiBonus } from '../kpi-bonus/calculate-kpi-bonus.js';
import { traceEligibility, judgeEligibility, listFactsOfPerson, type Eligibility } from './annual-bonus-eligibility.js';
import { dateAnnualBonus, type AnnualBonusTerms } from './annual-bonus-terms.js';
import type { annualBonusWords } from './annual-bonus-words.js';

const { traceNode } = stepsOf<typeof annualBonusWords>();

const NOT_PAID_THIS_MONTH: ComponentResult = { lines: [] };

/**
 * The KPI bonus of the year for those whom it is paid to, and one line of 0.00 for the others: of them no results
 * are asked. Statements of other months have no line of it.
 */
export function compileAnnualBonus(
  terms: AnnualBonusTerms,
  vocabulary: Vocabulary,
  own: { readonly code: string; readonly name: string },
): Calculation {
  const bonusOfYear = compileKpiBonus(terms, vocabulary, { ...own, planOf: 'year' });
  const { yearBeginsIn } = vocabulary;
  const dated = dateAnnualBonus(terms, yearBeginsIn);
  return (evaluation) => {
    const { inputs } = evaluation;
    if (inputs.month !== undefined && !isPaidWith(inputs.month, dated.statementMonth)) return NOT_PAID_THIS_MONTH;
    const person = listFactsOfPerson(inputs, own.name, (code, path, message) => evaluation.refuse(code, path, message));
    // Without the person's dates there is no statement; what else is wrong is told at the same time.
    if (person === undefined) return bonusOfYear(evaluation, undefined);
    const judged = judgeEligibility(dated, person, yearBeginsIn);
    const isPaid = judged.hasFinishedProbation && judged.isOnStaff && judged.isHiredInTime;
    const result = isPaid
      ? bonusOfYear(evaluation, undefined)
      : { lines: [{ code: own.code, label: own.name, exact: ZERO }] };
    return evaluation.traced ? { ...result, trace: traceAnnual(judged, result.trace, evaluation.places) } : result;
  };
}

function traceAnnual(judged: Eligibility, bonus: TraceNode | undefined, places: number): TraceNode {
  const reasons: NoteOfRule<typeof annualBonusWords, 'annual-bonus'>[] = [
    ...(judged.hasFinishedProbation
      ? []
      : [{ code: 'on-probation', values: { endsOn: judged.probationEndsOn, by: judged.probationBy } } as const]),
    ...(judged.isOnStaff ? [] : [{ code: 'not-on-staff', values: { paidOn: judged.paidOn } } as const]),
    ...(judged.isHiredInTime
      ? []
      : [{ code: 'hired-too-late', values: { hiredOn: judged.hiredOn, yearEndsOn: judged.yearEndsOn } } as const]),
  ];
  return traceNode('annual-bonus', 'money', bonus?.result ?? writeMoney(ZERO, places), {
    notes: reasons.length === 0 ? undefined : reasons,
    children: [...traceEligibility(judged), ...(bonus === undefined ? [] : [bonus])],
  });
}
