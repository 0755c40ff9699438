import { randomUUID } from 'node:crypto';
import { addDays, type Day } from '#calendar/day.js';
import { firstDayOf, nextMonth, type Month } from '#calendar/month.js';
import { ApiSession } from '#platform/api-session.js';
import { type Administrator, eventually, type Part, RehearsalContext } from '../rehearsal-context.js';
import type { AssignmentOfCase, CompanyCase, Handle, PersonOfCase } from './company-case.js';

/** A version of a document, as everybody who decides about it names it. */
export interface DocumentReference {
  readonly documentId: string;
  readonly version: number;
  readonly sha256: string;
}

/** Something that happens in the company on a day. */
interface Happening {
  readonly on: Day;
  readonly enter: () => Promise<void>;
}

/** The department that a sandbox begins with. */
export const sandboxDepartment = 'wholesale';
const parts: readonly Part[] = ['administrator', 'head', 'commercial', 'general', 'accounting', 'manager'];
const isPart = (handle: Handle): handle is Part => parts.some((part) => part === handle);

/** A sandbox with the people, departments and schemes of a case, whose staff changes as its clock passes the days of the changes. */
export class Company {
  private readonly departmentIds = new Map<string, string>();
  private readonly personIds = new Map<Handle, string>();
  private readonly invitations = new Map<Handle, { login: string; token: string }>();
  private readonly sessions = new Map<Handle, ApiSession>();
  private ahead: Happening[];
  /** The last day that has come. */
  private reached: Day;

  private constructor(
    private readonly context: RehearsalContext,
    private readonly company: CompanyCase,
  ) {
    this.reached = company.startsOn;
    this.ahead = Object.entries(company.people)
      .flatMap(([handle, person]) => this.lifeOf(handle, person))
      .toSorted((a, b) => a.on.localeCompare(b.on));
  }

  /** Opens it as an administrator of the running stack; everything up to its first day has happened then. */
  static async open(url: string, administrator: Administrator, company: CompanyCase): Promise<Company> {
    const { name, startsOn } = company;
    return Company.begin(await RehearsalContext.open(url, administrator, { name, startsOn }), company);
  }

  /** Begins it in a sandbox that is there. */
  static async begin(context: RehearsalContext, company: CompanyCase): Promise<Company> {
    const { startsOn, departments, schemes } = company;
    const opened = new Company(context, company);
    opened.departmentIds.set(sandboxDepartment, context.sandbox.departmentId);
    for (const part of parts) if (context.has(part)) opened.personIds.set(part, context.person(part).id);
    for (const [code, department] of Object.entries(departments)) await opened.addDepartment(code, department);
    // The sandbox's own seller earns nothing in these months.
    if (context.has('manager')) await opened.leave('manager', startsOn);
    for (const scheme of schemes) await opened.signScheme(scheme);
    await opened.happenUntil(startsOn);
    return opened;
  }

  async as(handle: Handle): Promise<ApiSession> {
    if (isPart(handle)) return this.context.as(handle);
    const known = this.sessions.get(handle);
    if (known) return known;
    const { login, token } = found(this.invitations.get(handle), handle);
    const session = new ApiSession(this.context.url);
    await session.post('/api/session/invitation', { token, newPassword: this.context.password });
    await session.signIn(login, this.context.password);
    this.sessions.set(handle, session);
    return session;
  }

  idOf(handle: Handle): string {
    return found(this.personIds.get(handle), handle);
  }

  departmentId(code: string): string {
    return found(this.departmentIds.get(code), code);
  }

  get departments(): string[] {
    return [...this.departmentIds.keys()];
  }

  /** Whom an id is of. */
  handleOf(personId: string): Handle {
    const [handle] = [...this.personIds].find(([, id]) => id === personId) ?? [];
    return found(handle, personId);
  }

  /** The department that speaks for somebody in a month: the first of it. */
  departmentOf(handle: Handle, month: Month): string {
    const { assignments } = found(this.company.people[handle], handle);
    const lastDay = addDays(firstDayOf(nextMonth(month)), -1);
    const begun = assignments.filter(({ from }) => from <= lastDay);
    const first = begun.findLast(({ from }) => from <= firstDayOf(month)) ?? begun[0];
    return found(first, handle).department;
  }

  /** Who drafts plans and submits figures for a department on the day that has come. */
  headOf(department: string): Handle {
    const [last] = Object.entries(this.company.people)
      .filter(([, { heads, headsFrom, joinedOn }]) => heads === department && (headsFrom ?? joinedOn) <= this.reached)
      .toSorted(([, a], [, b]) => (b.headsFrom ?? b.joinedOn).localeCompare(a.headsFrom ?? a.joinedOn));
    return last?.[0] ?? 'head';
  }

  /** The last day that has come. */
  get today(): Day {
    return this.reached;
  }

  isHired(handle: Handle): boolean {
    return this.personIds.has(handle);
  }

  /** Lets a day come; what people become on the way is entered on its day. */
  async advance(to: Day): Promise<void> {
    await this.happenUntil(to);
    await this.moveClock(to);
  }

  /** Signs a version with everybody whose turn it is, in their order. */
  async sign({ documentId, version, sha256 }: DocumentReference, ...signers: Part[]): Promise<void> {
    for (const signer of signers) {
      const session = await this.as(signer);
      await session.post(`/api/documents/${documentId}/decisions`, { version, sha256, decision: 'sign' });
    }
  }

  private async moveClock(to: Day): Promise<void> {
    if (to > (await this.context.today())) {
      const administrator = await this.as('administrator');
      const key = randomUUID();
      // Everybody is told before the answer comes: on a busy machine that takes longer than a request waits.
      await eventually(`the clock to reach ${to}`, () =>
        administrator.post<object>('/api/clock/advance', { to }, { key }),
      );
    }
    if (to > this.reached) this.reached = to;
  }

  private async happenUntil(day: Day): Promise<void> {
    const due = this.ahead.filter(({ on }) => on <= day);
    this.ahead = this.ahead.filter(({ on }) => on > day);
    for (const { on, enter } of due) {
      await this.moveClock(on);
      await enter();
    }
  }

  private async addDepartment(code: string, { name, below }: { name: string; below?: string }): Promise<void> {
    const parentId = below === undefined ? null : this.departmentId(below);
    const administrator = await this.as('administrator');
    const { id } = await administrator.post<{ id: string }>('/api/departments', { name, parentId });
    this.departmentIds.set(code, id);
  }

  /** Has a scheme drafted and signed by both directors. */
  async signScheme(scheme: unknown): Promise<void> {
    const head = await this.as('head');
    const draft = await head.post<DocumentReference>('/api/pay-schemes', { scheme });
    await head.post(`/api/pay-schemes/${draft.documentId}/submission`, { version: draft.version });
    await this.sign(draft, 'commercial', 'general');
  }

  private lifeOf(handle: Handle, person: PersonOfCase): Happening[] {
    const [first, ...moves] = person.assignments;
    const { leftOn, heads, headsFrom } = person;
    return [
      { on: person.joinedOn, enter: () => this.hire(handle, person, first) },
      ...moves.map((move) => ({ on: move.from, enter: () => this.assign(handle, move) })),
      ...(heads === undefined || headsFrom === undefined
        ? []
        : [{ on: headsFrom, enter: () => this.head(handle, heads, headsFrom) }]),
      ...(leftOn === undefined ? [] : [{ on: leftOn, enter: () => this.leave(handle, leftOn) }]),
    ];
  }

  private async hire(handle: Handle, whom: PersonOfCase, first: AssignmentOfCase | undefined): Promise<void> {
    const { name, joinedOn, heads, headsFrom, roles = [] } = whom;
    const login = `${handle}${this.context.loginsEndIn}`;
    const administrator = await this.as('administrator');
    const person = { name, login, joinedOn };
    const { id, invitation } = await administrator.post<{ id: string; invitation: { token: string } }>(
      '/api/people',
      person,
    );
    this.personIds.set(handle, id);
    this.invitations.set(handle, { login, token: invitation.token });
    if (first !== undefined) await this.assign(handle, first);
    for (const role of roles) await this.change({ kind: 'role', personId: id, fromOn: joinedOn, role });
    if (heads !== undefined && headsFrom === undefined) await this.head(handle, heads, joinedOn);
    // An invitation holds for some days: who has to act in the company takes it up at once.
    if (heads !== undefined || roles.length > 0) await this.as(handle);
  }

  /** Makes somebody the head of a department, in the place of whoever is. */
  private head(handle: Handle, department: string, fromOn: Day): Promise<void> {
    return this.change({
      ...{ kind: 'headship', personId: this.idOf(handle), fromOn },
      ...{ departmentId: this.departmentId(department), endsPrevious: true },
    });
  }

  /** What somebody is from a day on, whether it comes or is past. */
  assign(handle: Handle, { from, department, scheme, ...assignment }: AssignmentOfCase): Promise<void> {
    return this.change({
      kind: 'assignment',
      personId: this.idOf(handle),
      fromOn: from,
      departmentId: this.departmentId(department),
      ...(scheme === undefined ? {} : { schemeCode: scheme }),
      ...assignment,
      endsPrevious: true,
    });
  }

  private async leave(handle: Handle, untilOn: Day): Promise<void> {
    const administrator = await this.as('administrator');
    const personId = this.idOf(handle);
    const { entries } = await administrator.get<{
      entries: { id: string; kind: string; supersededAt: string | null }[];
    }>(`/api/people/${personId}`);
    const employment = entries.find(({ kind, supersededAt }) => kind === 'employment' && supersededAt === null);
    await administrator.post('/api/staff-changes', {
      kind: 'employment',
      personId,
      supersedes: employment?.id,
      untilOn,
    });
  }

  /** The administrator proposes it and the general director confirms it. */
  private async change(content: Record<string, unknown>): Promise<void> {
    const { id } = await (await this.as('administrator')).post<{ id: string }>('/api/staff-changes', content);
    await (await this.as('general')).post(`/api/staff-changes/${id}/decision`, { decision: 'confirm' });
  }
}

function found<T>(what: T | undefined, name: string): T {
  if (what === undefined) throw new Error(`The case has no "${name}"`);
  return what;
}
