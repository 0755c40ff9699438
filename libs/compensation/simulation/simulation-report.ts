import { ENGINE_VERSION } from '../calculation/calculate-statement.js';
import { divide, writeRounded, type Fraction, writeUnits } from '../numbers/exact-fraction.js';
import { fromUnits, writeMoney } from '../numbers/money.js';
import { divideFixedPay } from '../calculation/pay-mix.js';
import { compareSchemes, differenceAt, type PointDifference } from './compare-schemes.js';
import { finiteText } from '../numbers/finite-text.js';
import type { Jump } from './find-jumps.js';
import type { CalculatedPoint, SimulatedPoint } from './simulated-point.js';
import type { SimulatedScheme, Simulation } from './simulate.js';
import type { Summary } from './summarise-points.js';

/** Shares, ratios and cost per unit are rounded half-up to so many decimals, once, here. */
const RATIO_PLACES = 6;

export type SimulationReport = ReturnType<typeof reportSimulation>;

/**
 * A simulation as JSON: amounts as text with the decimals of the currency, ratios and costs per unit as text with at most 6. Sums,
 * the lowest and the highest are exact; average, median, limits and ratios are rounded half-up here and nowhere
 * before. What does not apply is left out.
 */
export function reportSimulation({ over, perUnitOf, limits, scheme, against }: Simulation) {
  return {
    engineVersion: ENGINE_VERSION,
    over,
    ...(perUnitOf === undefined ? {} : { perUnitOf }),
    limits,
    scheme: reportScheme(scheme),
    ...(against === undefined ? {} : { against: reportScheme(against), comparison: reportComparison(scheme, against) }),
    points: scheme.points.map((point, index) => {
      const second = against?.points[index];
      const difference = differenceAt(point, second);
      return {
        at: point.at,
        ...reportOutcome(point, scheme.places),
        ...(second === undefined ? {} : { against: reportOutcome(second, scheme.places) }),
        ...(difference === undefined ? {} : { difference: writeUnits(difference, scheme.places) }),
      };
    }),
  };
}

function reportScheme({ code, name, version, places, profile, summary, jumps }: SimulatedScheme) {
  return {
    code,
    name,
    version,
    ...reportSummary(summary, places),
    ...(profile === undefined ? {} : { profile: { name: profile, outside: summary.outsideProfile } }),
    ...(jumps === undefined
      ? {}
      : { jumpCount: jumps.count, jumps: jumps.jumps.map((jump) => reportJump(jump, places)) }),
    outside: summary.outside.map(({ at, pay, side, limit }) => ({
      at,
      pay: writeUnits(pay, places),
      side,
      limit: writeMoney(limit, places),
    })),
  };
}

function reportSummary(
  { calculated, refused, totalCost, fixed, average, median, lowest, highest, units, costPerUnit }: Summary,
  places: number,
) {
  const fixedShare = divideFixedPay(fixed, totalCost);
  return {
    calculated,
    refused,
    totalCost: writeUnits(totalCost, places),
    ...(average === undefined || median === undefined
      ? {}
      : { average: writeMoney(average, places), median: writeMoney(median, places) }),
    ...(lowest === undefined || highest === undefined
      ? {}
      : { lowest: writeUnits(lowest, places), highest: writeUnits(highest, places) }),
    ...(units === undefined ? {} : { units: finiteText(units) }),
    ...(costPerUnit === undefined ? {} : { costPerUnit: ratioText(costPerUnit) }),
    ...(fixedShare === undefined ? {} : { fixedShare: ratioText(fixedShare) }),
  };
}

function reportJump(jump: Jump, places: number) {
  const { from, to, payFrom, payTo, share, isSudden, nearFrom, nearTo, nearPayFrom, nearPayTo } = jump;
  return {
    from: finiteText(from),
    to: finiteText(to),
    payFrom: writeUnits(payFrom, places),
    payTo: writeUnits(payTo, places),
    share: ratioText(share),
    isSudden,
    ...(isSudden
      ? {
          between: [finiteText(nearFrom), finiteText(nearTo)] as const,
          payBetween: [writeUnits(nearPayFrom, places), writeUnits(nearPayTo, places)] as const,
        }
      : {}),
  };
}

function reportComparison(first: SimulatedScheme, second: SimulatedScheme) {
  const { compared, difference, higher, lower, same, greatestRise, greatestFall, incomparable } = compareSchemes(
    first.points,
    second.points,
  );
  return {
    compared,
    ...(compared === 0 ? {} : { difference: writeUnits(difference, first.places) }),
    higher,
    lower,
    same,
    ...(incomparable === undefined ? {} : { incomparable }),
    ...(greatestRise === undefined ? {} : { greatestRise: reportDifference(greatestRise, first.places) }),
    ...(greatestFall === undefined ? {} : { greatestFall: reportDifference(greatestFall, first.places) }),
  };
}

function reportDifference({ at, difference }: PointDifference, places: number) {
  return { at, difference: writeUnits(difference, places) };
}

function reportOutcome(point: SimulatedPoint, places: number) {
  return point.ok ? reportPaid(point, places) : { problems: point.problems };
}

function reportPaid({ pay, fixed, units, lines, warnings }: CalculatedPoint, places: number) {
  const fixedShare = divideFixedPay(fixed, pay);
  return {
    pay: writeUnits(pay, places),
    ...(units === undefined ? {} : { units: finiteText(units) }),
    ...(units === undefined || units.numerator === 0n
      ? {}
      : { costPerUnit: ratioText(divide(fromUnits(pay, places), units)) }),
    ...(fixedShare === undefined ? {} : { fixedShare: ratioText(fixedShare) }),
    lines,
    ...(warnings.length === 0 ? {} : { warnings }),
  };
}

function ratioText(ratio: Fraction): string {
  return writeRounded(ratio, RATIO_PLACES);
}
