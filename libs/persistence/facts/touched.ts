import type { TouchedVersion } from './fact-entry.js';

/**
 * What a call has come with, as the database reads it: what is asked of a hundred thousand facts is asked in a dozen
 * statements, and said once for all of them.
 */
export interface Touched {
  readonly count: number;
  /** `$1` and `$2` of whatever reads it. */
  readonly params: readonly [string, string];
  /**
   * SQL, for a WITH list: `touched`, the rows of `facts` that came or were superseded, each with the `index` at which what
   * is wrong is told, and `whom (fact_id, person_id, part)`, whom they are about.
   */
  readonly tables: string;
}

/** Versions that stand in `facts`. */
export function touchedOf(versions: readonly TouchedVersion[]): Touched {
  return {
    count: versions.length,
    params: [arrayOf(versions.map(({ factId }) => factId)), arrayOf(versions.map(({ index }) => index))],
    tables: standing,
  };
}

/** An array as the driver would write it, for values that need no quotation marks. */
export function arrayOf(values: readonly (string | number)[]): string {
  return `{${values.join(',')}}`;
}

const standing = `touched AS NOT MATERIALIZED (
    SELECT t.index, f.* FROM unnest($1::uuid[], $2::int[]) AS t (id, index) JOIN facts f ON f.id = t.id
  ), whom AS NOT MATERIALIZED (SELECT fact_id, person_id, part FROM fact_people)`;
