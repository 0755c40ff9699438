import type { EntityManager } from 'typeorm';
import { nextStepOf } from '#approvals/next-step.js';
import { canonicalSha256 } from '#compensation/documents/canonical-sha256.js';
import { type KpiPlanTerms, makeKpiPlanTermsSchema } from '#compensation/inputs/kpi-plan.js';
import type { PlanRow } from '#imports/kinds/month-tables.js';
import type { RowProblem } from '#imports/reading/read-row.js';
import { planColumns } from '#imports/columns/month-columns.js';
import { keepPresent } from '#imports/reading/keep-present.js';
import { Document, DocumentVersion } from '../../entities/document.entity.js';
import { MonthlyCycle } from '../../entities/monthly-cycle.entity.js';
import { Organisation } from '../../entities/organisation.entity.js';
import { isHeadOver, isPaidForGood } from '../../plan-drafts.js';
import { saveDraft } from '../../save-draft.js';
import { departmentOwedPlan } from '../../staff-of-month.js';
import { takeTurn } from '../../take-turn.js';
import { allGoodRows, type RowOutcome } from '../staged-rows.js';
import { type BadRows, rowProblem, type TableCall, type TableTarget, type WrittenRows } from '../table-target.js';
import { takeBackDrafts } from './take-back-drafts.js';

/** KPI plans: a table has the whole plan of a person and month, and saves it as the next version of its draft. */
export const planTarget: TableTarget = {
  hold: (manager, { organisationId }) => takeTurn(manager, `imported-drafts/${organisationId}`),
  write: writePlans,
  takeBack: takeBackDrafts,
};

type Numbered = { number: number; row: PlanRow };

async function writePlans(manager: EntityManager, call: TableCall, without: ReadonlySet<number>): Promise<WrittenRows> {
  const rows = await allGoodRows<PlanRow>(manager, call.importId, without);
  const { mostIndicators } = await manager.findOneByOrFail(Organisation, { id: call.organisationId });
  const schema = makeKpiPlanTermsSchema(mostIndicators);
  const byPlan = new Map<string, Numbered[]>();
  for (const each of rows) {
    const key = `${each.row.personId}/${each.row.month}`;
    byPlan.set(key, [...(byPlan.get(key) ?? []), each]);
  }
  const outcomes: RowOutcome[] = [];
  const found: BadRows = new Map();
  for (const ofPlan of byPlan.values()) {
    const problems = await writePlan(manager, call, schema, ofPlan, outcomes);
    // One wrong indicator and the plan is no plan: all of its rows are left out together.
    if (problems.length > 0) for (const { number } of ofPlan) found.set(number, problemsOf(number, problems));
    await call.onProgress(outcomes.length);
  }
  return { outcomes, found, takesTwo: false };
}

interface Told extends RowProblem {
  /** The row that it is about; all of the plan where there is none. */
  number?: number | undefined;
}

function problemsOf(number: number, told: readonly Told[]): RowProblem[] {
  const own = told.filter((each) => each.number === undefined || each.number === number);
  return own.length === 0 ? [hangs] : own.map(({ number: _number, ...problem }) => problem);
}

const hangs = rowProblem('', 'hangs-on-wrong-rows', 'is of a plan of which another row is wrong; correct that one');

async function writePlan(
  manager: EntityManager,
  call: TableCall,
  schema: ReturnType<typeof makeKpiPlanTermsSchema>,
  rows: readonly Numbered[],
  outcomes: RowOutcome[],
): Promise<Told[]> {
  const [first] = rows;
  if (!first) return [];
  const { personId, month, baseBonus } = first.row;
  const other = rows.find(({ row }) => row.baseBonus !== baseBonus);
  if (other)
    return [
      {
        ...rowProblem('baseBonus', 'base-bonus-differs', `is another than in row ${first.number}; a plan has one`),
        number: other.number,
      },
    ];
  const place = await findPlace(manager, call, personId, month);
  if ('problem' in place) return [place.problem];
  const { cycle, document, latest } = place;
  const present = new Map(latest?.indicators.map((indicator) => [indicator.code, indicator]));
  const indicators = rows.map(({ row: { indicator } }) =>
    keepPresent(present.get(indicator.code) ?? {}, indicator, planColumns, call.fields),
  );
  const parsed = schema.safeParse({ baseBonus: sameAs(latest?.baseBonus, baseBonus), indicators });
  if (!parsed.success)
    return parsed.error.issues.map(({ path, message }) => {
      const [part, at, field] = path;
      const number = part === 'indicators' && typeof at === 'number' ? rows[at]?.number : undefined;
      return { ...rowProblem(String(field ?? (part === 'indicators' ? 'weight' : part)), 'invalid', message), number };
    });
  const terms = parsed.data;
  const isSame = latest !== undefined && canonicalSha256(latest) === canonicalSha256(terms);
  if (!isSame && document && document.status !== 'drafting' && document.status !== 'returned')
    return [
      rowProblem(
        '',
        'not-a-draft',
        `is of a plan that is ${document.status}. ${nextStepOf('kpi-plan', document.status)}`,
      ),
    ];
  const written = isSame ? undefined : await savePlan(manager, call, { cycle, document, personId, month }, terms);
  terms.indicators.forEach((indicator, at) => {
    const before = present.get(indicator.code);
    const row = rows[at];
    if (!row) return;
    const isRowSame = before !== undefined && canonicalSha256(before) === canonicalSha256(indicator);
    // A version has all of the plan: what is saved for one row is saved for all.
    const state = before === undefined ? 'added' : isRowSame && written === undefined ? 'unchanged' : 'changed';
    outcomes.push({
      number: row.number,
      state,
      externalId: `${personId}/${month}/${indicator.code}`,
      ...(written ? { written } : {}),
    });
  });
  return [];
}

/** An amount that is the same stays written as it was. */
function sameAs(present: string | undefined, said: string): string {
  const [kept] = [
    keepPresent({ money: present }, { money: said }, [{ ...bonus, field: 'money' }], new Set(['money']))['money'],
  ];
  return String(kept);
}
const bonus = planColumns.find(({ field }) => field === 'baseBonus') ?? ({} as never);

interface Place {
  cycle: MonthlyCycle;
  document: Document | null;
  latest: KpiPlanTerms | undefined;
}

/** Where the plan of a person and month is drafted, where the importer drafts it. */
async function findPlace(
  manager: EntityManager,
  { organisationId, actorId }: TableCall,
  personId: string,
  month: string,
): Promise<Place | { problem: RowProblem }> {
  const owed = await departmentOwedPlan(manager, { organisationId, personId, month });
  if (!owed.earns) return { problem: owesNone };
  if (!(await isHeadOver(manager, { organisationId, headId: actorId }, personId, owed.departmentId)))
    return { problem: personId === actorId ? yourOwnPlan : notYourDepartment };
  const cycle = await manager.findOneBy(MonthlyCycle, { departmentId: owed.departmentId ?? '', month });
  if (!cycle)
    return { problem: rowProblem('month', 'cycle-not-open', `is not open yet: drafting of ${month} opens by itself`) };
  if (await isPaidForGood(manager, cycle, personId)) return { problem: monthPaid };
  const document = await manager.findOneBy(Document, { kind: 'kpi-plan', personId, month });
  const version =
    document &&
    (await manager.findOneBy(DocumentVersion, { documentId: document.id, version: document.latestVersion }));
  return { cycle, document, latest: (version?.content ?? undefined) as KpiPlanTerms | undefined };
}

async function savePlan(
  manager: EntityManager,
  { organisationId, actorId, importId }: TableCall,
  { cycle, document, personId, month }: Pick<Place, 'cycle' | 'document'> & { personId: string; month: string },
  content: KpiPlanTerms,
): Promise<{ documentId: string; version: number }> {
  const of =
    document ??
    (await manager.save(Document, { organisationId, kind: 'kpi-plan', cycleId: cycle.id, month, personId }));
  const saved = await saveDraft(manager, of.id, { authorId: actorId, content, basedOn: document?.latestVersion ?? 0 });
  if ('because' in saved) throw new Error(`The plan ${of.id} changed while import ${importId} read it`);
  return { documentId: saved.documentId, version: saved.version };
}

const owesNone = rowProblem(
  'personId',
  'owes-no-plan',
  'earns by no plan in this month; leave the row out, or have an administrator check the assignment',
);
const yourOwnPlan = rowProblem(
  'personId',
  'your-own-plan',
  'is you; the head of the department above writes your plan',
);
const notYourDepartment = rowProblem(
  'personId',
  'not-your-department',
  'is of a department that somebody else heads, who drafts the plan',
);
const monthPaid = rowProblem('month', 'month-paid', 'is paid; a signed plan of it is revised as a correction');
