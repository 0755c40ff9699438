import { randomUUID } from 'node:crypto';

/** What the API answered instead of what was asked for. */
export class ApiRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    readonly problem: Record<string, unknown>,
  ) {
    super(detail);
    this.name = 'ApiRefusal';
  }
}

export interface SignedInAs {
  id: string;
  organisationId: string;
  departmentId: string | null;
  name: string;
  roles: string[];
}

interface SendOptions {
  /** Chosen by the caller when the write may have to be repeated; a new one otherwise. */
  key?: string;
}

/** How often and how long a write is repeated, with its key, while the API says that the outcome is not known yet. */
const repeats = 20;
const pauseMs = 500;

/** One person's session with the public HTTP API: cookie, CSRF token, and a key for every write. */
export class ApiSession {
  private cookie = '';
  private csrfToken = '';
  person!: SignedInAs;

  constructor(private readonly url: string) {}

  async signIn(login: string, password: string): Promise<this> {
    const { person, csrfToken } = await this.send<{ person: SignedInAs; csrfToken: string }>('POST', '/api/session', { login, password });
    this.person = person;
    this.csrfToken = csrfToken;
    return this;
  }

  get<T>(path: string): Promise<T> {
    return this.send<T>('GET', path);
  }

  post<T>(path: string, body: unknown, options?: SendOptions): Promise<T> {
    return this.write<T>('POST', path, body, options);
  }

  put<T>(path: string, body: unknown, options?: SendOptions): Promise<T> {
    return this.write<T>('PUT', path, body, options);
  }

  /** Repeats a write under its key until the outcome is known: it takes effect once, however often it is sent. */
  private async write<T>(method: string, path: string, body: unknown, { key = randomUUID() }: SendOptions = {}): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.send<T>(method, path, body, key);
      } catch (error) {
        const mayBeRepeated = error instanceof ApiRefusal ? error.status === 503 : error instanceof TypeError;
        if (!mayBeRepeated || attempt === repeats) throw error;
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
    }
  }

  private async send<T>(method: string, path: string, body?: unknown, key?: string): Promise<T> {
    const response = await fetch(new URL(path, this.url), {
      method,
      headers: {
        accept: 'application/json',
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...(this.csrfToken ? { 'x-csrf-token': this.csrfToken } : {}),
        ...(key ? { 'idempotency-key': key } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    this.keepCookie(response);
    const text = await response.text();
    if (response.ok) return (response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text) as T;
    throw refusalOf(response.status, text);
  }

  private keepCookie(response: Response): void {
    const cookie = response.headers.getSetCookie().find((each) => each.startsWith('premia_session='));
    if (cookie) this.cookie = cookie.split(';')[0] ?? '';
  }
}

function refusalOf(status: number, text: string): ApiRefusal {
  try {
    const problem = JSON.parse(text) as { code?: string; detail?: string };
    return new ApiRefusal(status, problem.code ?? 'unknown', problem.detail ?? text.slice(0, 200), problem);
  } catch {
    return new ApiRefusal(status, 'unknown', text.slice(0, 200), { status });
  }
}
