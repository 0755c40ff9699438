import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import connectPgSimple from 'connect-pg-simple';
import type { RequestHandler } from 'express';
import session from 'express-session';
import { Pool } from 'pg';
import type { PersonId } from '#approvals/ids.js';
import { idleConnectionMs } from '#persistence/database-schema.js';
import { CONFIGURATION } from '#platform/configuration.module.js';
import type { Configuration } from '#platform/configuration.js';

declare module 'express-session' {
  interface SessionData {
    personId: PersonId;
    /** When the person last gave their password in this session. */
    passwordGivenAt?: string;
  }
}

const eightHours = 8 * 60 * 60 * 1000;

/** That a session was used is written so often at most: of the hours for which it lasts nobody misses a minute. */
const usedAgainAfterMs = 60_000;
const mostRemembered = 10_000;

/** Nobody waits for an answer until it is written that their session was used: one more use tells the same. */
class PromptStore extends connectPgSimple(session) {
  private readonly writtenAt = new Map<string, number>();

  override touch(sessionId: string, data: session.SessionData, done?: () => void): void {
    const now = Date.now();
    if (now - (this.writtenAt.get(sessionId) ?? 0) >= usedAgainAfterMs) {
      if (this.writtenAt.size >= mostRemembered) this.writtenAt.clear();
      this.writtenAt.set(sessionId, now);
      super.touch(sessionId, data);
    }
    done?.();
  }
}

/** Sessions live in PostgreSQL; the browser holds an opaque signed id that scripts cannot read and other sites cannot send. */
@Injectable()
export class Sessions implements OnApplicationShutdown {
  readonly middleware: RequestHandler;
  private readonly pool: Pool;
  private readonly store: PromptStore;

  constructor(@Inject(CONFIGURATION) configuration: Configuration) {
    this.pool = new Pool({
      connectionString: configuration.databaseUrl,
      max: 4,
      idleTimeoutMillis: idleConnectionMs,
      keepAlive: true,
      application_name: 'premia-sessions',
      connectionTimeoutMillis: Math.min(5_000, configuration.databaseTimeoutMs),
      query_timeout: configuration.databaseTimeoutMs,
    });
    // A dropped idle connection is replaced at the next request; without a listener it would end the process.
    this.pool.on('error', () => undefined);
    this.store = new PromptStore({ pool: this.pool, tableName: 'sessions', pruneSessionInterval: 15 * 60 });
    this.middleware = session({
      store: this.store,
      name: 'premia_session',
      secret: configuration.sessionSecret,
      resave: false,
      saveUninitialized: false,
      rolling: true,
      proxy: configuration.secureCookies,
      cookie: {
        httpOnly: true,
        sameSite: 'strict',
        secure: configuration.secureCookies,
        maxAge: eightHours,
        path: '/',
      },
    });
  }

  /** After the last answer is given. */
  async onApplicationShutdown(): Promise<void> {
    await this.store.close();
    await this.pool.end();
  }
}
