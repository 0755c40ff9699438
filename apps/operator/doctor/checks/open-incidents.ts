import type { Check } from '../examination.js';

/** Steps that keep failing: people decide about them. */
export const openIncidents: Check = {
  name: 'open-incidents',
  asks: 'database',
  look: async ({ dataSource }) => {
    const open = await dataSource.query<
      { id: string; organisationId: string; activity: string; attempts: number; code: string }[]
    >(
      `SELECT id, organisation_id AS "organisationId", activity, attempts, last_code AS code FROM incidents WHERE settled_at IS NULL ORDER BY raised_at`,
    );
    return open.map(({ id, organisationId, activity, attempts, code }) => ({
      organisationId,
      objectKind: 'incident',
      objectId: id,
      problem: `The step ${activity} has failed ${attempts} times, last by ${code}.`,
      remedy: 'Mend the cause, then `premia incident retry`; `premia incident list` says what else can be decided.',
    }));
  },
};
