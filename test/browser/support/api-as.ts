import { randomUUID } from 'node:crypto';
import { passwordOfAlpha, sessionOfAlpha } from './sessions.js';

const url = process.env['PREMIA_URL'] ?? 'http://127.0.0.1:3000';

interface Asked {
  get: <T>(path: string) => Promise<T>;
  post: <T>(path: string, body: object) => Promise<T>;
  put: <T>(path: string, body: object) => Promise<T>;
  upload: <T>(path: string, mediaType: string, file: string) => Promise<T>;
  /** Once more, before what cannot be taken back. */
  givePassword: () => Promise<unknown>;
}

/** The API as somebody of the demo company: what is not played by clicking. */
export async function apiAs(handle: string): Promise<Asked> {
  const { csrfToken, cookies } = await sessionOfAlpha(handle);
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const send = async <T>(method: string, path: string, mediaType: string, body?: string): Promise<T> => {
    const told = await fetch(`${url}${path}`, {
      method,
      headers: {
        cookie,
        'content-type': mediaType,
        'x-csrf-token': csrfToken,
        'idempotency-key': randomUUID(),
      },
      ...(body === undefined ? {} : { body }),
    });
    if (!told.ok) throw new Error(`${method} ${path}: ${told.status} ${await told.text()}`);
    return (await told.json()) as T;
  };
  const ask = <T>(method: string, path: string, body?: object): Promise<T> =>
    send(method, path, 'application/json', body === undefined ? undefined : JSON.stringify(body));
  return {
    get: (path) => ask('GET', path),
    post: (path, body) => ask('POST', path, body),
    put: (path, body) => ask('PUT', path, body),
    upload: (path, mediaType, file) => send('POST', path, mediaType, file),
    givePassword: () => ask('POST', '/api/session/password-given', { password: passwordOfAlpha }),
  };
}
