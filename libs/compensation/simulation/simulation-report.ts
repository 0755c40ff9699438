import { ENGINE_VERSION } from '../calculate-statement.js';
import { divide, roundedText, type Fraction } from '../numbers/exact-fraction.js';
import { hundredths, hundredthsToText, moneyToText } from '../numbers/money.js';
import { shareOfFixedPay } from '../scheme/pay-mix.js';
import { compareSchemes, differenceAt, type PointDifference } from './compare-schemes.js';
import { finiteText } from './finite-text.js';
import type { Jump } from './find-jumps.js';
import type { CalculatedPoint, SimulatedPoint } from './simulated-point.js';
import type { SimulatedScheme, Simulation } from './simulate.js';
import type { Summary } from './summarise-points.js';

/** Shares, ratios and cost per unit are rounded half-up to so many decimals, once, here. */
const RATIO_PLACES = 6;

export type SimulationReport = ReturnType<typeof simulationReport>;

/**
 * A simulation as JSON: amounts as text with 2 decimals, ratios and costs per unit as text with at most 6. Sums,
 * the lowest and the highest are exact; average, median, limits and ratios are rounded half-up here and nowhere
 * before. What does not apply is left out.
 */
export function simulationReport({ over, perUnitOf, limits, scheme, against }: Simulation) {
  return {
    engineVersion: ENGINE_VERSION,
    over,
    ...(perUnitOf === undefined ? {} : { perUnitOf }),
    limits,
    scheme: schemeReport(scheme),
    ...(against === undefined ? {} : { against: schemeReport(against), comparison: comparisonReport(scheme, against) }),
    points: scheme.points.map((point, index) => {
      const second = against?.points[index];
      const difference = differenceAt(point, second);
      return {
        at: point.at,
        ...outcomeReport(point),
        ...(second === undefined ? {} : { against: outcomeReport(second) }),
        ...(difference === undefined ? {} : { difference: hundredthsToText(difference) }),
      };
    }),
  };
}

function schemeReport({ code, name, version, profile, summary, jumps }: SimulatedScheme) {
  return {
    code,
    name,
    version,
    ...summaryReport(summary),
    ...(profile === undefined ? {} : { profile: { name: profile, outside: summary.outsideProfile } }),
    ...(jumps === undefined ? {} : { jumpCount: jumps.count, jumps: jumps.jumps.map(jumpReport) }),
    outside: summary.outside.map(({ at, pay, side, limit }) => ({
      at,
      pay: hundredthsToText(pay),
      side,
      limit: moneyToText(limit),
    })),
  };
}

function summaryReport({
  calculated,
  refused,
  totalCost,
  fixed,
  average,
  median,
  lowest,
  highest,
  units,
  costPerUnit,
}: Summary) {
  const fixedShare = shareOfFixedPay(fixed, totalCost);
  return {
    calculated,
    refused,
    totalCost: hundredthsToText(totalCost),
    ...(average === undefined || median === undefined
      ? {}
      : { average: moneyToText(average), median: moneyToText(median) }),
    ...(lowest === undefined || highest === undefined
      ? {}
      : { lowest: hundredthsToText(lowest), highest: hundredthsToText(highest) }),
    ...(units === undefined ? {} : { units: finiteText(units) }),
    ...(costPerUnit === undefined ? {} : { costPerUnit: ratioText(costPerUnit) }),
    ...(fixedShare === undefined ? {} : { fixedShare: ratioText(fixedShare) }),
  };
}

function jumpReport({ from, to, payFrom, payTo, share, isSudden, nearFrom, nearTo }: Jump) {
  return {
    from: finiteText(from),
    to: finiteText(to),
    payFrom: hundredthsToText(payFrom),
    payTo: hundredthsToText(payTo),
    share: ratioText(share),
    isSudden,
    ...(isSudden ? { between: [finiteText(nearFrom), finiteText(nearTo)] } : {}),
  };
}

function comparisonReport(first: SimulatedScheme, second: SimulatedScheme) {
  const { compared, difference, higher, lower, same, greatestRise, greatestFall, incomparable } = compareSchemes(
    first.points,
    second.points,
  );
  return {
    compared,
    ...(compared === 0 ? {} : { difference: hundredthsToText(difference) }),
    higher,
    lower,
    same,
    ...(incomparable === undefined ? {} : { incomparable }),
    ...(greatestRise === undefined ? {} : { greatestRise: differenceReport(greatestRise) }),
    ...(greatestFall === undefined ? {} : { greatestFall: differenceReport(greatestFall) }),
  };
}

function differenceReport({ at, difference }: PointDifference) {
  return { at, difference: hundredthsToText(difference) };
}

function outcomeReport(point: SimulatedPoint) {
  return point.ok ? paidReport(point) : { problems: point.problems };
}

function paidReport({ pay, fixed, units, lines, warnings }: CalculatedPoint) {
  const fixedShare = shareOfFixedPay(fixed, pay);
  return {
    pay: hundredthsToText(pay),
    ...(units === undefined ? {} : { units: finiteText(units) }),
    ...(units === undefined || units.numerator === 0n
      ? {}
      : { costPerUnit: ratioText(divide(hundredths(pay), units)) }),
    ...(fixedShare === undefined ? {} : { fixedShare: ratioText(fixedShare) }),
    lines,
    ...(warnings.length === 0 ? {} : { warnings }),
  };
}

function ratioText(ratio: Fraction): string {
  return roundedText(ratio, RATIO_PLACES);
}
