import type { SchemeIndicator } from '../indicators/scheme-indicator.js';
import { parseFraction, type Fraction } from '../numbers/exact-fraction.js';
import { parseRatio } from '../numbers/ratio.js';
import type { ComponentOutcome } from '../statement/component-result.js';
import type { AmountSource } from '../terms/amount-source.js';
import type { AttainmentSource } from '../terms/attainment-source.js';
import type { Edge } from '../terms/edge.js';
import type { PayoutCurve } from '../terms/payout-curve.js';
import type { AttainmentSteps, WrittenTiers } from '../terms/tiers.js';

/** A place from which on something else is paid. */
export interface StepOfFigure {
  /** Where it begins, in the unit of the figure; of an attainment its ratio. */
  readonly from: Fraction;
  /** Whether the figure must be more than that. */
  readonly isBeyond: boolean;
  /** What is reached, as the scheme writes it: a rate, an attainment, a limit. */
  readonly reaches: string;
}

/** What the numbers of the month come to, and what the component does. */
export interface StandOfMonth {
  readonly read: (source: AmountSource) => Fraction;
  readonly outcome: ComponentOutcome | undefined;
}

/** The steps of a component, by the figure that leads to them: a number of the month, the result of an indicator, or an attainment. */
export type StepsOfKind =
  | { readonly amount: AmountSource; readonly steps: (stand: StandOfMonth) => readonly StepOfFigure[] }
  | { readonly indicator: SchemeIndicator; readonly steps: readonly StepOfFigure[] }
  | { readonly attainment: AttainmentSource; readonly steps: readonly StepOfFigure[] };

/** The tiers of an amount but the first, from which on nobody has to come. */
export function listTierSteps(tiers: WrittenTiers, edge: Edge): StepOfFigure[] {
  return listParts(tiers, parseFraction, edge);
}

/** The same of the steps of an attainment. */
export function listAttainmentSteps(steps: AttainmentSteps, edge: Edge): StepOfFigure[] {
  return listParts(steps, parseRatio, edge);
}

/** The points of a payout curve but the first. */
export function listCurveSteps({ points, between, edge }: PayoutCurve): StepOfFigure[] {
  return listParts(
    points.map(({ at, pays }) => ({ from: at, rate: pays })),
    parseRatio,
    between === 'linear' ? 'lower-inclusive' : edge,
  );
}

function listParts<Text>(
  parts: readonly { readonly from: Text; readonly rate: string }[],
  read: (text: Text) => Fraction,
  edge: Edge,
): StepOfFigure[] {
  const isBeyond = edge === 'upper-inclusive';
  return parts.slice(1).map(({ from, rate }) => ({ from: read(from), isBeyond, reaches: rate }));
}
