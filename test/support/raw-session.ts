import { randomUUID } from 'node:crypto';
import { demoCompany } from '#platform/demo/demo-company.js';

export interface RawRequest {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  /** Sent as JSON; `text` is sent as it is. */
  body?: unknown;
  text?: string;
  /** On top of those that a well-behaved client sends; null leaves one of those out. */
  headers?: Record<string, string | null>;
}

export interface RawAnswer {
  status: number;
  type: string;
  headers: Headers;
  text: string;
}

/** A signed-in client that sends whatever it is told, well-formed or not, and shows the answer as it came. */
export class RawSession {
  private cookie = '';
  private csrfToken = '';

  constructor(private readonly url: string) {}

  /** Signs in as one of the demo's people. */
  async signIn(handle: string): Promise<this> {
    const credentials = { login: `${handle}@${demoCompany.suffix}`, password: demoCompany.password };
    const answer = await this.send({ path: '/api/session', body: credentials });
    if (answer.status !== 201) throw new Error(`${handle} could not sign in: ${answer.text}`);
    this.cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    this.csrfToken = (JSON.parse(answer.text) as { csrfToken: string }).csrfToken;
    return this;
  }

  async send({ method = 'POST', path, body, text, headers = {} }: RawRequest): Promise<RawAnswer> {
    const sent = text ?? (body === undefined ? undefined : JSON.stringify(body));
    const usual: Record<string, string | null> = {
      'content-type': sent === undefined ? null : 'application/json',
      'idempotency-key': randomUUID(),
      'x-csrf-token': this.csrfToken || null,
      cookie: this.cookie || null,
    };
    const given = Object.entries({ ...usual, ...headers }).filter(
      (entry): entry is [string, string] => entry[1] !== null,
    );
    const response = await fetch(new URL(path, this.url), { method, headers: given, body: sent ?? null });
    return {
      status: response.status,
      type: response.headers.get('content-type') ?? '',
      headers: response.headers,
      text: await response.text(),
    };
  }
}
