import type { EntityManager } from 'typeorm';
import { nextStepOf } from '#approvals/next-step.js';
import {
  type CycleActualsContent,
  findStrangers,
  type PathProblem,
} from '#compensation/calculation/check-cycle-actuals.js';
import { checkActuals } from '#compensation/calculation/check-actuals.js';
import { canonicalSha256 } from '#compensation/documents/canonical-sha256.js';
import type { Actuals } from '#compensation/inputs/actuals.js';
import { actualColumns } from '#imports/columns/month-columns.js';
import type { ActualRow } from '#imports/kinds/month-tables.js';
import { keepPresent } from '#imports/reading/keep-present.js';
import { askedActualsOf } from '../../cycle-actuals.js';
import { Document, DocumentVersion } from '../../entities/document.entity.js';
import { MonthlyCycle } from '../../entities/monthly-cycle.entity.js';
import { confirmedFacts } from '../../facts/facts-summary.js';
import { saveDraft } from '../../save-draft.js';
import { takeTurn } from '../../take-turn.js';
import { allGoodRows, type RowOutcome } from '../staged-rows.js';
import { type BadRows, rowProblem, type TableCall, type TableTarget, type WrittenRows } from '../table-target.js';
import { takeBackDrafts } from './take-back-drafts.js';

/** Actuals: what a table says of people is put into the draft of their department's month, beside what stands there. */
export const actualsTarget: TableTarget = {
  hold: (manager, { organisationId }) => takeTurn(manager, `imported-drafts/${organisationId}`),
  write: writeActuals,
  takeBack: takeBackDrafts,
};

type Numbered = { number: number; row: ActualRow };

async function writeActuals(
  manager: EntityManager,
  call: TableCall,
  without: ReadonlySet<number>,
): Promise<WrittenRows> {
  const rows = await allGoodRows<ActualRow>(manager, call.importId, without);
  const outcomes: RowOutcome[] = [];
  const found: BadRows = new Map();
  const drafts: ActualsDraft[] = [];
  const left = new Map(rows.map((each) => [each.number, each]));
  for (const cycle of await cyclesHeaded(manager, call, [...new Set(rows.map(({ row }) => row.month))])) {
    const asked = await askedActualsOf(manager, cycle);
    const ofCycle = [...left.values()].filter(
      ({ row }) => row.month === cycle.month && findStrangers(asked, { [row.personId]: {} }).length === 0,
    );
    if (ofCycle.length === 0) continue;
    for (const { number } of ofCycle) left.delete(number);
    const draft = await judgeCycle(manager, call, { cycle, asked, rows: ofCycle }, outcomes, found);
    if (draft) drafts.push(draft);
  }
  for (const number of left.keys()) found.set(number, [askedOfNobody]);
  return {
    outcomes,
    found,
    takesTwo: false,
    complete: async () => {
      const written = new Map<number, object>();
      for (const draft of drafts) {
        const saved = await saveActuals(manager, call, draft);
        for (const number of draft.numbers) written.set(number, saved);
        await call.onProgress(written.size);
      }
      return outcomes.map((outcome) => ({
        ...outcome,
        ...(written.has(outcome.number) ? { written: written.get(outcome.number) } : {}),
      }));
    },
  };
}

/** The months of the departments that the importer heads, held in one order. */
async function cyclesHeaded(
  manager: EntityManager,
  { organisationId, actorId }: TableCall,
  months: readonly string[],
): Promise<MonthlyCycle[]> {
  const ids = await manager.query<{ id: string }[]>(
    `SELECT id FROM monthly_cycles WHERE organisation_id = $1 AND month = ANY ($2::text[])
        AND department_id IN (SELECT departments_headed_by($3, business_today($1))) ORDER BY id FOR UPDATE`,
    [organisationId, months, actorId],
  );
  return Promise.all(ids.map(({ id }) => manager.findOneByOrFail(MonthlyCycle, { id })));
}

interface OfCycle {
  cycle: MonthlyCycle;
  asked: Awaited<ReturnType<typeof askedActualsOf>>;
  rows: readonly Numbered[];
}

/** Actuals that are to be saved, and the rows that say something new. */
interface ActualsDraft {
  cycle: MonthlyCycle;
  document: Document | null;
  content: CycleActualsContent;
  numbers: number[];
}

async function judgeCycle(
  manager: EntityManager,
  call: TableCall,
  { cycle, asked, rows }: OfCycle,
  outcomes: RowOutcome[],
  found: BadRows,
): Promise<ActualsDraft | undefined> {
  const document = await manager.findOneBy(Document, { cycleId: cycle.id, kind: 'actuals' });
  const latest =
    document &&
    (await manager.findOneBy(DocumentVersion, { documentId: document.id, version: document.latestVersion }));
  const before = (latest?.content ?? { people: {} }) as CycleActualsContent;
  const people: Record<string, Actuals> = structuredClone(before.people);
  const states = new Map<number, RowOutcome['state']>();
  for (const { number, row } of rows) {
    const { personId, code } = row;
    const present = before.people[personId]?.[code];
    const planned = asked.plans.filter((plan) => plan.personId === personId).flatMap(({ terms }) => terms.indicators);
    const said = inItsForm(row, planned);
    const actual = asItStands(present, said, call.fields);
    const isSame = present !== undefined && canonicalSha256(present) === canonicalSha256(actual);
    states.set(number, present === undefined ? 'added' : isSame ? 'unchanged' : 'changed');
    people[personId] = { ...people[personId], [code]: actual };
  }
  const wrong = findWrong(asked, people);
  for (const { number, row } of rows) {
    const told = wrong.get(`${row.personId}.${row.code}`);
    if (told)
      found.set(
        number,
        told.map((message) => rowProblem('code', 'invalid', message)),
      );
  }
  const isNew = [...states.values()].some((state) => state !== 'unchanged');
  if (isNew && document && document.status !== 'drafting' && document.status !== 'returned') {
    const message = `is of actuals that are ${document.status}. ${nextStepOf('actuals', document.status)}`;
    for (const { number } of rows)
      if (states.get(number) !== 'unchanged') found.set(number, [rowProblem('', 'figures-closed', message)]);
  }
  if (found.size > 0) return undefined;
  for (const { number, row } of rows) {
    const state = states.get(number) ?? 'unchanged';
    outcomes.push({ number, state, externalId: `${row.personId}/${row.month}/${row.code}` });
  }
  if (!isNew) return undefined;
  const numbers = [...states].flatMap(([number, state]) => (state === 'unchanged' ? [] : [number]));
  return { cycle, document, content: { ...before, people }, numbers };
}

async function saveActuals(
  manager: EntityManager,
  { actorId, importId }: TableCall,
  { cycle, document, content: { facts: _facts, ...said } }: ActualsDraft,
): Promise<{ documentId: string; version: number }> {
  const { organisationId, month, id: cycleId } = cycle;
  const of = document ?? (await manager.save(Document, { organisationId, kind: 'actuals', cycleId, month }));
  const facts = await confirmedFacts(manager, cycle);
  const content: CycleActualsContent = { ...said, ...(facts ? { facts } : {}) };
  const saved = await saveDraft(manager, of.id, { authorId: actorId, content, basedOn: document?.latestVersion ?? 0 });
  if ('because' in saved) throw new Error(`The actuals ${of.id} changed while import ${importId} read them`);
  return { documentId: saved.documentId, version: saved.version };
}

/** A table with one column of results says each in the form that the indicator of the plan asks for. */
function inItsForm(
  { code, actual }: ActualRow,
  planned: readonly { code: string; kind: string }[],
): ActualRow['actual'] {
  if (!('value' in actual)) return actual;
  switch (planned.find((indicator) => indicator.code === code)?.kind) {
    case 'loss-share':
      return { lost: actual.value };
    case 'deviation':
      return { sold: actual.value };
    case 'yes-no':
      return actual.value === '1' || actual.value === '0' ? { achieved: actual.value === '1' } : actual;
    default:
      return actual;
  }
}

/** A number that is the same stays written as it was, and so does the need beside what was sold, of which the table says nothing. */
function asItStands(
  present: ActualRow['actual'] | undefined,
  said: ActualRow['actual'],
  fields: ReadonlySet<string>,
): ActualRow['actual'] {
  const isNeedKept = 'sold' in said && !fields.has('averageNeed');
  const spoken = new Set(
    actualColumns.map(({ field }) => field).filter((field) => !isNeedKept || field !== 'averageNeed'),
  );
  return keepPresent({ ...present }, { ...said }, actualColumns, spoken) as unknown as ActualRow['actual'];
}

/** What is wrong with results that are there, by person and indicator; what is still missing is told at the submission. */
function findWrong(asked: OfCycle['asked'], people: Record<string, Actuals>): Map<string, string[]> {
  const wrong = new Map<string, string[]>();
  const tell = (personId: string, code: string, message: string) => {
    const key = `${personId}.${code}`;
    wrong.set(key, [...new Set([...(wrong.get(key) ?? []), message])]);
  };
  for (const { path, message } of findStrangers(asked, people)) {
    const { personId, code } = placeOf(path);
    tell(personId, code, message);
  }
  for (const { personId, terms } of asked.plans) {
    const given = people[personId] ?? {};
    const indicators = terms.indicators.filter(({ code }) => Object.hasOwn(given, code));
    const own = Object.fromEntries(indicators.map(({ code }) => [code, given[code]])) as Actuals;
    for (const { path, message } of checkActuals({ ...terms, indicators }, own))
      tell(personId, String(path[0]), message);
  }
  return wrong;
}

function placeOf(path: PathProblem['path']): { personId: string; code: string } {
  const [, personId = '', code = ''] = path.split('.');
  return { personId, code };
}

const askedOfNobody = rowProblem(
  'personId',
  'asked-of-nobody',
  'has in this month neither a signed plan nor a scheme whose results are reported, in a department that you head; have the plan signed first, or leave the row out',
);
