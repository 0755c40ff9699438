import { dayOfMonth } from '#calendar/month.js';
import type { Company, DocumentReference } from '../company/company.js';
import { inTurns } from './in-turns.js';
import type { PlansOfYear } from './plans-of-year.js';
import type { ForecastOfYear, MonthOfYear, NewRegulation } from './year-case.js';

/** What people say about their pay, and what is decided about them besides it: acknowledgements, forecasts, fines, disputes, and a change of the regulation. */
export class ConcernsOfYear {
  constructor(
    private readonly company: Company,
    private readonly plans: PlansOfYear,
    private readonly note: (what: string) => void,
  ) {}

  /** Whoever says something later takes the invitation up while it holds. */
  async signIn(months: readonly MonthOfYear[]): Promise<void> {
    const handles = new Set(months.flatMap(({ plans }) => Object.keys(plans)));
    await inTurns([...handles], (handle) => this.company.as(handle));
  }

  /** Those who read their plan say so, by what is in force of it. */
  async acknowledge({ month, concerns: { acknowledging } }: MonthOfYear): Promise<void> {
    await inTurns(acknowledging, async (handle) => {
      const earner = await this.company.as(handle);
      const path = `/api/kpi-plans/${this.plans.signedPlan(month, handle).documentId}/acknowledgement`;
      const { sha256 } = await earner.get<{ sha256: string }>(path);
      await earner.post(path, { sha256 });
    });
    if (acknowledging.length > 0) this.note(`${acknowledging.length} people have read their plans of ${month}`);
  }

  /** Earners send what they expect to sell in a month: those who are in time, or the others. */
  async forecast({ month, concerns }: MonthOfYear, isLate: boolean): Promise<void> {
    const due = concerns.forecasts.filter((each) => each.isLate === isLate);
    await inTurns(due, async ({ handle, quantity }: ForecastOfYear) => {
      const earner = await this.company.as(handle);
      const lines = [{ productLine: 'Tools', quantity }];
      await earner.post('/api/volume-forecasts', { month, unit: 'units', lines });
    });
    if (due.length > 0) this.note(`${due.length} forecasts of ${month} are sent${isLate ? ', late' : ''}`);
  }

  /** The head writes the memo, and both directors sign it. */
  async fine({ month, concerns: { fine } }: MonthOfYear): Promise<void> {
    if (fine === undefined) return;
    const { handle, amount, reason } = fine;
    const head = await this.company.as(this.company.headOf(this.company.departmentOf(handle, month)));
    const memo = await head.post<DocumentReference>('/api/fines', {
      ...{ personId: this.company.idOf(handle), month, amount, reason },
      happenedOn: dayOfMonth(month, 15),
      whatHappened: `${reason}, on the 15th.`,
      evidence: [],
    });
    await head.post(`/api/fines/${memo.documentId}/submission`, { version: memo.version });
    await this.company.sign(memo, 'commercial', 'general');
    this.note(`${handle} is fined ${amount} in ${month}: ${reason}`);
  }

  /** Somebody questions the first line of their statement, and accounting answers. */
  async dispute({ month, concerns: { dispute } }: MonthOfYear): Promise<void> {
    if (dispute === undefined) return;
    const { handle, isAccepted, isSettled } = dispute;
    const [earner, accounting] = await Promise.all([this.company.as(handle), this.company.as('accounting')]);
    const { items } = await earner.get<{ items: { id: string }[] }>(`/api/statements?month=${month}`);
    const statementId = items[0]?.id;
    const { lines } = await earner.get<{ lines: { component: string; code: string }[] }>(
      `/api/statements/${statementId}`,
    );
    const { component, code } = lines[0]!;
    const { disputeId } = await earner.post<{ disputeId: string }>('/api/disputes', {
      ...{ statementId, component, code },
      reason: 'not-explained',
      words: 'I do not see how this came about.',
    });
    await accounting.post(`/api/disputes/${disputeId}/answer`, {
      answer: isAccepted ? 'accept' : 'refuse',
      words: 'The steps of the line say it.',
    });
    if (isSettled) await earner.post(`/api/disputes/${disputeId}/end`, { end: 'settle' });
    this.note(
      `${handle} has questioned a line of ${month}, which accounting has ${isAccepted ? 'accepted' : 'refused'}`,
    );
  }

  /** The administrator drafts the change, and both directors sign it, before its day. */
  async announce(change: NewRegulation): Promise<void> {
    const administrator = await this.company.as('administrator');
    const { deadlineRules } = await administrator.get<{ deadlineRules: Record<string, object> }>('/api/organisation');
    const rule = { ...deadlineRules['payroll-posted'], day: change.payrollDay };
    const draft = await administrator.post<DocumentReference>('/api/regulation-changes', {
      fromOn: change.fromOn,
      reason: 'A day more to look at the register.',
      rules: { deadlineRules: { ...deadlineRules, 'payroll-posted': rule } },
    });
    await administrator.post(`/api/regulation-changes/${draft.documentId}/submission`, { version: draft.version });
    await this.company.sign(draft, 'commercial', 'general');
    this.note(`from ${change.fromOn} on the payroll of months that open is due on the ${change.payrollDay}th`);
  }
}
