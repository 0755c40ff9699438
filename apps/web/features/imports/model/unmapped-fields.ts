interface Field {
  readonly field: string;
  readonly isNeeded: boolean;
  readonly isNeededWithout: readonly string[];
}

/** The fields without which no row says anything and which no column is: needed always, or because none of their stand-ins is there. */
export function unmappedFields<F extends Field>(fields: readonly F[], mapped: ReadonlySet<string>): F[] {
  const lacksAll = (others: readonly string[]) => others.length > 0 && others.every((other) => !mapped.has(other));
  return fields.filter(
    ({ field, isNeeded, isNeededWithout }) => !mapped.has(field) && (isNeeded || lacksAll(isNeededWithout)),
  );
}
