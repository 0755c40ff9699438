/** Something that a check of the year found to be other than it has to be. */
export interface Difference {
  readonly check: string;
  readonly of: string;
  readonly expected: string;
  readonly found: string;
}

export function difference(check: string, of: string, expected: string, found: string): Difference {
  return { check, of, expected, found };
}
