import type { Company, DocumentReference } from '../company/company.js';
import type { MonthPlayer } from '../company/play-month.js';
import type { FirstSigner } from './first-signer.js';
import { groupBy } from './group-by.js';
import { inTurns } from './in-turns.js';
import type { MonthOfYear, TaskOfYear } from './year-case.js';

/** The tasks of a year: agreed before their month, confirmed in it; what nobody confirms moves by itself. */
export class TasksOfYear {
  constructor(
    private readonly company: Company,
    private readonly months: MonthPlayer,
    private readonly signer: FirstSigner,
    private readonly note: (what: string) => void,
  ) {}

  /** Each head has the tasks of the month agreed; says how many. */
  async agree({ month, tasks, course }: MonthOfYear): Promise<string> {
    const agreed = tasks.filter(({ isMoved }) => !isMoved);
    await inTurns([...this.byDepartment(month, agreed)], async ([department, own]) => {
      const head = await this.company.as(this.company.headOf(department));
      const { id: cycleId } = await this.months.cycleOf(department, month);
      const named = own.map(({ handle, name }) => ({ personId: this.company.idOf(handle), name }));
      const plan = await head.post<DocumentReference>('/api/task-plans', { cycleId, tasks: named });
      await head.post(`/api/task-plans/${plan.documentId}/submission`, { version: plan.version });
      await this.signer.decide(course.directorIsAway, plan);
    });
    return `${agreed.length} tasks of ${month} are agreed`;
  }

  /** Each head confirms what was done. */
  async confirm({ month, tasks }: MonthOfYear): Promise<void> {
    const done = tasks.filter((task) => task.done);
    await inTurns([...this.byDepartment(month, done)], async ([department, own]) => {
      const head = await this.company.as(this.company.headOf(department));
      const { items } = await head.get<{ items: { id: string; name: string }[] }>(
        `/api/tasks?month=${month}&limit=200`,
      );
      const ids = new Map(items.map(({ id, name }) => [name, id]));
      for (const { name } of own)
        await head.post(`/api/tasks/${ids.get(name)}/completions`, { month, doneOn: this.company.today });
    });
    this.note(`${done.length} tasks of ${month} are confirmed, ${tasks.length - done.length} are missed`);
  }

  private byDepartment(month: string, tasks: readonly TaskOfYear[]): Map<string, TaskOfYear[]> {
    return groupBy(tasks, ({ handle }) => this.company.departmentOf(handle, month));
  }
}
