import type { Path, RuleField } from './rule-field.js';

/** What stands at a place of a rule; undefined where there is none. */
export function valueAt(rule: unknown, [step, ...rest]: Path): unknown {
  if (step === undefined) return rule;
  if (typeof rule !== 'object' || rule === null) return undefined;
  return valueAt((rule as Record<string | number, unknown>)[step], rest);
}

/** The rule with something else at that place; the rule itself stays as it is. */
export function withValue(rule: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  const before = (typeof rule === 'object' && rule !== null ? rule : {}) as Record<string | number, unknown>;
  return { ...before, [step]: withValue(before[step], rest, value) };
}

/** The fields that are asked for: those of a part that is not looked at are not. */
export function askedFields(rule: unknown, fields: readonly RuleField[]): RuleField[] {
  return fields.filter(({ path }) => {
    const whole = valueAt(rule, path.slice(0, -1));
    return path.length < 2 || (whole !== null && whole !== undefined);
  });
}

/** The field that a refusal is about: the one at its path, or the one within which it lies. */
export function fieldOfPath(path: string, fields: readonly RuleField[]): RuleField | undefined {
  const within = fields.filter((field) => {
    const own = field.path.join('.');
    return own === '' || path === own || path.startsWith(`${own}.`);
  });
  return within.toSorted((one, other) => other.path.length - one.path.length)[0];
}
