import type { RuleField } from './rule-field.js';
import { askedFields, valueAt } from './value-at.js';

export interface ChangedField {
  field: RuleField;
  /** What it says without the change; nothing where it says the same. */
  before: { value: unknown } | undefined;
  after: unknown;
}

/** The fields of a rule that a change makes others; all of them where it makes none other, as after it has taken effect. */
export function changedFields(was: unknown, now: unknown, fields: readonly RuleField[]): ChangedField[] {
  const all = askedFields(now, fields).map((field): ChangedField => {
    const [before, after] = [valueAt(was, field.path), valueAt(now, field.path)];
    const isSame = JSON.stringify(before) === JSON.stringify(after);
    return { field, before: isSame ? undefined : { value: before }, after };
  });
  const changed = all.filter(({ before }) => before !== undefined);
  return changed.length > 0 ? changed : all;
}
