import {
  absolute,
  compare,
  fromWhole,
  multiply,
  parseExact,
  parseFraction,
  subtract,
  writeRounded,
  type Fraction,
} from '#compensation/numbers/exact-fraction.js';
import { countDecimals } from '#compensation/numbers/decimal-text.js';
import { Decimal } from '#compensation/numbers/plain-decimal.js';
import { formatDecimal, formatMoney, formatPercent, formatQuantity } from '#compensation/trace/number-display.js';
import type { SimulationReport } from '#compensation/simulation/simulation-report.js';
import type { ExplanationLanguage } from '#compensation/trace/language.js';
import { refusalLines } from './simulation-refusals.js';
import { simulationWords } from './simulation-words.js';
import { tableText } from './table-text.js';

type Point = SimulationReport['points'][number];
type Outcome = NonNullable<Point['against']> | Point;
type Jump = NonNullable<SchemeSummary['jumps']>[number];
type SchemeSummary = SimulationReport['scheme'];

/** A simulation for reading: a row each point, why points were refused, then what each scheme comes to and what stands out. Ends with a line break. */
export function simulationText(report: SimulationReport, language: ExplanationLanguage): string {
  const words = simulationWords[language];
  const { scheme, against, comparison } = report;
  return [
    pointTable(report, language),
    ...refusalLines(report, words, (at) => levelText(at, report.over, language)),
    '',
    summaryText(report, scheme, language),
    ...(against === undefined ? [] : ['', summaryText(report, against, language)]),
    ...(comparison === undefined ? [] : ['', comparisonText(comparison, language)]),
    '',
  ].join('\n');
}

function comparisonText(
  comparison: NonNullable<SimulationReport['comparison']>,
  language: ExplanationLanguage,
): string {
  const words = simulationWords[language];
  const { difference } = comparison;
  if (difference === undefined) return words.nothingCompared;
  const amount = new Decimal(difference);
  const size = formatDecimal(amount.abs().toFixed(countDecimals(difference)), language);
  return words.comparison({ size, isLess: amount.lessThan(0) }, comparison);
}

function pointTable(report: SimulationReport, language: ExplanationLanguage): string {
  const words = simulationWords[language];
  const { over, perUnitOf, against, points } = report;
  const heads = [
    over === 'people' ? words.person : over === 'attainment' ? words.attainment : (perUnitOf ?? words.value),
    words.pay,
    ...(perUnitOf === undefined ? [] : [words.costPerUnit]),
    words.fixedShare,
    ...(against === undefined ? [] : [words.against, words.difference]),
  ];
  const rows = points.map((point) => [
    levelText(point.at, over, language),
    payText(point, language),
    ...(perUnitOf === undefined
      ? []
      : ['costPerUnit' in point && point.costPerUnit !== undefined ? formatDecimal(point.costPerUnit, language) : '']),
    'fixedShare' in point && point.fixedShare !== undefined ? percent(point.fixedShare, language) : '',
    ...(point.against === undefined
      ? []
      : [
          payText(point.against, language),
          point.difference === undefined ? '' : formatDecimal(point.difference, language),
        ]),
  ]);
  return tableText([heads, ...rows]);
}

function payText(outcome: Outcome, language: ExplanationLanguage): string {
  return 'pay' in outcome && outcome.pay !== undefined
    ? formatDecimal(outcome.pay, language)
    : simulationWords[language].refused;
}

function levelText(at: string, over: SimulationReport['over'], language: ExplanationLanguage): string {
  if (over === 'people') return at;
  return over === 'attainment' ? percent(at, language) : formatQuantity(parseFraction(at), language);
}

function percent(ratio: string, language: ExplanationLanguage): string {
  return formatPercent(parseExact(ratio), language);
}

function summaryText(
  { over, perUnitOf }: SimulationReport,
  scheme: SchemeSummary,
  language: ExplanationLanguage,
): string {
  const words = simulationWords[language];
  const amount = (text: string | undefined) => (text === undefined ? undefined : formatDecimal(text, language));
  const rows: [string, string | undefined][] = [
    [words.calculated, String(scheme.calculated)],
    [words.refusedCount, scheme.refused === 0 ? undefined : String(scheme.refused)],
    [words.totalCost, amount(scheme.totalCost)],
    [words.average, amount(scheme.average)],
    [words.median, amount(scheme.median)],
    [words.lowest, amount(scheme.lowest)],
    [words.highest, amount(scheme.highest)],
    [
      words.costPerUnitOf(perUnitOf ?? ''),
      scheme.costPerUnit === undefined ? undefined : formatDecimal(scheme.costPerUnit, language),
    ],
    [words.fixedShare, scheme.fixedShare === undefined ? undefined : percent(scheme.fixedShare, language)],
    [
      words.outsideProfile(scheme.profile?.name ?? ''),
      scheme.profile === undefined ? undefined : String(scheme.profile.outside.length),
    ],
  ];
  const jumps = (scheme.jumps ?? []).flatMap((jump) => jumpText(jump, over, language));
  const outside = scheme.outside.map(({ at, pay, side, limit }) =>
    words.outside(levelText(at, over, language), formatDecimal(pay, language), side, formatDecimal(limit, language)),
  );
  const shown = rows.flatMap(([label, text]) => (text === undefined ? [] : [[label, text]]));
  return [`${scheme.name}, ${words.version} ${scheme.version}`, tableText(shown), ...jumps, ...outside].join('\n');
}

/** Where pay jumps, as closely as it was found, and by how much; nothing where it only rises or falls steeply. */
function jumpText(
  { between, payBetween }: Jump,
  over: SimulationReport['over'],
  language: ExplanationLanguage,
): string[] {
  if (between === undefined || payBetween === undefined) return [];
  const [from, to] = betweenTexts(between, over, language);
  const [payFrom, payTo] = payBetween.map((text) => parseFraction(text)) as [Fraction, Fraction];
  const places = countDecimals(payBetween[0]);
  const amount = (pay: Fraction) => formatMoney(pay, places, language);
  return [
    simulationWords[language].jump({
      from,
      to,
      payFrom: amount(payFrom),
      payTo: amount(payTo),
      by: amount(absolute(subtract(payTo, payFrom))),
      rises: compare(payTo, payFrom) > 0,
    }),
  ];
}

/** Both levels with as few decimals as do not widen what lies between them much: a jump is never shown outside of it. */
function betweenTexts(
  between: readonly [string, string],
  over: SimulationReport['over'],
  language: ExplanationLanguage,
): readonly [string, string] {
  const [from, to] = between.map((text) => inUnitOfLevel(parseFraction(text), over)) as [Fraction, Fraction];
  let places = 0;
  while (places < MOST_DECIMALS && isWidened(from, to, places)) places += 1;
  const unit = over === 'attainment' ? ' %' : '';
  return [
    `${formatDecimal(writeRounded(roundOutwards(from, places, 'down'), places), language)}${unit}`,
    `${formatDecimal(writeRounded(roundOutwards(to, places, 'up'), places), language)}${unit}`,
  ];
}

const MOST_DECIMALS = 24;
const HUNDRED = fromWhole(100);

function inUnitOfLevel(level: Fraction, over: SimulationReport['over']): Fraction {
  return over === 'attainment' ? multiply(level, HUNDRED) : level;
}

function isWidened(from: Fraction, to: Fraction, places: number): boolean {
  const shown = subtract(roundOutwards(to, places, 'up'), roundOutwards(from, places, 'down'));
  return compare(multiply(shown, { numerator: 2n, denominator: 3n }), subtract(to, from)) > 0;
}

/** A level is never below 0. */
function roundOutwards({ numerator, denominator }: Fraction, places: number, side: 'down' | 'up'): Fraction {
  const scale = 10n ** BigInt(places);
  const scaled = numerator * scale;
  return { numerator: (side === 'down' ? scaled : scaled + denominator - 1n) / denominator, denominator: scale };
}
