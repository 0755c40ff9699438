import type { OrganisationId, PersonId } from '#approvals/ids.js';
import type { Month } from '#calendar/month.js';

/** What is expected to be sold of something, to somebody; ordered in advance already, or not. */
export interface ForecastLine {
  productLine?: string | undefined;
  client?: string | undefined;
  quantity: string;
  isPreOrder: boolean;
  note?: string | undefined;
}

/** What somebody expects to sell in a month. `code` is that of the value that schemes measure a forecast by. */
export interface SentForecast {
  organisationId: OrganisationId;
  personId: PersonId;
  month: Month;
  code: string;
  unit: string;
  lines: readonly ForecastLine[];
}

/**
 * SQL: the version of a forecast that counts, first: the last one that came in time, so that nobody mends it once the month
 * is known; where none did, the first that came late.
 */
export const countingFirst = (forecast: string): string =>
  `${forecast}.is_late, CASE WHEN ${forecast}.is_late THEN ${forecast}.version ELSE -${forecast}.version END`;

/** SQL: the version that counts of what one person expects of a month under a code, in a lateral join under an alias. */
export const countingForecast = (alias: string, personId: string, month: string, code: string): string =>
  `JOIN LATERAL (SELECT v.* FROM volume_forecasts v WHERE v.person_id = ${personId} AND v.month = ${month} AND v.code = ${code}
     ORDER BY ${countingFirst('v')} LIMIT 1) AS ${alias} ON true`;
