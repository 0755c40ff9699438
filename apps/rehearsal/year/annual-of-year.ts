import type { Company, DocumentReference } from '../company/company.js';
import type { Handle } from '../company/company-case.js';
import type { MonthPlayer } from '../company/play-month.js';
import { groupBy } from './group-by.js';
import { inTurns } from './in-turns.js';
import type { WholeYear } from './year-case.js';

/** The day after the year from which its bonus may be paid. */
const bonusDay = '01-22';

/** The year itself: its plans before it begins, and its results, bonus and loyalty lists after its end. */
export class AnnualOfYear {
  private readonly cycles = new Map<string, string>();

  constructor(
    private readonly company: Company,
    private readonly months: MonthPlayer,
    private readonly year: WholeYear,
    private readonly note: (what: string) => void,
  ) {}

  /** Heads plan the year of their people, and both directors sign. */
  async plan(): Promise<void> {
    const { number: year, plans } = this.year;
    const administrator = await this.company.as('administrator');
    for (const department of this.byDepartment(plans).keys()) {
      const departmentId = this.company.departmentId(department);
      const { cycleId } = await administrator.post<{ cycleId: string }>('/api/annual-cycles', { departmentId, year });
      this.cycles.set(department, cycleId);
    }
    await inTurns(Object.entries(plans), async ([handle, terms]) => {
      const head = await this.company.as(this.company.headOf(this.departmentOf(handle)));
      const personId = this.company.idOf(handle);
      const plan = await head.post<DocumentReference>('/api/annual-plans', { personId, year, terms });
      await head.post(`/api/annual-plans/${plan.documentId}/submission`, { version: plan.version });
      await this.company.sign(plan, 'commercial', 'general');
    });
    this.note(`${Object.keys(plans).length} plans of the year ${year} are signed`);
  }

  /** What the year came to is approved, its bonus paid, and the loyalty lists confirmed. */
  async settle(): Promise<void> {
    const { number: year } = this.year;
    await this.approveActuals();
    await this.company.advance(`${year + 1}-${bonusDay}`);
    const reason = `The bonus of ${year}.`;
    await this.months.post({ kind: 'off-cycle', purpose: 'annual-bonus', month: `${year}-12`, reason });
    await this.confirmLoyalty();
  }

  /** Heads bring what the year came to, and the commercial director approves it. */
  async approveActuals(): Promise<void> {
    const { number: year, actuals } = this.year;
    await inTurns([...this.byDepartment(actuals)], async ([department, people]) => {
      const head = await this.company.as(this.company.headOf(department));
      const path = `/api/annual-cycles/${this.cycles.get(department)}/actuals`;
      const came = Object.fromEntries(people.map(([handle, each]) => [this.company.idOf(handle), each]));
      const draft = await head.put<DocumentReference>(`${path}/draft`, { basedOn: 0, people: came });
      await head.post(`${path}/submission`, { version: draft.version });
      await this.company.sign(draft, 'commercial');
    });
    this.note(`actuals of the year ${year} are approved`);
  }

  /** The head takes the list as it is proposed. */
  async draftLoyalty(department: string): Promise<DocumentReference> {
    const head = await this.company.as(this.company.headOf(department));
    const departmentId = this.company.departmentId(department);
    return head.post<DocumentReference>('/api/loyalty-lists', { departmentId, year: this.year.number });
  }

  /** Each head takes the list as it is proposed, and both directors confirm it. */
  private async confirmLoyalty(): Promise<void> {
    const { plans } = this.year;
    const departments = [...this.byDepartment(plans).keys()];
    await inTurns(departments, async (department) => {
      const list = await this.draftLoyalty(department);
      const head = await this.company.as(this.company.headOf(department));
      await head.post(`/api/loyalty-lists/${list.documentId}/submission`, { version: list.version });
      await this.company.sign(list, 'commercial', 'general');
    });
    this.note(`the loyalty lists of ${departments.length} departments are confirmed`);
  }

  private byDepartment<T>(of: Readonly<Record<Handle, T>>): Map<string, [Handle, T][]> {
    return groupBy(Object.entries(of), ([handle]) => this.departmentOf(handle));
  }

  private departmentOf(handle: Handle): string {
    return this.company.departmentOf(handle, `${this.year.number}-12`);
  }
}
