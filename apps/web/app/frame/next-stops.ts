interface Due {
  /** Whose actuals, plans or payroll it is of. */
  month: string;
  kind: string;
  dueOn: string;
  opensAt: string;
  dueAt: string;
}

/** What may be begun on its day, and is not due at the end of it: the month opens, payroll can start. */
const beginning = ['drafting-opened', 'payroll-posted'];

/** The instants after the present one at which something opens or is due, the soonest first; of an instant one alone. */
export function nextStops(deadlines: readonly Due[], now: Date) {
  const stops = deadlines.flatMap(({ month, kind, dueOn, opensAt, dueAt }) => [
    ...(beginning.includes(kind) ? [{ at: opensAt, on: dueOn, month, kind, isOpening: true }] : []),
    ...(kind === 'drafting-opened' ? [] : [{ at: dueAt, on: dueOn, month, kind, isOpening: false }]),
  ]);
  return stops
    .filter(({ at }) => new Date(at) > now)
    .toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
    .filter(({ at }, index, all) => index === 0 || all[index - 1]?.at !== at);
}
