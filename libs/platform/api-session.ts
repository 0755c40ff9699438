import { randomUUID } from 'node:crypto';
import type { DepartmentId, OrganisationId } from '#approvals/ids.js';
import { eventsOf } from './events.js';
import { linesOf } from './lines.js';

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

/** The API was not there, or went away before it had answered: what became of the request is not known. */
export class ApiUnreached extends Error {
  constructor(url: URL, cause: unknown) {
    super(`No answer from ${url.origin}`, { cause });
    this.name = 'ApiUnreached';
  }
}

export interface SignedInAs {
  id: string;
  organisationId: OrganisationId;
  departmentId: DepartmentId | null;
  name: string;
  roles: string[];
}

interface SendOptions {
  /** Chosen by the caller when the write may have to be repeated; a new one otherwise. */
  key?: string;
}

/** How long a request is repeated while the API is not reached or says that the outcome is not known yet. */
const patienceMs = 60_000;
const pauseMs = 200;

/** One person's session with the public HTTP API: cookie, CSRF token, and a key for every write. */
export class ApiSession {
  private cookie = '';
  private csrfToken = '';
  person!: SignedInAs;

  constructor(private readonly url: string) {}

  async signIn(login: string, password: string): Promise<this> {
    const { person, csrfToken } = await this.send<{ person: SignedInAs; csrfToken: string }>('POST', '/api/session', {
      login,
      password,
    });
    this.person = person;
    this.csrfToken = csrfToken;
    return this;
  }

  /** Reading again changes nothing: repeated until the API, which may just be starting again, answers. */
  get<T>(path: string): Promise<T> {
    return untilAnswered(() => this.send<T>('GET', path));
  }

  /** An answer of lines, one after another as they come. It is not repeated: half of it may have been read. */
  async *lines(path: string): AsyncGenerator<string> {
    const url = new URL(path, this.url);
    const unreached = (error: unknown): never => {
      throw new ApiUnreached(url, error);
    };
    const response = await fetch(url, { headers: this.headers() }).catch(unreached);
    if (!response.ok) throw refusalOf(response.status, await response.text());
    if (response.body) yield* linesOf(response.body.pipeThrough(new TextDecoderStream()));
  }

  /**
   * Server-sent events, one after another as they come, each as its JSON. A stream that breaks off is asked for again from
   * the event that was heard last; over it is after one of type `end`, or where the API says that nothing is left.
   */
  async *events<T>(path: string): AsyncGenerator<T> {
    const url = new URL(path, this.url);
    let heard: string | undefined;
    for (;;) {
      const response = await untilAnswered(() => this.stream(url, heard));
      if (response.status === 204 || !response.body) return;
      try {
        for await (const { id, type, data } of eventsOf(response.body.pipeThrough(new TextDecoderStream()))) {
          if (type === 'error') break;
          heard = id;
          yield JSON.parse(data) as T;
          if (type === 'end') return;
        }
      } catch (error) {
        // An API that goes away breaks its streams off; whether it comes back is for the next attempt to find out.
        if (!(error instanceof TypeError)) throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }

  private async stream(url: URL, heard: string | undefined): Promise<Response> {
    const headers = {
      accept: 'text/event-stream',
      ...this.headers(),
      ...(heard === undefined ? {} : { 'last-event-id': heard }),
    };
    const response = await fetch(url, { headers }).catch((error: unknown) => {
      throw new ApiUnreached(url, error);
    });
    if (!response.ok) throw refusalOf(response.status, await response.text());
    return response;
  }

  /** A file as it comes. */
  async download(path: string): Promise<Buffer> {
    const url = new URL(path, this.url);
    const response = await fetch(url, { headers: this.headers() });
    if (!response.ok) throw refusalOf(response.status, await response.text());
    return Buffer.from(await response.arrayBuffer());
  }

  post<T>(path: string, body: unknown, options?: SendOptions): Promise<T> {
    return this.write<T>('POST', path, body, options);
  }

  put<T>(path: string, body: unknown, options?: SendOptions): Promise<T> {
    return this.write<T>('PUT', path, body, options);
  }

  /** Sends a file as it is. */
  upload<T>(path: string, file: Uint8Array, options?: SendOptions): Promise<T> {
    return this.write<T>('POST', path, file, options);
  }

  /** Repeats a write under its key until the outcome is known: it takes effect once, however often it is sent. */
  private write<T>(method: string, path: string, body: unknown, { key = randomUUID() }: SendOptions = {}): Promise<T> {
    return untilAnswered(() => this.send<T>(method, path, body, key));
  }

  private async send<T>(method: string, path: string, body?: unknown, key?: string): Promise<T> {
    const isFile = body instanceof Uint8Array;
    const { response, text } = await exchange(new URL(path, this.url), {
      method,
      headers: {
        accept: 'application/json',
        ...this.headers(),
        ...(key ? { 'idempotency-key': key } : {}),
        ...(body === undefined ? {} : { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }),
      },
      ...(body === undefined ? {} : { body: isFile ? new Uint8Array(body) : JSON.stringify(body) }),
    });
    this.keepCookie(response);
    if (response.ok) return (response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text) as T;
    throw refusalOf(response.status, text);
  }

  private headers(): Record<string, string> {
    return {
      ...(this.cookie ? { cookie: this.cookie } : {}),
      ...(this.csrfToken ? { 'x-csrf-token': this.csrfToken } : {}),
    };
  }

  private keepCookie(response: Response): void {
    const cookie = response.headers.getSetCookie().find((each) => each.startsWith('premia_session='));
    if (cookie) this.cookie = cookie.split(';')[0] ?? '';
  }
}

async function exchange(url: URL, request: RequestInit): Promise<{ response: Response; text: string }> {
  try {
    const response = await fetch(url, request);
    return { response, text: await response.text() };
  } catch (error) {
    throw new ApiUnreached(url, error);
  }
}

async function untilAnswered<T>(send: () => Promise<T>): Promise<T> {
  const giveUpAt = Date.now() + patienceMs;
  for (;;) {
    try {
      return await send();
    } catch (error) {
      const mayBeRepeated = error instanceof ApiRefusal ? error.status === 503 : error instanceof ApiUnreached;
      if (!mayBeRepeated || Date.now() > giveUpAt) throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
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
