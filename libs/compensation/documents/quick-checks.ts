import type * as z from 'zod';

/** In place of what was read: the schema has to decide. */
export const unread = Symbol('unread');

/** Gives what the schema makes of a valid value, or `unread`. */
export type Read = (value: unknown) => unknown;

/** The checks that are done here. */
type KnownCheck =
  | z.core.$ZodCheckMaxLengthDef
  | z.core.$ZodCheckMinLengthDef
  | z.core.$ZodCheckOverwriteDef<unknown>
  | z.core.$ZodCheckRegexDef
  | z.core.$ZodCustomDef;

/** What a check makes of a value that passes it; undefined for one that is asked under a condition. */
export function compileCheck(check: z.core.$ZodCheck<never>): Read | undefined {
  const def = check._zod.def as KnownCheck;
  const sure = byCheck(check);
  switch (def.check) {
    // Characters are counted where there could be fewer of them than units of UTF-16.
    case 'max_length':
      return (value) => ((value as string).length <= def.maximum ? value : sure(value));
    case 'min_length':
      return (value) => ((value as string).length >= 2 * def.minimum ? value : sure(value));
    default:
  }
  if (def.when !== undefined) return undefined;
  // What would be written otherwise is left to the schema: what is read here is passed on as it is.
  if (def.check === 'overwrite') return (value) => (def.tx(value) === value ? value : unread);
  if (def.check === 'string_format' && def.format === 'regex' && !/[gy]/.test(def.pattern.flags)) {
    const { pattern } = def;
    return (value) => (pattern.test(value as string) ? value : unread);
  }
  if (def.check === 'custom' && 'fn' in def) {
    const { fn } = def;
    return (value) => (fn(value) === true ? value : unread);
  }
  return sure;
}

/** The check itself, which may put another value in place of what it is given. */
function byCheck(check: z.core.$ZodCheck<never>): Read {
  return (value) => {
    const payload = { value, issues: [] } as unknown as z.core.ParsePayload<never>;
    const pending = check._zod.check(payload);
    return pending instanceof Promise || payload.issues.length > 0 ? unread : payload.value;
  };
}
