const url = process.env['PREMIA_URL'] ?? 'http://127.0.0.1:3000';

export interface Session {
  csrfToken: string;
  cookies: { name: string; value: string; url: string }[];
}

const begun = new Map<string, Promise<Session>>();

/**
 * A session of whoever has a login, for programs and for pages. Everybody signs in once in a process of tests: signing in takes
 * seconds of work over all of them, and is looked at where the month begins.
 */
export function sessionOf(login: string, password: string): Promise<Session> {
  const session = begun.get(login) ?? signIn(login, password);
  begun.set(login, session);
  return session;
}

async function signIn(login: string, password: string): Promise<Session> {
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password }),
  });
  if (!answer.ok) throw new Error(`${login} cannot sign in: ${answer.status} ${await answer.text()}`);
  const { csrfToken } = (await answer.json()) as { csrfToken: string };
  const cookies = answer.headers.getSetCookie().map((each) => {
    const [name = '', value = ''] = (each.split(';')[0] ?? '').split(/=(.*)/s);
    return { name, value, url };
  });
  return { csrfToken, cookies };
}

/** Of everybody in the demo company. */
export const passwordOfAlpha = 'example-password-of-alpha';

const handles: Readonly<Record<string, string>> = {
  'Alla Adminova': 'admin',
  'Galina Otdelova': 'head',
  'Konstantin Torgov': 'commercial',
  'Olga Glavnaya': 'general',
  'Boris Schetov': 'accounting',
  'Maxim Prodazhin': 'manager',
};

/** Of somebody of the demo company, by their name or their handle. */
export function sessionOfAlpha(person: string): Promise<Session> {
  return sessionOf(`${handles[person] ?? person}@alpha.demo`, passwordOfAlpha);
}
