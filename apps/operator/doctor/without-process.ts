import type { ProcessObject } from '#approvals/process-repair.js';
import type { Examined, Finding } from './examination.js';

interface Row {
  id: string;
  organisationId: string;
}

interface Awaited<Each> {
  objectKind: ProcessObject['kind'];
  /** What has to have a process, with its id and that of its organisation. */
  select: string;
  workflowIdOf: (row: Each) => string;
  problem: (row: Each) => string;
}

/** The objects that have to have a process and have none. */
export async function withoutProcess<Each extends Row>(
  { dataSource, running }: Examined,
  { objectKind, select, workflowIdOf, problem }: Awaited<Each>,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const row of await dataSource.query<Each[]>(select)) {
    if (await running.has(workflowIdOf(row))) continue;
    // It may have come to its end since it was read: then it needs none.
    const [still] = await dataSource.query<Row[]>(`SELECT id FROM (${select}) awaited WHERE id = $1`, [row.id]);
    if (!still) continue;
    const object = { kind: objectKind, id: row.id };
    findings.push({
      organisationId: row.organisationId,
      objectKind,
      objectId: row.id,
      problem: problem(row),
      remedy: 'Have its process made anew: `premia repair recreate`.',
      mend: { recreate: object },
    });
  }
  return findings;
}
