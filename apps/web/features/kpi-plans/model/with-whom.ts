import type { Act } from '../../../shared/acts/place-of-act.js';

/** With whom something is, how much of it, and since when the oldest. */
export interface WithWhom {
  names: readonly string[];
  count: number;
  since: string;
}

/** With whom documents are that are being signed: those who may decide the same ones together, the oldest first. */
export function withWhom(acts: readonly Pick<Act, 'waitsFor' | 'since'>[]): WithWhom[] {
  const found = new Map<string, WithWhom>();
  for (const { waitsFor, since } of acts) {
    const names = waitsFor.map(({ name }) => name);
    const key = names.join('\n');
    const before = found.get(key);
    found.set(key, {
      names,
      count: (before?.count ?? 0) + 1,
      since: before === undefined || since < before.since ? since : before.since,
    });
  }
  return [...found.values()].toSorted((one, other) => (one.since < other.since ? -1 : 1));
}
