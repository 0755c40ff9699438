import * as z from 'zod';
import { strictObject } from '../documents/strict-object.js';
import { DEFAULT_CAP, NO_CAP } from '../inputs/indicator-terms.js';
import { takeLarger, takeSmaller, writeExact, ZERO, type Fraction } from '../numbers/exact-fraction.js';
import { parseRatio, ratioText } from '../numbers/ratio.js';
import { stepsOf } from '../trace/steps.js';
import type { NoteOfRule } from '../trace/step-details.js';
import type { TraceNode } from '../trace/trace.js';
import { attainmentSourceSchema, listReferencesOfAttainment, makeAttainmentReader } from './attainment-source.js';
import type { Evaluation } from './evaluation.js';
import { makeCurveTracer } from './payout-curve-node.js';
import { makeCurveReader, payoutCurveSchema } from './payout-curve.js';
import type { Reference } from './reference.js';
import type { Vocabulary } from './vocabulary.js';
import type { multiplierWords } from './multiplier-words.js';

const { traceRatio } = stepsOf<typeof multiplierWords>();

/**
 * The result that the pay of a component is multiplied by, once (pay-rules.md, section 4): an attainment, or what a
 * payout curve pays for it. Never less than 0, and at most the cap, which is 200 % unless it is written out.
 */
export const multiplierSchema = strictObject({
  attainment: attainmentSourceSchema,
  curve: payoutCurveSchema.optional(),
  cap: z
    .union([ratioText, z.literal(NO_CAP)], {
      error: `must be a ratio such as "150 %" (over 1000 % with its sign), or "${NO_CAP}" for a result without a cap`,
    })
    .optional(),
}).superRefine(({ curve, cap }, context) => {
  if (curve !== undefined && cap !== undefined)
    context.addIssue({
      code: 'custom',
      path: ['cap'],
      message: 'means nothing beside a curve, which says itself what is paid at most; leave it out, or cap the curve',
    });
});

export type Multiplier = z.infer<typeof multiplierSchema>;

/** What a multiplier speaks of. */
export function listReferencesOfMultiplier(multiplier: Multiplier, path: (string | number)[]): Reference[] {
  return listReferencesOfAttainment(multiplier.attainment, [...path, 'attainment']);
}

export interface MultiplierReader {
  readonly read: (evaluation: Evaluation) => Fraction;
  /** How the factor was found; only called where `read` has found it. */
  readonly node: (evaluation: Evaluation) => TraceNode;
}

/** Makes a reader of the factor. A component that has no attainment in the month is refused: a factor of 0 would take all pay. */
export function makeMultiplierReader(
  { attainment: source, curve, cap }: Multiplier,
  vocabulary: Vocabulary,
  own: { readonly name: string },
): MultiplierReader {
  const attainment = makeAttainmentReader(source, vocabulary);
  const most = curve !== undefined || cap === NO_CAP ? undefined : parseRatio(cap ?? DEFAULT_CAP);
  const readCurve = curve === undefined ? undefined : makeCurveReader(curve);
  const traceCurve = curve === undefined ? undefined : makeCurveTracer(curve);
  const limit = (reached: Fraction): Fraction => {
    if (readCurve !== undefined) return readCurve(reached);
    const atLeast = takeLarger(reached, ZERO);
    return most === undefined ? atLeast : takeSmaller(atLeast, most);
  };
  return {
    read: (evaluation) => {
      if ('attainmentOf' in source) refuseWithoutAttainment(source.attainmentOf, evaluation, vocabulary, own);
      return limit(attainment.read(evaluation));
    },
    node: (evaluation) => {
      const reached = attainment.read(evaluation);
      const factor = limit(reached);
      const step = attainment.step(evaluation);
      const children = [
        ...(step === undefined ? [] : [step]),
        ...(traceCurve === undefined ? [] : [traceCurve(reached)]),
      ];
      const label = attainment.label(evaluation);
      const values = { attainment: writeExact(reached) };
      const inside = children.length === 0 ? undefined : children;
      return traceCurve === undefined
        ? traceRatio('multiplier', factor, { label, values, notes: noteLimit(reached, factor), children: inside })
        : traceRatio('multiplier/by-curve', factor, { label, values, children: inside });
    },
  };
}

function refuseWithoutAttainment(
  component: string,
  evaluation: Evaluation,
  vocabulary: Vocabulary,
  own: { readonly name: string },
): void {
  const outcome = evaluation.outcomeOf(component);
  if (outcome === undefined || outcome.attainment !== undefined || evaluation.isFaulty(component)) return;
  const name = vocabulary.componentName(component);
  evaluation.refuse(
    'missing-attainment',
    [],
    `"${own.name}" is multiplied by the result of "${name}", which has none in this month; let times of "${own.name}" name a result of every month`,
  );
}

function noteLimit(
  reached: Fraction,
  factor: Fraction,
): NoteOfRule<typeof multiplierWords, 'multiplier'>[] | undefined {
  if (factor === reached) return undefined;
  return [{ code: factor.numerator === 0n ? 'floored' : 'capped', values: { limit: writeExact(factor) } }];
}
