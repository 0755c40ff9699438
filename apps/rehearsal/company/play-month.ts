import { dayOfMonth, firstDayOf, type Month, nextMonth, previousMonth } from '#calendar/month.js';
import { FACT_KINDS, factKindOf, type FactKindName } from '#facts/fact-kinds.js';
import { eventually } from '../rehearsal-context.js';
import type { Company, DocumentReference } from './company.js';
import type { Handle, MonthOfCase, RowOfCase } from './company-case.js';
import { withIds } from './with-ids.js';

/** A statement as it was paid. */
export interface PaidStatement {
  readonly id: string;
  readonly person: string;
  readonly total: string;
  readonly lines: readonly { readonly component: string; readonly code: string; readonly amount: string }[];
  readonly warnings: readonly { readonly code: string }[];
}

/** A run that has paid. */
export interface PostedRun {
  readonly month: Month;
  readonly runId: string;
  readonly people: number;
  readonly total: string;
}

export interface PaidMonth extends PostedRun {
  readonly statements: ReadonlyMap<Handle, PaidStatement>;
}

/** The day of a month on which drafting of the next one opens. */
const openingDay = 28;

/** Plans are signed side by side, as people do: each waits for its own route. */
const plansAtOnce = 4;

/** Plays months of a company one after the other, through the API, from the drafting of plans to posted statements. */
export class MonthPlayer {
  private readonly planned = new Set<Handle>();
  private readonly cycles = new Map<string, Promise<{ id: string }>>();

  constructor(
    private readonly company: Company,
    private readonly months: readonly MonthOfCase[],
    private readonly tell: (what: string) => void = () => undefined,
  ) {}

  /** Plays a month up to posted pay; plans of the month after it are made on the day that opens them. */
  async play(month: MonthOfCase): Promise<PaidMonth> {
    await this.prepare(month);
    return this.pay(month.month);
  }

  /** Plays a month up to approved actuals. */
  async prepare(month: MonthOfCase): Promise<void> {
    const next = nextMonth(month.month);
    await this.makePlans(month.month, 'those who are there when it opens');
    await this.makePlans(next, 'those who are there when it opens');
    await this.company.advance(firstDayOf(next));
    await this.makePlans(month.month, 'those who came later');
    await this.enterFacts(month);
    await this.enterWhatCameLate(month);
    await this.approveActuals(month);
  }

  private async makePlans(month: Month, of: string): Promise<void> {
    const opensOn = dayOfMonth(previousMonth(month), openingDay);
    await this.company.advance(opensOn);
    const { plans = {} } = this.months.find((each) => each.month === month) ?? {};
    const planned = (handle: Handle) => `${month} ${handle}`;
    const due = Object.entries(plans).filter(
      ([handle]) => !this.planned.has(planned(handle)) && this.company.isHired(handle),
    );
    if (due.length === 0) return;
    for (let begun = 0; begun < due.length; begun += plansAtOnce) {
      const some = due.slice(begun, begun + plansAtOnce);
      await Promise.all(some.map(([handle, terms]) => this.signPlan(month, handle, terms)));
    }
    for (const [handle] of due) this.planned.add(planned(handle));
    this.tell(`${due.length} plans of ${month} are signed: ${of}`);
  }

  private async signPlan(month: Month, handle: Handle, terms: unknown): Promise<void> {
    const department = this.company.departmentOf(handle, month);
    await this.cycleOf(department, month);
    const head = await this.company.as(this.company.headOf(department));
    const plan = await head.post<DocumentReference>('/api/kpi-plans', {
      personId: this.company.idOf(handle),
      month,
      terms,
    });
    await head.post(`/api/kpi-plans/${plan.documentId}/submission`, { version: plan.version });
    await this.company.sign(plan, 'commercial', 'general');
  }

  /** Accounting enters what it may, for everybody; heads enter the rest for their own people. */
  async enterFacts({ month, facts = {} }: MonthOfCase): Promise<void> {
    let entered = 0;
    for (const kind of FACT_KINDS) {
      const rows = (facts[kind] ?? []).map((row, index) => namedRow(kind, row, month, index));
      for (const [who, own] of this.byWhoEnters(kind, rows, month)) {
        const session = await this.company.as(who);
        await session.put(`/api/facts/${kind}`, { rows: withIds(own, (handle) => this.company.idOf(handle)) });
        entered += own.length;
      }
    }
    this.tell(`${entered} facts of ${month} are entered`);
  }

  /** Accounting enters facts of months that are paid; assignments are corrected as they are made. */
  async enterWhatCameLate({ month, late: { facts = {}, assignments = {} } = {} }: MonthOfCase): Promise<void> {
    const accounting = await this.company.as('accounting');
    for (const [kind, rows] of Object.entries(facts))
      await accounting.put(`/api/facts/${kind}`, { rows: withIds(rows, (handle) => this.company.idOf(handle)) });
    for (const [handle, entries] of Object.entries(assignments))
      for (const entry of entries) await this.company.assign(handle, entry);
    const count = Object.values(facts).flat().length + Object.values(assignments).flat().length;
    if (count > 0) this.tell(`${count} things of months that are paid have become known by ${month}`);
  }

  private byWhoEnters(kind: FactKindName, rows: readonly RowOfCase[], month: Month): Map<Handle, RowOfCase[]> {
    const isByAccounting = factKindOf(kind).enteredBy.includes('accounting');
    const byWho = new Map<Handle, RowOfCase[]>();
    for (const row of rows) {
      const department = isByAccounting ? undefined : this.company.departmentOf(String(row['personId']), month);
      const who = department === undefined ? 'accounting' : this.company.headOf(department);
      byWho.set(who, [...(byWho.get(who) ?? []), row]);
    }
    return byWho;
  }

  private async approveActuals({ month, actuals = {} }: MonthOfCase): Promise<void> {
    for (const department of this.company.departments) {
      const cycle = await this.cycleOf(department, month);
      const own = Object.entries(actuals).filter(([handle]) => this.company.departmentOf(handle, month) === department);
      const people = Object.fromEntries(own.map(([handle, came]) => [this.company.idOf(handle), came]));
      const head = await this.company.as(this.company.headOf(department));
      const path = `/api/monthly-cycles/${cycle.id}/actuals`;
      const draft = await head.put<DocumentReference>(`${path}/draft`, { basedOn: 0, people });
      await head.post(`${path}/submission`, { version: draft.version });
      await this.company.sign(draft, 'commercial');
    }
    this.tell(`actuals of ${month} are approved in ${this.company.departments.length} departments`);
  }

  /** Lets the day come on which payroll opens, starts it and follows it to posted pay. */
  async pay(month: Month): Promise<PaidMonth> {
    await this.untilPayday(month);
    const posted = await this.post({ month });
    return { ...posted, statements: await this.statements(posted.runId) };
  }

  /** Starts a run and follows it to posted pay. */
  async post(start: { readonly month: Month } & Readonly<Record<string, unknown>>): Promise<PostedRun> {
    const { month } = start;
    const { runId, register } = await this.draftRegister(start);
    await this.company.sign(register, 'general');
    const { people, total } = await eventually('the posting of the run', async () => {
      const run = await this.run(runId);
      return run.status === 'posted' ? run : undefined;
    });
    this.tell(`payroll of ${month} is posted: ${people} people, ${total}`);
    return { month, runId, people, total };
  }

  /** Starts a run and follows it to the register that waits for the second person. */
  async draftRegister(
    start: { readonly month: Month } & Readonly<Record<string, unknown>>,
  ): Promise<{ runId: string; register: DocumentReference }> {
    const accounting = await this.company.as('accounting');
    const { runId } = await accounting.post<{ runId: string }>('/api/payroll-runs', start);
    const register = await eventually('the register of the run', async () => (await this.run(runId)).register);
    await this.answerFlags(runId);
    return { runId, register };
  }

  async untilPayday(month: Month): Promise<void> {
    const general = await this.company.as('general');
    const { id } = await this.cycleOf(this.company.departments[0] ?? '', month);
    const { deadlines } = await general.get<{ deadlines: { kind: string; dueOn: string }[] }>(
      `/api/monthly-cycles/${id}`,
    );
    await this.company.advance(deadlines.find(({ kind }) => kind === 'payroll-posted')?.dueOn ?? '');
  }

  /** Accounting looks at what is outside the bounds of the company, and says a word to each. */
  private async answerFlags(runId: string): Promise<void> {
    const accounting = await this.company.as('accounting');
    const flags = `/api/payroll-runs/${runId}/flags`;
    const { items } = await accounting.get<{ items: { statementId: string }[] }>(`${flags}?waiting=true&limit=200`);
    for (const { statementId } of items)
      await accounting.put(`${flags}/${statementId}`, { comment: 'Checked against the facts of the month.' });
    if (items.length > 0) this.tell(`${items.length} flagged statements have a word from accounting`);
  }

  private async run(runId: string) {
    const accounting = await this.company.as('accounting');
    const run = await accounting.get<{
      status: string;
      people: number;
      total: string;
      register: DocumentReference | null;
      problems: unknown[];
    }>(`/api/payroll-runs/${runId}`);
    if (run.status === 'failed') throw new Error(`The run has failed: ${JSON.stringify(run.problems)}`);
    return { ...run, register: run.register ?? undefined };
  }

  private async statements(runId: string): Promise<Map<Handle, PaidStatement>> {
    const accounting = await this.company.as('accounting');
    const { items } = await accounting.get<{ items: { id: string; personId: string }[] }>(
      `/api/statements?runId=${runId}&limit=200`,
    );
    const read = items.map(async ({ id, personId }) => {
      const statement = await accounting.get<PaidStatement>(`/api/statements/${id}`);
      return [this.company.handleOf(personId), statement] as const;
    });
    return new Map(await Promise.all(read));
  }

  /** The cycle of a department's month, once it has opened. */
  cycleOf(department: string, month: Month): Promise<{ id: string }> {
    const known = this.cycles.get(`${department} ${month}`) ?? this.findCycle(department, month);
    this.cycles.set(`${department} ${month}`, known);
    return known;
  }

  private findCycle(department: string, month: Month): Promise<{ id: string }> {
    return eventually(`the cycle of ${department} in ${month}`, async () => {
      const general = await this.company.as('general');
      const { items } = await general.get<{ items: { id: string }[] }>(
        `/api/monthly-cycles?month=${month}&departmentId=${this.company.departmentId(department)}`,
      );
      return items[0];
    });
  }
}

/** The row with its external id, and with its month where that is a part of its name. */
function namedRow(kind: FactKindName, row: RowOfCase, month: Month, index: number): RowOfCase {
  const { isNamedByMonth } = factKindOf(kind);
  const externalId = `${kind}-${isNamedByMonth ? '' : `${month}-`}${index + 1}`;
  return { externalId, ...(isNamedByMonth ? { month } : {}), ...row };
}
