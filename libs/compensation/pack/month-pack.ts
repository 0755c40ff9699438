import * as z from 'zod';
import { dayText } from '#calendar/day.js';
import { calculateCompiledMonth, calculateMonth, type MonthOfPeriodsDraft } from '../calculation/calculate-month.js';
import type { CalculationOptions } from '../calculation/calculate-statement.js';
import { applyCorrections } from '../corrections/apply-corrections.js';
import { correctionsSchema } from '../corrections/corrections.js';
import { prorationBasisSchema } from '../dating/days-of-month.js';
import { makeQuickReader } from '../documents/quick-reader.js';
import { strictObject } from '../documents/strict-object.js';
import { readInputs } from '../inputs/read-inputs.js';
import { sourceReferenceSchema } from '../inputs/source-reference.js';
import { statementInputsSchema, type StatementInputsDraft } from '../inputs/statement-inputs.js';
import type { PaySchemeDraft } from '../scheme/pay-scheme.js';
import type { ExplainedResult, StatementResult } from '../statement/statement.js';
import type { PackDocuments } from './pack-documents.js';

const { kpiPlan, sources } = statementInputsSchema.shape;
const sha256Text = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * What a payroll run freezes for one person: what `calculateMonth` is given, with schemes and the calendar, which
 * thousands share, named by the SHA-256 of their canonical JSON.
 */
export const monthPackSchema = strictObject({
  format: z.literal('month-pack/1'),
  periods: z
    .array(strictObject({ from: dayText, until: dayText.optional(), scheme: sha256Text, kpiPlan, sources }))
    .min(1),
  proration: prorationBasisSchema.optional(),
  /** The production calendar of the inputs. */
  calendar: sha256Text.optional(),
  inputs: z.record(z.string(), z.unknown()),
  carriedState: z.record(z.string(), z.unknown()).optional(),
  /** By which signed definition values of the inputs were counted, and from which deals and activities; by their codes. */
  counted: z
    .record(
      z.string(),
      strictObject({
        definition: sourceReferenceSchema,
        facts: z.array(z.string()),
        activities: z.array(z.string()).optional(),
        /** The department of whose facts it was counted: there are `of` of them, of which only the first are listed. */
        department: z.string().optional(),
        of: z.int().optional(),
      }),
    )
    .optional(),
  /** What of months that are posted is paid or taken back with this one. */
  corrections: correctionsSchema.optional(),
});

export type MonthPack = z.infer<typeof monthPackSchema>;

const readQuickly = makeQuickReader(monthPackSchema);

/** Reads the text of a pack. Throws where it is none. */
export function readMonthPack(text: string): MonthPack {
  const draft: unknown = JSON.parse(text);
  return readQuickly(draft) ?? monthPackSchema.parse(draft);
}

/** The documents that a pack names, each once. */
export function listDocumentsOf({ periods, calendar }: MonthPack): string[] {
  return [...new Set([...periods.map(({ scheme }) => scheme), ...(calendar === undefined ? [] : [calendar])])];
}

/** The explained statement of a pack, by any engine that calculates months: what `calculateMonthPack` gives, with how. */
export function explainMonthPack(
  pack: MonthPack,
  documents: PackDocuments,
  month: (month: MonthOfPeriodsDraft) => ExplainedResult,
): ExplainedResult {
  return correct(month(expandMonthPack(pack, documents)), pack, documents);
}

/** With what the pack corrects; the statement itself is the same with and without. */
function correct<Result extends StatementResult>(result: Result, pack: MonthPack, documents: PackDocuments): Result {
  const last = pack.periods.at(-1);
  if (!result.ok || pack.corrections === undefined || last === undefined) return result;
  return { ...result, ...applyCorrections(result, pack.corrections, documents.scheme(last.scheme).places) };
}

/** The whole month that a pack stands for, as `calculateMonth` takes it; what it corrects is no part of the month. */
export function expandMonthPack(pack: MonthPack, documents: PackDocuments): MonthOfPeriodsDraft {
  const { periods, proration, calendar, inputs, carriedState } = pack;
  return {
    periods: periods.map((period) => ({ ...period, scheme: documents.read(period.scheme) as PaySchemeDraft })),
    inputs: (calendar === undefined
      ? inputs
      : { ...inputs, calendar: documents.read(calendar) }) as StatementInputsDraft,
    ...(proration === undefined ? {} : { proration }),
    ...(carriedState === undefined ? {} : { carriedState }),
  };
}

/**
 * The statement of a pack that the product has frozen: what `calculateMonth` gives for the whole month, with each scheme
 * compiled and each calendar read once for all packs. Throws where a document of the pack is not here.
 */
export function calculateMonthPack(
  pack: MonthPack,
  documents: PackDocuments,
  options?: CalculationOptions,
): StatementResult {
  const read = readInputs(pack.inputs);
  if (!read.ok) return calculateMonth(expandMonthPack(pack, documents));
  const { periods, proration, calendar, carriedState } = pack;
  const result = calculateCompiledMonth(
    {
      periods: periods.map((period) => ({ ...period, scheme: documents.scheme(period.scheme) })),
      inputs: calendar === undefined ? read.inputs : { ...read.inputs, calendar: documents.calendar(calendar) },
      proration,
      carriedState,
    },
    options,
  );
  return correct(result, pack, documents);
}
