import { randomUUID } from 'node:crypto';
import { ApiRefusal, ApiSession, ApiUnreached } from '#platform/api-session.js';

export type Part = 'administrator' | 'head' | 'commercial' | 'general' | 'accounting' | 'manager';

/** Where the demo's people are found: their role decides their part. */
const roleOfPart: Record<Part, string> = {
  administrator: 'administrator',
  head: 'head-of-department',
  commercial: 'commercial-director',
  general: 'general-director',
  accounting: 'accounting',
  manager: 'sales-manager',
};

/** Who opens the sandbox: an administrator of the stack that runs. */
export interface Administrator {
  login: string;
  password: string;
}

export interface Sandbox {
  organisationId: string;
  departmentId: string;
  people: readonly { id: string; name: string; login: string; roles: readonly string[] }[];
}

interface Found {
  cycleId?: string;
  planId?: string;
  version?: number;
  sha256?: string;
  actualsVersion?: number;
  runId?: string;
  statementId?: string;
}

/** A sandbox company of its own for one rehearsal, and the sessions of its people. */
export class RehearsalContext {
  private readonly sessions = new Map<Part, ApiSession>();
  /** What later steps need of earlier ones. */
  readonly found: Found = {};

  private constructor(
    readonly url: string,
    readonly sandbox: Sandbox,
    readonly password: string,
    /** What the logins of those who are hired end in. */
    readonly loginsEndIn = `.${sandbox.organisationId.slice(0, 8)}`,
  ) {}

  /** The sandbox that is there already, whose people all have the password. */
  static in(url: string, sandbox: Sandbox, password: string, loginsEndIn: string): RehearsalContext {
    return new RehearsalContext(url, sandbox, password, loginsEndIn);
  }

  /** Opens the sandbox as an administrator of the running stack. */
  static async open(
    url: string,
    administrator: Administrator,
    { name, startsOn }: { name: string; startsOn?: string } = { name: 'Alpha (rehearsal)' },
  ): Promise<RehearsalContext> {
    const session = await new ApiSession(url).signIn(administrator.login, administrator.password);
    const password = `rehearsal-${randomUUID()}`;
    const sandbox = await session.post<Sandbox>('/api/sandboxes', { name, startsOn, password });
    return new RehearsalContext(url, sandbox, password);
  }

  remember(found: Found): void {
    Object.assign(this.found, found);
  }

  has(part: Part): boolean {
    return this.sandbox.people.some(({ roles }) => roles.includes(roleOfPart[part]));
  }

  person(part: Part): Sandbox['people'][number] {
    const person = this.sandbox.people.find((each) => each.roles.includes(roleOfPart[part]));
    if (!person) throw new Error(`The sandbox has nobody for the part of ${part}`);
    return person;
  }

  async as(part: Part): Promise<ApiSession> {
    const known = this.sessions.get(part);
    if (known) return known;
    const { login } = this.person(part);
    const session = await eventually(`the sign-in of ${part}`, () =>
      new ApiSession(this.url).signIn(login, this.password),
    );
    this.sessions.set(part, session);
    return session;
  }

  /** The business day, as the company's own clock shows it. */
  async today(): Promise<string> {
    const { now } = await (await this.as('administrator')).get<{ now: string }>('/api/clock');
    return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Moscow' }).format(new Date(now));
  }
}

/** The refusal that a step is made for; anything else, an acceptance above all, is a fault. */
export async function refused(code: string, attempt: () => Promise<unknown>): Promise<string> {
  try {
    await attempt();
  } catch (error) {
    if (error instanceof ApiRefusal && error.code === code)
      return `refused (${error.status} ${code}): ${error.message}`;
    throw error;
  }
  throw new Error(`This should have been refused with ${code}, and was accepted`);
}

const lookMs = 100;

/** Looks until something is so; a bounded number of times. */
export async function eventually<T>(what: string, look: () => Promise<T | undefined>, longestSeconds = 30): Promise<T> {
  for (let waitedMs = 0; waitedMs < longestSeconds * 1000; waitedMs += lookMs) {
    const found = await look().catch((error: unknown) => {
      if (error instanceof ApiUnreached || (error instanceof ApiRefusal && error.status >= 500)) return undefined;
      throw error;
    });
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, lookMs));
  }
  throw new Error(`Waited for ${what} and did not see it`);
}
