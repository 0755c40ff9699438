import { readField, type Indicator, type Terms } from './terms.js';

/** What of an indicator has a column of its own; all else of it is told in words below its name. */
const inColumns: ReadonlySet<string> = new Set(['code', 'name', 'target', 'atMost', 'atLeast', 'unit', 'weight']);

/** One field of an indicator that reads otherwise than before. */
export interface ChangedField {
  field: string;
  was: string;
  now: string;
}

/** An indicator of a plan beside the same one of another. */
export interface IndicatorBeside {
  code: string;
  was: Indicator | undefined;
  now: Indicator | undefined;
  isChanged: boolean;
  /** What changed besides the target and the weight. */
  fields: ChangedField[];
}

/** The indicators of a plan beside those of another: in the order of the plan, then those that it has no more. */
export function indicatorsBeside(before: Terms | undefined, after: Terms): IndicatorBeside[] {
  const was = new Map((before?.indicators ?? []).map((indicator) => [indicator.code, indicator]));
  const now = new Set(after.indicators.map(({ code }) => code));
  return [
    ...after.indicators.map((indicator) => beside(indicator.code, was.get(indicator.code), indicator, before)),
    ...[...was.values()]
      .filter(({ code }) => !now.has(code))
      .map((indicator) => beside(indicator.code, indicator, undefined, before)),
  ];
}

function beside(
  code: string,
  was: Indicator | undefined,
  now: Indicator | undefined,
  before: Terms | undefined,
): IndicatorBeside {
  if (before === undefined) return { code, was, now, isChanged: false, fields: [] };
  if (was === undefined || now === undefined) return { code, was, now, isChanged: true, fields: [] };
  const changed = [...new Set([...Object.keys(was), ...Object.keys(now)])].filter(
    (field) => writtenOf(was, field) !== writtenOf(now, field),
  );
  return {
    code,
    was,
    now,
    isChanged: changed.length > 0,
    fields: changed
      .filter((field) => !inColumns.has(field))
      .map((field) => ({ field, was: readField(was, field), now: readField(now, field) })),
  };
}

function writtenOf(indicator: Indicator, field: string): string {
  return JSON.stringify((indicator as unknown as Record<string, unknown>)[field]) ?? '';
}
