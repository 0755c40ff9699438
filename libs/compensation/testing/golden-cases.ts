import { readdirSync, readFileSync } from 'node:fs';
import type { MonthOfPeriodsDraft } from '../calculation/calculate-month.js';
import { applyChanges, type Changes } from '../documents/apply-changes.js';
import type { StatementInputsDraft } from '../inputs/statement-inputs.js';
import type { PaySchemeDraft } from '../scheme/pay-scheme.js';
import type { CarriedState } from '../statement/statement.js';

/** What a golden case says of itself, and what must come out. */
interface Golden {
  readonly scenario: string;
  readonly source: string;
  readonly expected: {
    lines: [component: string, code: string, amount: string][];
    total: string;
    carriedState?: CarriedState;
    warnings?: string[];
  };
}

/** Data only: a scheme and what one month came to. A case of several months is a file a month. */
export interface GoldenCase extends Golden {
  readonly scheme: PaySchemeDraft;
  readonly inputs: StatementInputsDraft;
  readonly carriedState?: CarriedState;
}

/** Data only: the periods of one month with a change inside, and what the month came to. */
export interface GoldenMonth extends Golden, MonthOfPeriodsDraft {}

/** A scheme as a case writes it: in full, or a scheme of its folder and what is other in this case. */
type WrittenScheme = PaySchemeDraft | { readonly file: string; readonly changes?: Changes };

const MONTHS = 'within-month';

const golden = new URL('../../../test/golden/', import.meta.url);
const files = readdirSync(golden)
  .sort()
  .flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, golden))
      .filter((file) => file.endsWith('.json'))
      .sort()
      .map((file) => `${folder}/${file}`),
  );

/** The files of months of one scheme, such as `kpi-bonus/attainment-60-percent.json`. */
export const goldenCases = files.filter((file) => !file.startsWith(`${MONTHS}/`));
/** The files of months with a change inside. */
export const goldenMonths = files.filter((file) => file.startsWith(`${MONTHS}/`));

export function readGoldenCase(file: string): GoldenCase {
  const written = readFile(file) as GoldenCase;
  return { ...written, scheme: readScheme(written.scheme, file) };
}

export function readGoldenMonth(file: string): { month: MonthOfPeriodsDraft; expected: Golden['expected'] } {
  const { scenario: _scenario, source: _source, expected, ...month } = readFile(file) as GoldenMonth;
  const periods = month.periods.map((period) => ({ ...period, scheme: readScheme(period.scheme, file) }));
  return { month: { ...month, periods }, expected };
}

function readScheme(scheme: WrittenScheme, ofCase: string): PaySchemeDraft {
  if (!('file' in scheme)) return scheme;
  const [folder = ''] = ofCase.split('/');
  return applyChanges(readFile(`${folder}/${scheme.file}`) as PaySchemeDraft, scheme.changes ?? {});
}

function readFile(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, golden), 'utf8'));
}
