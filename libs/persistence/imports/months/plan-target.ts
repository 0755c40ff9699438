import type { EntityManager } from 'typeorm';
import type { CycleId, PersonId } from '#approvals/ids.js';
import { nextStepOf } from '#approvals/next-step.js';
import { canonicalSha256 } from '#compensation/documents/canonical-sha256.js';
import { type KpiPlanTerms, makeKpiPlanTermsSchema } from '#compensation/inputs/kpi-plan.js';
import type { PlanRow } from '#imports/kinds/month-tables.js';
import type { RowProblem } from '#imports/reading/read-row.js';
import { planColumns } from '#imports/columns/month-columns.js';
import { keepPresent } from '#imports/reading/keep-present.js';
import { insertVersions } from '../../document-versions.js';
import { Document } from '../../entities/document.entity.js';
import { Organisation } from '../../entities/organisation.entity.js';
import { takeTurn } from '../../take-turn.js';
import { allGoodRows, type RowOutcome } from '../staged-rows.js';
import { type BadRows, rowProblem, type TableCall, type TableTarget, type WrittenRows } from '../table-target.js';
import { findPlanPlaces, type PlanOf, type PlanPlace } from './plan-places.js';
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
  const plans = [...byPlan.values()];
  const places = await findPlanPlaces(
    manager,
    { organisationId: call.organisationId, headId: call.actorId },
    plans.flatMap(([first]) => (first ? [{ personId: first.row.personId as PersonId, month: first.row.month }] : [])),
  );
  const outcomes: RowOutcome[] = [];
  const found: BadRows = new Map();
  const drafts: PlanDraft[] = [];
  for (const [at, ofPlan] of plans.entries()) {
    const place = places[at];
    if (!place) continue;
    const judged = judgePlan(call, schema, ofPlan, place);
    // One wrong indicator and the plan is no plan: all of its rows are left out together.
    if ('problems' in judged) for (const { number } of ofPlan) found.set(number, problemsOf(number, judged.problems));
    else if (judged.draft === undefined) outcomes.push(...judged.outcomes);
    else drafts.push({ ...judged.draft, outcomes: judged.outcomes });
  }
  const all = [...outcomes, ...drafts.flatMap((draft) => draft.outcomes)];
  return {
    outcomes: all,
    found,
    takesTwo: false,
    complete: async () => [...outcomes, ...(await savePlans(manager, call, drafts))],
  };
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

/** A plan that is to be saved, and what its rows come to by that. */
interface PlanDraft {
  of: Document | (PlanOf & { cycleId: CycleId });
  content: KpiPlanTerms;
  outcomes: RowOutcome[];
}

type JudgedPlan =
  | { problems: readonly Told[] }
  | { draft: Omit<PlanDraft, 'outcomes'> | undefined; outcomes: RowOutcome[] };

/** What the rows of a plan come to where it is drafted; without a draft where that says the same already. */
function judgePlan(
  call: TableCall,
  schema: ReturnType<typeof makeKpiPlanTermsSchema>,
  rows: readonly Numbered[],
  place: PlanPlace | { problem: RowProblem },
): JudgedPlan {
  const [first] = rows;
  if (!first) return { problems: [] };
  const { month, baseBonus } = first.row;
  const personId = first.row.personId as PersonId;
  const other = rows.find(({ row }) => row.baseBonus !== baseBonus);
  if (other) {
    const message = `is another than in row ${first.number}; a plan has one`;
    return { problems: [{ ...rowProblem('baseBonus', 'base-bonus-differs', message), number: other.number }] };
  }
  if ('problem' in place) return { problems: [place.problem] };
  const { cycleId, document, latest } = place;
  const present = new Map(latest?.indicators.map((indicator) => [indicator.code, indicator]));
  const indicators = rows.map(({ row: { indicator } }) =>
    keepPresent(present.get(indicator.code) ?? {}, indicator, planColumns, call.fields),
  );
  const parsed = schema.safeParse({ baseBonus: sameAs(latest?.baseBonus, baseBonus), indicators });
  if (!parsed.success)
    return {
      problems: parsed.error.issues.map(({ path, message }) => {
        const [part, at, field] = path;
        const number = part === 'indicators' && typeof at === 'number' ? rows[at]?.number : undefined;
        return {
          ...rowProblem(String(field ?? (part === 'indicators' ? 'weight' : part)), 'invalid', message),
          number,
        };
      }),
    };
  const content = parsed.data;
  const isSame = latest !== undefined && canonicalSha256(latest) === canonicalSha256(content);
  if (!isSame && document && document.status !== 'drafting' && document.status !== 'returned') {
    const message = `is of a plan that is ${document.status}. ${nextStepOf('kpi-plan', document.status)}`;
    return { problems: [rowProblem('', 'not-a-draft', message)] };
  }
  const outcomes = content.indicators.flatMap((indicator, at): RowOutcome[] => {
    const before = present.get(indicator.code);
    const row = rows[at];
    if (!row) return [];
    // A version has all of the plan: what is saved for one row is saved for all.
    const state = before === undefined ? 'added' : isSame ? 'unchanged' : 'changed';
    return [{ number: row.number, state, externalId: `${personId}/${month}/${indicator.code}` }];
  });
  return { draft: isSame ? undefined : { of: document ?? { personId, month, cycleId }, content }, outcomes };
}

/** An amount that is the same stays written as it was. */
function sameAs(present: string | undefined, said: string): string {
  const [kept] = [
    keepPresent({ money: present }, { money: said }, [{ ...bonus, field: 'money' }], new Set(['money']))['money'],
  ];
  return String(kept);
}
const bonus = planColumns.find(({ field }) => field === 'baseBonus') ?? ({} as never);

/** Saves plans as the next versions of their drafts, in portions, and returns what their rows came to. */
async function savePlans(
  manager: EntityManager,
  { organisationId, actorId, onProgress }: TableCall,
  drafts: readonly PlanDraft[],
): Promise<RowOutcome[]> {
  const outcomes: RowOutcome[] = [];
  for (let from = 0; from < drafts.length; from += plansAtOnce) {
    const portion = drafts.slice(from, from + plansAtOnce);
    const begun = portion.flatMap(({ of }) =>
      'id' in of ? [] : [{ ...of, organisationId, kind: 'kpi-plan' as const }],
    );
    const added = (await manager.save(Document, begun)).values();
    const documents = portion.map(({ of }) => ('id' in of ? of : (added.next().value as Document)));
    const saved = await insertVersions(
      manager,
      organisationId,
      actorId,
      portion.flatMap(({ content }, at) => (documents[at] ? [{ document: documents[at], content }] : [])),
    );
    portion.forEach((draft, at) => {
      const { documentId, version } = saved[at] ?? {};
      outcomes.push(...draft.outcomes.map((outcome) => ({ ...outcome, written: { documentId, version } })));
    });
    await onProgress(outcomes.length);
  }
  return outcomes;
}

const plansAtOnce = 500;
