import type { EntityManager } from 'typeorm';
import type { PersonId } from '#approvals/ids.js';
import { factKinds } from '#facts/fact-kinds.js';
import { enteredRow } from '../facts/entered-row.js';
import type { FactProblem } from '../facts/fact-entry.js';
import { FactTrial } from '../facts/fact-trial.js';
import { holds } from '../facts/people-of-facts.js';
import { countingFirst, type SentForecast } from './volume-forecast.js';

interface Sending {
  sentBy: PersonId;
  sentAt: Date;
  dueAt: Date;
}

/** The id that the value of a forecast has among the facts of a month. */
const factIdOf = ({ personId, code }: Pick<SentForecast, 'personId' | 'code'>) => `forecast-${personId}-${code}`;

/**
 * Keeps a forecast as another version of what somebody expects of a month, and makes the version that counts the value that
 * the month is measured by. The facts of the organisation are held by the caller. Told is what keeps the value from being
 * entered; the caller takes everything back then.
 */
export async function sendForecast(
  manager: EntityManager,
  forecast: SentForecast,
  { sentBy, sentAt, dueAt }: Sending,
): Promise<{ id: string; problems: readonly FactProblem[] }> {
  const { organisationId, personId, month, code, unit, lines } = forecast;
  const [sent] = await manager.query<{ id: string }[]>(
    `INSERT INTO volume_forecasts (organisation_id, person_id, month, code, version, unit, total, lines, sent_by, sent_at, due_at)
     SELECT $1, $2, $3, $4, 1 + (SELECT count(*) FROM volume_forecasts v WHERE v.person_id = $2 AND v.month = $3 AND v.code = $4),
            $5, (SELECT sum((l ->> 'quantity')::numeric) FROM jsonb_array_elements($6::jsonb) l), $6, $7, $8, $9
     RETURNING id`,
    [organisationId, personId, month, code, unit, JSON.stringify(lines), sentBy, sentAt, dueAt],
  );
  const [counting] = await manager.query<{ total: string }[]>(
    `SELECT trim_scale(v.total)::text AS total FROM volume_forecasts v WHERE v.person_id = $1 AND v.month = $2 AND v.code = $3
      ORDER BY ${countingFirst('v')} LIMIT 1`,
    [personId, month, code],
  );
  const row = factKinds.values.schema.safeParse({
    externalId: factIdOf(forecast),
    personId,
    month,
    code,
    value: counting?.total,
  });
  const id = sent?.id ?? '';
  if (!row.success)
    return {
      id,
      problems: [{ index: 0, field: 'lines', code: 'too-large', message: 'come to more than a value can be' }],
    };
  if (await isEnteredOver(manager, forecast)) return { id, problems: [] };
  const trial = new FactTrial(manager, { organisationId, kind: 'values', actorId: sentBy });
  const written = await trial.write([enteredRow('values', row.data)]);
  const problems = written ? await trial.judge() : trial.problems;
  if (problems.length === 0) await trial.noteChanges();
  return { id, problems };
}

/** Whether somebody has entered another number over the forecast, with a reason: it stays until they withdraw it. */
async function isEnteredOver(manager: EntityManager, forecast: SentForecast): Promise<boolean> {
  const [found] = await manager.query<unknown[]>(
    `SELECT 1 FROM facts f JOIN fact_people p ON p.fact_id = f.id AND p.person_id = $2
      WHERE f.organisation_id = $1 AND f.kind = 'values' AND f.month = $3::bpchar AND f.content ->> 'code' = $4 AND f.content ? 'reason' AND ${holds('f')}`,
    [forecast.organisationId, forecast.personId, forecast.month, forecast.code],
  );
  return found !== undefined;
}
