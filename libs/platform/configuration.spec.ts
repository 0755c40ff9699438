import { describe, expect, it } from '@jest/globals';
import { ConfigurationError, readConfiguration } from './configuration.js';

const DATABASE_URL = 'postgresql://premia:secret@127.0.0.1:5432/premia';
const SESSION_SECRET = 'a secret of at least thirty-two characters';

describe('The configuration', () => {
  it('needs no more than a database, and is open for development', () => {
    expect(readConfiguration({ DATABASE_URL })).toMatchObject({
      environment: 'development',
      databaseConnections: 12,
      databaseTimeoutMs: 10_000,
      taskQueue: 'premia',
      host: '127.0.0.1',
      port: 3000,
      logLevel: 'info',
      secureCookies: false,
      trustedProxies: [],
      sandboxes: true,
      updateTimeoutMs: 8000,
    });
  });

  it('believes the proxies that it names, and no wider than a network', () => {
    const read = (TRUSTED_PROXIES: string) => readConfiguration({ DATABASE_URL, TRUSTED_PROXIES }).trustedProxies;
    expect(read(' loopback, 10.0.0.0/8,fd00::1')).toEqual(['loopback', '10.0.0.0/8', 'fd00::1']);
    for (const wrong of ['*', 'true', '1', '0.0.0.0/0', '::/0', '10.0.0.0/33', '10.0.0.0/8/8', 'proxy.example'])
      expect(() => read(wrong)).toThrow(/^TRUSTED_PROXIES has addresses/);
  });

  it('names everything that is wrong at once', () => {
    const read = () =>
      readConfiguration({
        DATABASE_URL: 'mysql://x',
        PORT: '70000',
        LOG_LEVEL: 'loud',
        SECURE_COOKIES: 'perhaps',
        SESSION_SECRET: 'short',
        UPDATE_TIMEOUT_MS: 'soon',
      });
    expect(read).toThrow(ConfigurationError);
    for (const name of ['DATABASE_URL', 'PORT', 'LOG_LEVEL', 'SECURE_COOKIES', 'SESSION_SECRET', 'UPDATE_TIMEOUT_MS'])
      expect(read).toThrow(new RegExp(`^${name} `, 'm'));
    expect(() => readConfiguration({})).toThrow(/^DATABASE_URL /);
  });

  it('says in its own words what a value must be', () => {
    expect(() => readConfiguration({ PORT: 'http' })).toThrow(/^DATABASE_URL is missing\nPORT must be a number$/);
  });

  it('does not repeat a value that may be a secret', () => {
    expect(() => readConfiguration({ DATABASE_URL: 'premia:hunter2@host', SESSION_SECRET: 'hunter2' })).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining('hunter2') }),
    );
  });

  describe('of production', () => {
    const production = { NODE_ENV: 'production', DATABASE_URL, SESSION_SECRET };

    it('sends cookies over TLS alone and opens no sandboxes unless told so', () => {
      expect(readConfiguration(production)).toMatchObject({
        secureCookies: true,
        sandboxes: false,
        sessionSecret: SESSION_SECRET,
      });
      expect(readConfiguration({ ...production, SECURE_COOKIES: 'false', SANDBOXES: 'true' })).toMatchObject({
        secureCookies: false,
        sandboxes: true,
      });
    });

    it('needs a session secret of its own', () => {
      expect(() => readConfiguration({ ...production, SESSION_SECRET: undefined })).toThrow(
        /^SESSION_SECRET is missing/,
      );
    });

    it('takes no value from an example', () => {
      expect(() => readConfiguration({ ...production, SESSION_SECRET: `an Example of ${SESSION_SECRET}` })).toThrow(
        /^SESSION_SECRET comes from an example/,
      );
      expect(() => readConfiguration({ ...production, DATABASE_URL: 'postgresql://premia:example@db/premia' })).toThrow(
        /^DATABASE_URL comes from an example/,
      );
    });
  });
});
