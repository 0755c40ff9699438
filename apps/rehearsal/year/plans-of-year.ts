import type { Month } from '#calendar/month.js';
import type { ApiSession } from '#platform/api-session.js';
import type { Company, DocumentReference } from '../company/company.js';
import type { Handle } from '../company/company-case.js';
import type { MonthPlayer } from '../company/play-month.js';
import { type KpiPlan, tooDearPlan } from './kpi-plans-of-year.js';
import type { FirstSigner } from './first-signer.js';
import { inTurns } from './in-turns.js';
import type { MonthOfYear, RevisionOfYear } from './year-case.js';

/** What the supplier wrote, as a message that was saved. */
const letter = Buffer.from(
  'From: supplier@example.org\r\nTo: buyer@example.org\r\nDate: Fri, 10 Jul 2026 09:00:00 +0300\r\nSubject: The plant stands still\r\n\r\nNothing leaves for now.\r\n',
);

/** The plans of a year: drafted by heads, returned at times, signed by directors or the deputy, and revised. */
export class PlansOfYear {
  /** Plans that have the first signature and wait for the day on which the general director comes to them. */
  private waiting: DocumentReference[] = [];
  private readonly signed = new Map<string, DocumentReference>();

  constructor(
    private readonly company: Company,
    private readonly months: MonthPlayer,
    private readonly signer: FirstSigner,
    private readonly note: (what: string) => void,
  ) {}

  /** The plan of somebody for a month as it was signed. */
  signedPlan(month: Month, handle: Handle): DocumentReference {
    const plan = this.signed.get(`${month} ${handle}`);
    if (plan === undefined) throw new Error(`The case has no plan of ${handle} for ${month}`);
    return plan;
  }

  get areWaiting(): boolean {
    return this.waiting.length > 0;
  }

  /** Takes the plans of a month to their signatures, but for those that the general director comes to late; says how many. */
  async sign(month: MonthOfYear): Promise<string> {
    const { plans, course } = month;
    await inTurns(Object.entries(plans), async ([handle, terms]) => {
      const department = this.company.departmentOf(handle, month.month);
      if (course.openPlans?.[handle] !== undefined) return this.leaveOpen(month, handle, terms);
      const plan = await this.takeToCommercial(month, department, handle, terms);
      this.signed.set(`${month.month} ${handle}`, plan);
      if (course.lateSignatures.includes(department)) this.waiting.push(plan);
      else await this.company.sign(plan, 'general');
    });
    const open = Object.keys(course.openPlans ?? {}).length;
    const count = Object.keys(plans).length - open;
    return `${count - this.waiting.length} plans of ${month.month} are signed, ${this.waiting.length} wait for the general director, ${course.returnedPlans.length} were returned once`;
  }

  /** The general director comes to what was left waiting. */
  async signWaiting(): Promise<void> {
    const late = this.waiting;
    this.waiting = [];
    await inTurns(late, (plan) => this.company.sign(plan, 'general'));
    if (late.length > 0) this.note(`${late.length} plans are signed late`);
  }

  /** Revises plans of a month that is over: before its actuals are approved, or after. */
  async revise(month: MonthOfYear, afterApproval: boolean): Promise<void> {
    for (const revision of month.course.revisions.filter((each) => each.afterApproval === afterApproval)) {
      await this.company.sign(await this.proposeRevision(month.month, revision), 'commercial', 'general');
      const since = revision.from === undefined ? 'for the whole month' : `from ${revision.from} on`;
      this.note(`the plan of ${revision.handle} for ${month.month} is revised ${since}, with evidence`);
    }
  }

  /** The head writes a revision of a signed plan, with evidence, and sends it on its route. */
  async proposeRevision(month: Month, { handle, from, terms }: RevisionOfYear): Promise<DocumentReference> {
    const plan = this.signedPlan(month, handle);
    const head = await this.company.as(this.company.headOf(this.company.departmentOf(handle, month)));
    const { id } = await head.upload<{ id: string }>('/api/evidence-files?fileName=supplier.eml', letter);
    const revision = await head.post<DocumentReference>('/api/plan-revisions', {
      planId: plan.documentId,
      basedOn: plan.sha256,
      ...(from === undefined ? {} : { from }),
      reason: 'The plant of the only supplier stands still after a fire.',
      terms,
      evidence: [{ kind: 'correspondence', description: 'The supplier says so.', files: [id] }],
    });
    await head.post(`/api/plan-revisions/${revision.documentId}/submission`, { version: revision.version });
    return revision;
  }

  /** Takes a plan only as far as it comes in what is played. */
  private async leaveOpen({ month, course }: MonthOfYear, handle: Handle, terms: KpiPlan): Promise<void> {
    const head = await this.company.as(this.company.headOf(this.company.departmentOf(handle, month)));
    const personId = this.company.idOf(handle);
    const plan = await head.post<DocumentReference>('/api/kpi-plans', { personId, month, terms });
    if (course.openPlans?.[handle] === 'drafted') return;
    await submit(head, plan);
    if (course.openPlans?.[handle] === 'with-the-general-director') await this.signer.decide(false, plan);
  }

  private async takeToCommercial(
    { month, course }: MonthOfYear,
    department: string,
    handle: Handle,
    terms: KpiPlan,
  ): Promise<DocumentReference> {
    await this.months.cycleOf(department, month);
    const head = await this.company.as(this.company.headOf(department));
    const isReturned = course.returnedPlans.includes(handle);
    const drafted = isReturned ? tooDearPlan(terms) : terms;
    const personId = this.company.idOf(handle);
    const plan = await head.post<DocumentReference>('/api/kpi-plans', { personId, month, terms: drafted });
    await submit(head, plan);
    const sent = course.withdrawnPlans.includes(handle) ? await this.sendAnew(head, plan, drafted) : plan;
    if (isReturned) await this.signer.decide(course.directorIsAway, sent, 'The base is more than was agreed.');
    const signed = isReturned ? await this.saveAgain(head, sent, terms) : sent;
    await this.signer.decide(course.directorIsAway, signed);
    return signed;
  }

  /** The head takes a version back, and submits the next one. */
  private async sendAnew(head: ApiSession, plan: DocumentReference, terms: KpiPlan): Promise<DocumentReference> {
    const { documentId, version, sha256 } = plan;
    await head.post(`/api/documents/${documentId}/withdrawal`, { version, sha256, reason: 'A word is missing.' });
    return this.saveAgain(head, plan, terms);
  }

  private async saveAgain(head: ApiSession, { documentId, version }: DocumentReference, terms: KpiPlan) {
    const saved = await head.put<DocumentReference>(`/api/kpi-plans/${documentId}/draft`, { basedOn: version, terms });
    await submit(head, saved);
    return saved;
  }
}

async function submit(head: ApiSession, { documentId, version }: DocumentReference): Promise<void> {
  await head.post(`/api/kpi-plans/${documentId}/submission`, { version });
}
