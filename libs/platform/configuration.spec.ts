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

  it('hands mail over by TLS, unless it is told to go without', () => {
    const mail = {
      DATABASE_URL,
      SMTP_URL: 'smtp://user:hunter2@mail.alpha.example:2525',
      MAIL_FROM: 'Premia <premia@alpha.example>',
    };
    expect(readConfiguration({ DATABASE_URL }).mail).toBeUndefined();
    expect(readConfiguration(mail).mail).toEqual({
      url: mail.SMTP_URL,
      from: mail.MAIL_FROM,
      retrySeconds: 60,
      requiresTls: true,
    });
    expect(readConfiguration({ ...mail, SMTP_TLS: 'none' }).mail?.requiresTls).toBe(false);
    const production = { ...mail, NODE_ENV: 'production', SESSION_SECRET };
    expect(() => readConfiguration(production)).toThrow(/^SMTP_TLS is missing/);
    for (const settings of [{ SMTP_TLS: 'required' }, { SMTP_TLS: 'none' }, { SMTP_URL: 'smtps://mail.alpha.example' }])
      expect(readConfiguration({ ...production, ...settings }).mail).toBeDefined();
  });

  it('keeps evidence in a bucket where it is named, with whoever puts things into it', () => {
    const bucket = {
      DATABASE_URL,
      EVIDENCE_S3_URL: 'https://storage.alpha.example/evidence/',
      EVIDENCE_S3_ACCESS_KEY_ID: 'premia',
      EVIDENCE_S3_SECRET_ACCESS_KEY: 'hunter2',
    };
    expect(readConfiguration({ DATABASE_URL }).evidenceBucket).toBeUndefined();
    expect(readConfiguration(bucket).evidenceBucket).toEqual({
      bucketUrl: 'https://storage.alpha.example/evidence',
      region: 'us-east-1',
      accessKeyId: 'premia',
      secretAccessKey: 'hunter2',
    });
    for (const name of ['EVIDENCE_S3_ACCESS_KEY_ID', 'EVIDENCE_S3_SECRET_ACCESS_KEY'])
      expect(() => readConfiguration({ ...bucket, [name]: undefined })).toThrow(new RegExp(`^${name} is missing`));
    for (const url of [
      'https://storage.alpha.example',
      'https://hunter2@storage/evidence',
      's3://evidence',
      '/evidence',
    ]) {
      const read = () => readConfiguration({ ...bucket, EVIDENCE_S3_URL: url });
      expect(read).toThrow(/^EVIDENCE_S3_URL /);
      expect(read).toThrow(expect.not.objectContaining({ message: expect.stringContaining('hunter2') }));
    }
  });

  it('refuses half of the settings of mail, and addresses that are none', () => {
    const mail = { DATABASE_URL, SMTP_URL: 'smtp://mail.alpha.example', MAIL_FROM: 'premia@alpha.example' };
    expect(() => readConfiguration({ ...mail, MAIL_FROM: undefined })).toThrow(/^MAIL_FROM is missing/);
    for (const [name, value] of [
      ['SMTP_URL', 'http://hunter2.example'],
      ['SMTP_URL', 'smtp://user:hunter2@:25'],
      ['MAIL_FROM', 'hunter2'],
      ['MAIL_FROM', 'premia@alpha.example\r\nBcc: hunter2@x.example'],
      ['PUBLIC_URL', 'hunter2'],
      ['MAIL_RETRY_SECONDS', '0'],
    ] as const) {
      const read = () => readConfiguration({ ...mail, [name]: value });
      expect(read).toThrow(new RegExp(`^${name} `));
      expect(read).toThrow(expect.not.objectContaining({ message: expect.stringContaining('hunter2') }));
    }
    expect(readConfiguration({ ...mail, PUBLIC_URL: 'https://premia.alpha.example/' }).publicUrl).toBe(
      'https://premia.alpha.example',
    );
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
