import { parseFraction, parseExact } from '#compensation/numbers/exact-fraction.js';
import { countDecimals } from '#compensation/numbers/decimal-text.js';
import { Decimal } from '#compensation/numbers/plain-decimal.js';
import { groupDigits, formatPercent, formatQuantity } from '#compensation/numbers/number-display.js';
import type { SimulationReport } from '#compensation/simulation/simulation-report.js';
import type { Language } from '#compensation/trace/language.js';
import { refusalLines } from './simulation-refusals.js';
import { simulationWords } from './simulation-words.js';
import { tableText } from './table-text.js';

type Point = SimulationReport['points'][number];
type Outcome = NonNullable<Point['against']> | Point;
type Words = (typeof simulationWords)[Language];
type SchemeSummary = SimulationReport['scheme'];

/** A simulation for reading: a row each point, why points were refused, then what each scheme comes to and what stands out. Ends with a line break. */
export function simulationText(report: SimulationReport, language: Language): string {
  const words = simulationWords[language];
  const { scheme, against, comparison } = report;
  return [
    pointTable(report, words),
    ...refusalLines(report, words, (at) => levelText(at, report.over)),
    '',
    summaryText(report, scheme, words),
    ...(against === undefined ? [] : ['', summaryText(report, against, words)]),
    ...(comparison === undefined ? [] : ['', comparisonText(comparison, words)]),
    '',
  ].join('\n');
}

function comparisonText(comparison: NonNullable<SimulationReport['comparison']>, words: Words): string {
  const { difference } = comparison;
  if (difference === undefined) return words.nothingCompared;
  const amount = new Decimal(difference);
  const size = groupDigits(amount.abs().toFixed(countDecimals(difference)));
  return words.comparison({ size, isLess: amount.lessThan(0) }, comparison);
}

function pointTable(report: SimulationReport, words: Words): string {
  const { over, perUnitOf, against, points } = report;
  const heads = [
    over === 'people' ? words.person : over === 'attainment' ? words.attainment : (perUnitOf ?? words.value),
    words.pay,
    ...(perUnitOf === undefined ? [] : [words.costPerUnit]),
    words.fixedShare,
    ...(against === undefined ? [] : [words.against, words.difference]),
  ];
  const rows = points.map((point) => [
    levelText(point.at, over),
    payText(point, words),
    ...(perUnitOf === undefined
      ? []
      : ['costPerUnit' in point && point.costPerUnit !== undefined ? point.costPerUnit : '']),
    'fixedShare' in point && point.fixedShare !== undefined ? percent(point.fixedShare) : '',
    ...(point.against === undefined
      ? []
      : [payText(point.against, words), point.difference === undefined ? '' : groupDigits(point.difference)]),
  ]);
  return tableText([heads, ...rows]);
}

function payText(outcome: Outcome, words: Words): string {
  return 'pay' in outcome && outcome.pay !== undefined ? groupDigits(outcome.pay) : words.refused;
}

function levelText(at: string, over: SimulationReport['over']): string {
  if (over === 'people') return at;
  return over === 'attainment' ? percent(at) : formatQuantity(parseFraction(at));
}

function percent(ratio: string): string {
  return formatPercent(parseExact(ratio));
}

function summaryText({ over, perUnitOf }: SimulationReport, scheme: SchemeSummary, words: Words): string {
  const amount = (text: string | undefined) => (text === undefined ? undefined : groupDigits(text));
  const rows: [string, string | undefined][] = [
    [words.calculated, String(scheme.calculated)],
    [words.refusedCount, scheme.refused === 0 ? undefined : String(scheme.refused)],
    [words.totalCost, amount(scheme.totalCost)],
    [words.average, amount(scheme.average)],
    [words.median, amount(scheme.median)],
    [words.lowest, amount(scheme.lowest)],
    [words.highest, amount(scheme.highest)],
    [words.costPerUnitOf(perUnitOf ?? ''), scheme.costPerUnit],
    [words.fixedShare, scheme.fixedShare === undefined ? undefined : percent(scheme.fixedShare)],
    [
      words.outsideProfile(scheme.profile?.name ?? ''),
      scheme.profile === undefined ? undefined : String(scheme.profile.outside.length),
    ],
  ];
  const jumps = (scheme.jumps ?? [])
    .filter((jump) => jump.isSudden)
    .map((jump) => words.jump(levelText(jump.to, over), groupDigits(jump.payFrom), groupDigits(jump.payTo)));
  const outside = scheme.outside.map(({ at, pay, side, limit }) =>
    words.outside(levelText(at, over), groupDigits(pay), side, groupDigits(limit)),
  );
  const shown = rows.flatMap(([label, text]) => (text === undefined ? [] : [[label, text]]));
  return [`${scheme.name}, ${words.version} ${scheme.version}`, tableText(shown), ...jumps, ...outside].join('\n');
}
