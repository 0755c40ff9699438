import type { Company, DocumentReference } from '../company/company.js';
import type { PlansOfYear } from './plans-of-year.js';
import type { MonthOfYear } from './year-case.js';

/** The weight memos of a year, each on the last day on which it is in time. */
export class MemosOfYear {
  constructor(
    private readonly company: Company,
    private readonly plans: PlansOfYear,
    private readonly note: (what: string) => void,
  ) {}

  /** Both directors agree to the memo of a month, where it has one. */
  async sign({ month, course: { memo } }: MonthOfYear): Promise<void> {
    if (memo === undefined) return;
    const { department, handles, weights } = memo;
    const head = await this.company.as(this.company.headOf(department));
    const signed = handles.map((handle) => this.plans.signedPlan(month, handle));
    const draft = await head.post<DocumentReference>('/api/weight-memos', {
      reason: 'The market asks for kept clients.',
      plans: signed.map(({ documentId, sha256 }) => ({ planId: documentId, basedOn: sha256, weights })),
    });
    await head.post(`/api/weight-memos/${draft.documentId}/submission`, { version: draft.version });
    await this.company.sign(draft, 'commercial', 'general');
    this.note(`the weights of ${handles.length} plans of ${month} are changed by a memo`);
  }
}
