import connectPgSimple from 'connect-pg-simple';
import session from 'express-session';
import { Pool } from 'pg';
import type { PersonId } from '#approvals/ids.js';
import type { Configuration } from '#platform/configuration.js';

declare module 'express-session' {
  interface SessionData {
    personId: PersonId;
  }
}

const eightHours = 8 * 60 * 60 * 1000;

/** Nobody waits for an answer until it is written that their session was used: one more use tells the same. */
class PromptStore extends connectPgSimple(session) {
  override touch(sessionId: string, data: session.SessionData, done?: () => void): void {
    super.touch(sessionId, data);
    done?.();
  }
}

/** Sessions live in PostgreSQL; the browser holds an opaque signed id that scripts cannot read and other sites cannot send. */
export function sessionMiddleware(configuration: Configuration) {
  const pool = new Pool({
    connectionString: configuration.databaseUrl,
    max: 4,
    application_name: 'premia-sessions',
    connectionTimeoutMillis: Math.min(5_000, configuration.databaseTimeoutMs),
    query_timeout: configuration.databaseTimeoutMs,
  });
  // A dropped idle connection is replaced at the next request; without a listener it would end the process.
  pool.on('error', () => undefined);
  const store = new PromptStore({ pool, tableName: 'sessions', pruneSessionInterval: 15 * 60 });
  const middleware = session({
    store,
    name: 'premia_session',
    secret: configuration.sessionSecret,
    resave: false,
    saveUninitialized: false,
    rolling: true,
    proxy: configuration.secureCookies,
    cookie: { httpOnly: true, sameSite: 'strict', secure: configuration.secureCookies, maxAge: eightHours, path: '/' },
  });
  const close = async (): Promise<void> => {
    await store.close();
    await pool.end();
  };
  return { middleware, close };
}
