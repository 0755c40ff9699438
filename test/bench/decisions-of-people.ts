import type { AlphaMonth, DocumentReference } from '../support/alpha-month.js';
import { measureAlone, measureAtOnce, type Timed } from './timed.js';

export interface Decisions {
  submission: Timed;
  signature: Timed;
}

interface Plans {
  alone: DocumentReference[];
  rounds: DocumentReference[][];
}

/**
 * Takes plans of one department from the submission to both signatures: some one after the other, then a round of them
 * side by side. One department is the hardest case: all its decisions are about the same month.
 *
 * @param around runs the signatures that go side by side, and may look at the processes before and after
 */
export async function measureDecisions(
  alpha: AlphaMonth,
  plans: Plans,
  around: (sign: () => Promise<void>) => Promise<void>,
): Promise<Decisions> {
  const { head, commercial, general } = alpha.people;
  const submit = (plan: DocumentReference) => () => alpha.submitPlan(plan, head);
  const signAs = (director: typeof head) => (plan: DocumentReference) => () => alpha.decide(director, plan);
  const submission: Timed = { milliseconds: await measureAlone(plans.alone.map(submit)), perSecond: [] };
  const signature: Timed = { milliseconds: [], perSecond: [] };
  for (const director of [commercial, general])
    signature.milliseconds.push(...(await measureAlone(plans.alone.map(signAs(director)))));
  for (const round of plans.rounds) submission.perSecond.push(await measureAtOnce(round.map(submit)));
  await around(async () => {
    for (const round of plans.rounds)
      for (const director of [commercial, general])
        signature.perSecond.push(await measureAtOnce(round.map(signAs(director))));
  });
  return { submission, signature };
}
