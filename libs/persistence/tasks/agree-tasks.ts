import type { EntityManager } from 'typeorm';
import type { PersonId } from '#approvals/ids.js';
import type { Document } from '../entities/document.entity.js';
import type { TaskPlanContent } from './planned-task.js';

const prefix = 'plan-task-';

/**
 * Makes the tasks of a signed plan those of their people. Each gets a number of its own in the organisation, by which facts
 * and statements name it; a number that a fact has already is left out. The facts of the organisation are held.
 */
export async function agreeTasks(
  manager: EntityManager,
  { id: documentId, organisationId, month }: Document,
  { tasks }: TaskPlanContent,
  { agreedBy, agreedAt }: { agreedBy: PersonId; agreedAt: Date },
): Promise<void> {
  await manager.query(
    `WITH last AS (
       SELECT GREATEST(
         (SELECT COALESCE(max(number), 0) FROM planned_tasks WHERE organisation_id = $1),
         (SELECT COALESCE(max(substr(external_id, ${prefix.length + 1})::int), 0) FROM facts
           WHERE organisation_id = $1 AND kind = 'tasks' AND external_id ~ '^${prefix}[0-9]{1,8}$')) AS number)
     INSERT INTO planned_tasks (organisation_id, document_id, number, code, month, person_id, name, due_on, agreed_by, agreed_at)
     SELECT $1, $2, last.number + k.position, '${prefix}' || (last.number + k.position), $3, (k.task ->> 'personId')::uuid,
            k.task ->> 'name', (k.task ->> 'due')::date, $5, $6
       FROM last, jsonb_array_elements($4::jsonb) WITH ORDINALITY AS k (task, position)`,
    [organisationId, documentId, month, JSON.stringify(tasks), agreedBy, agreedAt],
  );
}
