import type { DocumentKind } from '#approvals/document-kinds/document-kinds.js';
import type { Month } from '#calendar/month.js';
import { exportLineSchema } from '#compensation/pack/run-export.js';
import type { ApiSession } from '#platform/api-session.js';
import type { Company } from '../company/company.js';
import { eventually } from '../rehearsal-context.js';
import { groupBy } from './group-by.js';
import { fineCode } from './calculate-year.js';
import { inTurns } from './in-turns.js';
import { pagesOf } from './pages-of.js';
import { readConcerns } from './read-concerns.js';
import {
  type DeadlineOfYear,
  type DocumentAct,
  type DocumentOfYear,
  type StatementOfYear,
  type YearRead,
} from './year-read.js';

interface AuditEvent {
  id: string;
  actorId: string | null;
  action: string;
  objectKind: string;
  objectId: string;
  details: { version?: number; sha256?: string; step?: string; onBehalfOf?: string };
}

interface Cycle {
  month: string;
  department: string;
  deadlines: { kind: string; dueOn: string; state: string }[];
  documents: { id: string; personId: string | null }[];
}

interface Run {
  id: string;
  month: string;
  status: string;
  purpose: string | null;
  startedAt: string;
}

interface History {
  status: string;
  version: number | null;
  sha256: string | null;
  history: {
    what: string;
    version: number;
    step: string | null;
    actorId: string;
    onBehalfOf: { personId: string } | null;
  }[];
}

/** What was done about documents, by the actions of the audit that tell it. */
const acts = ['drafted', 'submitted', 'withdrawn', 'signed', 'returned', 'reopened', 'closed'] as const;

/** Reads back, through the API, what the months of a year have left: statements, documents with their acts, and deadlines. */
export async function readYear(company: Company, months: readonly Month[]): Promise<YearRead> {
  const [general, accounting] = await Promise.all([company.as('general'), company.as('accounting')]);
  const all = await pagesOf<{ id: string; month: string }>(general, '/api/monthly-cycles');
  // The clock has opened the month after the last as well, which nobody plays.
  const played = all.filter(({ month }) => months.includes(month));
  const cycles = await inTurns(played, ({ id }) => untilPaid(general, id));
  const years = await inTurns(await pagesOf<{ id: string }>(general, '/api/annual-cycles'), ({ id }) =>
    general.get<Pick<Cycle, 'documents'>>(`/api/annual-cycles/${id}`),
  );
  return {
    statements: await readStatements(company, accounting),
    documents: await readDocuments(general, [...cycles, ...years]),
    concerns: await readConcerns(company, general, accounting),
    unsettled: (await pagesOf<{ personId: string; month: string }>(accounting, '/api/pay-changes?waiting=true'))
      .map(({ personId, month }) => `${company.handleOf(personId)} ${month}`)
      .toSorted(),
    deadlines: cycles
      .flatMap(({ month, department, deadlines }): DeadlineOfYear[] =>
        deadlines.map(({ kind, dueOn, state }) => ({ department, month, kind, dueOn, state })),
      )
      .toSorted((a, b) => orderOf(a).localeCompare(orderOf(b))),
  };
}

/** A month hears of its posted payroll a moment after it was posted. */
function untilPaid(general: ApiSession, id: string): Promise<Cycle> {
  return eventually('the end of a paid month', async () => {
    const cycle = await general.get<Cycle>(`/api/monthly-cycles/${id}`);
    return cycle.deadlines.some(({ state }) => state === 'waiting') ? undefined : cycle;
  });
}

const orderOf = ({ month, dueOn, kind, department }: DeadlineOfYear) => [month, dueOn, kind, department].join(' ');

/** The statements of posted runs, as their exports have them: all of a run in one answer. */
async function readStatements(company: Company, accounting: ApiSession): Promise<StatementOfYear[]> {
  const runs = await pagesOf<Run>(accounting, '/api/payroll-runs');
  const posted = runs
    .filter(({ status }) => status === 'posted')
    .toSorted((a, b) => a.startedAt.localeCompare(b.startedAt));
  const read: StatementOfYear[] = [];
  for (const { id, month, purpose } of posted) {
    const own: StatementOfYear[] = [];
    for await (const text of accounting.lines(`/api/payroll-runs/${id}/packs`)) {
      const line = exportLineSchema.parse(JSON.parse(text));
      if (!('person' in line) || line.person.statement === null) continue;
      const { lines, total, owed = '0' } = line.person.statement;
      const told = lines.map(({ component, code, amount }) => ({
        component,
        code: component === 'fines' ? fineCode : code,
        amount,
      }));
      own.push({ handle: company.handleOf(line.person.id), month, purpose, lines: told, total, owed });
    }
    read.push(...own.toSorted((a, b) => a.handle.localeCompare(b.handle)));
  }
  return read;
}

async function readDocuments(
  general: ApiSession,
  cycles: readonly Pick<Cycle, 'documents'>[],
): Promise<DocumentOfYear[]> {
  const people = new Map(cycles.flatMap(({ documents }) => documents).map(({ id, personId }) => [id, personId]));
  const events = await inTurns(acts, (what) =>
    pagesOf<AuditEvent>(general, `/api/audit-events?action=document.${what}`),
  );
  const ordered = events.flat().toSorted((a, b) => Number(a.id) - Number(b.id));
  const byDocument = groupBy(ordered, ({ objectId }) => objectId);
  return inTurns([...byDocument], async ([id, ofDocument]): Promise<DocumentOfYear> => {
    const { status, version, sha256, history } = await general.get<History>(`/api/documents/${id}`);
    return {
      ...{ id, kind: ofDocument[0]?.objectKind as DocumentKind, status, version, sha256 },
      personId: people.get(id) ?? null,
      acts: ofDocument.map(actOf),
      told: history.map((event) =>
        [event.what, event.version, event.step, event.actorId, event.onBehalfOf?.personId].join(' '),
      ),
    };
  });
}

function actOf({ action, actorId, details }: AuditEvent): DocumentAct {
  const { version, sha256, step, onBehalfOf } = details;
  return {
    what: action.replace('document.', '') as DocumentAct['what'],
    actorId: actorId ?? '',
    ...(version === undefined ? {} : { version }),
    ...(sha256 === undefined ? {} : { sha256 }),
    ...(step === undefined ? {} : { step }),
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
  };
}
