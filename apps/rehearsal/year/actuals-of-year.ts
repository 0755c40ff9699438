import type { Company, DocumentReference } from '../company/company.js';
import type { MonthPlayer } from '../company/play-month.js';
import { inTurns } from './in-turns.js';
import type { MonthOfYear } from './year-case.js';

interface Actuals {
  documentId: string;
  status: string;
  latestVersion: number;
  version: { version: number; sha256: string };
}

/** The actuals of a year, department by department: submitted, returned at times, approved. */
export class ActualsOfYear {
  constructor(
    private readonly company: Company,
    private readonly months: MonthPlayer,
    private readonly note: (what: string) => void,
  ) {}

  /** Heads bring what the indicators of their people came to. */
  async submit(month: MonthOfYear, departments: readonly string[]): Promise<void> {
    await inTurns(departments, (department) => this.submitOne(month, department, 0));
    if (departments.length > 0) this.note(`actuals of ${month.month} are submitted by ${departments.join(', ')}`);
  }

  /** The commercial director decides whatever waits; what is to be returned once is, and comes again. */
  async approve(month: MonthOfYear): Promise<void> {
    await inTurns(this.company.departments, async (department) => {
      const waiting = await this.read(month, department);
      if (waiting?.status !== 'in-approval') return;
      if (waiting.version.version === 1 && month.course.returnedActuals.includes(department)) {
        await this.decide(waiting, 'return', 'Where is the count of the store?');
        await this.submitOne(month, department, waiting.latestVersion);
      }
      const again = await this.read(month, department);
      if (again !== undefined) await this.decide(again, 'sign');
    });
    this.note(`actuals of ${month.month} are approved`);
  }

  /** A plan that was revised after the approval has sent the actuals of its department back: they come again as they were. */
  async approveAgain(month: MonthOfYear): Promise<void> {
    const reopened = month.course.revisions.filter(({ afterApproval }) => afterApproval);
    const departments = [...new Set(reopened.map(({ handle }) => this.company.departmentOf(handle, month.month)))];
    await inTurns(departments, async (department) => {
      const sentBack = await this.read(month, department);
      if (sentBack === undefined || sentBack.status === 'signed') return;
      await this.submitOne(month, department, sentBack.latestVersion);
      const again = await this.read(month, department);
      if (again !== undefined) await this.decide(again, 'sign');
      this.note(`actuals of ${month.month} of ${department} were reopened by a revision, and approved again`);
    });
  }

  private async submitOne(month: MonthOfYear, department: string, basedOn: number): Promise<void> {
    const own = Object.entries(month.actuals ?? {}).filter(
      ([handle]) => this.company.departmentOf(handle, month.month) === department,
    );
    const people = Object.fromEntries(own.map(([handle, came]) => [this.company.idOf(handle), came]));
    const head = await this.company.as(this.company.headOf(department));
    const path = await this.pathOf(month, department);
    const { version } = await head.put<DocumentReference>(`${path}/draft`, { basedOn, people });
    await head.post(`${path}/submission`, { version });
  }

  private async read(month: MonthOfYear, department: string): Promise<Actuals | undefined> {
    const commercial = await this.company.as('commercial');
    const read = await commercial.get<Partial<Actuals>>(await this.pathOf(month, department));
    return read.documentId ? (read as Actuals) : undefined;
  }

  private async decide({ documentId, version }: Actuals, decision: string, comment?: string): Promise<void> {
    const commercial = await this.company.as('commercial');
    await commercial.post(`/api/documents/${documentId}/decisions`, {
      ...{ version: version.version, sha256: version.sha256, decision },
      ...(comment === undefined ? {} : { comment }),
    });
  }

  private async pathOf({ month }: MonthOfYear, department: string): Promise<string> {
    return `/api/monthly-cycles/${(await this.months.cycleOf(department, month)).id}/actuals`;
  }
}
