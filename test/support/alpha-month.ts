import { randomUUID } from 'node:crypto';
import { alphaActuals, alphaPlan } from '#apps/rehearsal/alpha-july.js';
import { eventually } from '#apps/rehearsal/rehearsal-context.js';
import type { ApiSession } from '#platform/api-session.js';
import { acceptInvitation, hire } from './hire.js';
import type { TestStack } from './test-stack.js';

export interface DocumentReference {
  documentId: string;
  version: number;
  sha256: string;
}

export interface CycleView {
  id: string;
  departmentId: string;
  month: string;
  stage: string;
  missedDeadlines: number;
  deadlines: {
    kind: string;
    opensOn: string;
    dueOn: string;
    dueAt: string;
    metAt: string | null;
    missedAt: string | null;
    state: string;
  }[];
  documents: { id: string; kind: string; personId: string | null; status: string; version: number }[];
}

export interface RunView {
  id: string;
  number: number;
  status: string;
  stage: string;
  people: number | null;
  total: string | null;
  register: (DocumentReference & { status: string }) | null;
  leftOut: {
    count: number;
    reason: string;
    people: { personId: string; missing: { what: string; name?: string }[] }[];
  } | null;
}

const handles = ['admin', 'manager', 'head', 'commercial', 'general', 'accounting'] as const;
type Handle = (typeof handles)[number];

/** The demo company's July, moved on step by step through the API as its people. */
export class AlphaMonth {
  readonly month = '2026-07';
  /** The cycle of the demo's department. */
  cycleId = '';

  private constructor(
    private readonly stack: TestStack,
    readonly people: Record<Handle, ApiSession>,
  ) {}

  /** Lets the 28th of June come and finds the cycle of July. */
  static async open(stack: TestStack): Promise<AlphaMonth> {
    const sessions = await Promise.all(handles.map(async (handle) => [handle, await stack.as(handle)] as const));
    const people = Object.fromEntries(sessions) as Record<Handle, ApiSession>;
    const month = new AlphaMonth(stack, people);
    await month.advance('2026-06-28');
    const { items } = await people.head.get<{ items: { id: string }[] }>(
      `/api/monthly-cycles?month=2026-07&departmentId=${people.head.person.departmentId}`,
    );
    month.cycleId = items[0]?.id ?? '';
    return month;
  }

  cycle(id = this.cycleId): Promise<CycleView> {
    return this.people.general.get<CycleView>(`/api/monthly-cycles/${id}`);
  }

  /** Its first deadline is met by its opening: from then on the cycle waits for people. */
  async untilFirstDeadlineIsMet(cycleId: string): Promise<void> {
    await eventually('the cycle to wait for people', async () =>
      (await this.cycle(cycleId)).deadlines[0]?.metAt ? true : undefined,
    );
  }

  async untilStage(stage: string, cycleId = this.cycleId): Promise<void> {
    await eventually(`the stage ${stage}`, async () =>
      (await this.cycle(cycleId)).stage === stage ? true : undefined,
    );
  }

  /** Moves the clock and waits until the months that opened on the way wait for people, and every month has settled what fell due. */
  async advance(to: string): Promise<{ openedMonths: string[] }> {
    const advanced = await this.people.admin.post<{ openedMonths: string[] }>('/api/clock/advance', { to });
    const unsettled = `SELECT 1 FROM departments t CROSS JOIN unnest($1::text[]) AS opened (month) WHERE NOT EXISTS (
      SELECT 1 FROM monthly_cycles c JOIN deadlines d ON d.cycle_id = c.id WHERE c.department_id = t.id AND c.month = opened.month AND d.met_at IS NOT NULL)`;
    const due = `SELECT 1 FROM deadlines d JOIN monthly_cycles c ON c.id = d.cycle_id JOIN organisations o ON o.id = c.organisation_id
      WHERE d.met_at IS NULL AND d.missed_at IS NULL AND d.due_at < now() + o.clock_offset_ms * interval '1 millisecond'`;
    await eventually('the months to settle what fell due', async () => {
      const left = await this.stack.database.query(`${unsettled} UNION ALL ${due}`, [advanced.openedMonths]);
      return left.length === 0 ? true : undefined;
    });
    return advanced;
  }

  /** Adds somebody to the company and signs them in; heads and managers join the department unless told otherwise. */
  async addPerson(
    handle: string,
    roles: string[],
    departmentId: string | null = this.people.head.person.departmentId,
  ): Promise<ApiSession> {
    const password = `seven badgers, said ${handle}`;
    const login = `${handle}-${randomUUID().slice(0, 8)}@alpha.demo`;
    const person = { name: `Person ${handle}`, login, roles, departmentId };
    const { token } = await hire(this.people.admin, this.people.general, person);
    return acceptInvitation(this.stack.url, { login, token, password });
  }

  draftPlan(personId = this.people.manager.person.id, head = this.people.head): Promise<DocumentReference> {
    return head.post<DocumentReference>('/api/kpi-plans', { personId, month: this.month, terms: alphaPlan });
  }

  async submitPlan({ documentId, version }: DocumentReference, head = this.people.head): Promise<void> {
    await head.post(`/api/kpi-plans/${documentId}/submission`, { version });
  }

  async decide(
    who: ApiSession,
    { documentId, version, sha256 }: DocumentReference,
    decision: 'sign' | 'return' = 'sign',
    comment?: string,
  ): Promise<{ status: string }> {
    return who.post<{ status: string }>(`/api/documents/${documentId}/decisions`, {
      version,
      sha256,
      decision,
      ...(comment ? { comment } : {}),
    });
  }

  /** A plan from its first draft to both signatures. */
  async signPlan(personId = this.people.manager.person.id, head = this.people.head): Promise<DocumentReference> {
    const plan = await this.draftPlan(personId, head);
    await this.submitPlan(plan, head);
    await this.decide(this.people.commercial, plan);
    await this.decide(this.people.general, plan);
    return plan;
  }

  /** A pay scheme from its first draft to both signatures. */
  async signScheme(scheme: unknown): Promise<void> {
    const { head, commercial, general } = this.people;
    const draft = await head.post<DocumentReference>('/api/pay-schemes', { scheme });
    await head.post(`/api/pay-schemes/${draft.documentId}/submission`, { version: draft.version });
    await this.decide(commercial, draft);
    await this.decide(general, draft);
  }

  async submitActuals(
    people: Record<string, unknown> = { [this.people.manager.person.id]: alphaActuals },
    cycleId = this.cycleId,
    head = this.people.head,
    withoutPlan: Record<string, string> = {},
  ): Promise<DocumentReference> {
    const saved = await head.put<DocumentReference>(`/api/monthly-cycles/${cycleId}/actuals/draft`, {
      basedOn: 0,
      people,
      withoutPlan,
    });
    await head.post(`/api/monthly-cycles/${cycleId}/actuals/submission`, { version: saved.version });
    return saved;
  }

  startPayroll(
    accountant = this.people.accounting,
    leftOut?: { personIds: string[]; reason: string },
  ): Promise<{ runId: string; number: number; status: string }> {
    return accountant.post('/api/payroll-runs', { month: this.month, ...(leftOut ? { leftOut } : {}) });
  }

  run(runId: string): Promise<RunView> {
    return this.people.accounting.get<RunView>(`/api/payroll-runs/${runId}`);
  }

  async register(runId: string): Promise<DocumentReference> {
    return eventually('the register of the run', async () => (await this.run(runId)).register ?? undefined);
  }

  async untilRunIs(runId: string, status: string): Promise<RunView> {
    return eventually(`the run to be ${status}`, async () => {
      const run = await this.run(runId);
      return run.status === status ? run : undefined;
    });
  }
}
