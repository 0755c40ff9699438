import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { ownWords } from '#contracts/own-words.js';
import { defaultTaskQueue } from '#contracts/task-queues.js';
import type { S3Settings } from './evidence/s3-settings.js';
import type { MailSettings } from './mail/mail-settings.js';

/** Marks a value that stands in an example file; production refuses it. */
const exampleMark = 'example';

/** An address, or a network that is smaller than the whole world: whoever asks must not choose their own address. */
function isProxy(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  const [address = '', length, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return length === undefined || (/^[1-9]\d{0,2}$/.test(length) && Number(length) <= (family === 4 ? 32 : 128));
}

const shape = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'is a PostgreSQL address: postgresql://user:password@host:port/database'),
  /** Connections to the database that the process holds at most. */
  DATABASE_CONNECTIONS: z.coerce.number().int().min(1).max(100).default(12),
  /** How long a person waits for one statement before the API answers that the database is not available. */
  DATABASE_TIMEOUT_MS: z.coerce.number().int().min(100).max(60_000).default(10_000),
  TASK_QUEUE: z.string().min(1).default(defaultTaskQueue),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** Where the worker answers on the loopback that it is alive; nowhere without it. */
  WORKER_HEALTH_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** Signs the session cookie. */
  SESSION_SECRET: z.string().min(32, 'has at least 32 characters').optional(),
  /** Set where TLS ends before the API: the cookie is then only sent over HTTPS. */
  SECURE_COOKIES: z.stringbool().optional(),
  /** Whose X-Forwarded-For is believed: addresses, networks, or one of the words of Express. */
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((each) => each.trim())
        .filter((each) => each !== ''),
    )
    .refine(
      (proxies) => proxies.every(isProxy),
      'has addresses, networks such as 10.0.0.0/8, loopback, linklocal or uniquelocal, between commas',
    ),
  /** Whether administrators may open sandbox organisations. */
  SANDBOXES: z.stringbool().optional(),
  /** Where the API keeps files of evidence. */
  EVIDENCE_DIRECTORY: z.string().min(1).default('.premia/evidence'),
  /** The bucket that keeps them instead, where they are kept in storage that speaks S3. */
  EVIDENCE_S3_URL: z
    .string()
    .regex(
      /^https?:\/\/[^/?#@]+\/[^?#]+$/,
      'is the address of a bucket, such as https://storage.alpha.example/evidence',
    )
    .transform((text) => text.replace(/\/+$/, ''))
    .optional(),
  EVIDENCE_S3_REGION: z.string().min(1).default('us-east-1'),
  EVIDENCE_S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  EVIDENCE_S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  /** Where the worker hands mail over; without it nobody gets mail. */
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/[^/?#]+\/?$/, 'is the address of a mail server: smtp://user:password@host:port, or smtps://')
    .refine(
      (text) => URL.canParse(text),
      'is the address of a mail server: smtp://user:password@host:port, or smtps://',
    )
    .optional(),
  /** Whether a connection to the mail server without TLS is refused. */
  SMTP_TLS: z.enum(['required', 'none']).optional(),
  /** From whom mail comes. */
  MAIL_FROM: z
    .string()
    .regex(
      /^([^<>@\r\n]+<)?[^<>@\s]+@[^<>@\s]+>?$/,
      'is an address such as premia@alpha.example, or Premia <premia@alpha.example>',
    )
    .optional(),
  /** How long a mail waits after its first fault. */
  MAIL_RETRY_SECONDS: z.coerce.number().int().min(1).max(3_600).default(60),
  /** Under which address people reach the API: what stands in front of links. */
  PUBLIC_URL: z
    .string()
    .regex(/^https?:\/\/[^?#]+$/, 'is the address of the API, such as https://premia.alpha.example')
    .transform((text) => text.replace(/\/+$/, ''))
    .optional(),
  /** How often a step of a process fails before an administrator is told of it. */
  INCIDENT_ATTEMPTS: z.coerce.number().int().min(2).max(1000).default(10),
  /** How long a request waits for a worker before it answers that the outcome is not known yet. */
  UPDATE_TIMEOUT_MS: z.coerce.number().int().min(100).max(60_000).default(8_000),
});

export interface Configuration {
  environment: 'development' | 'test' | 'production';
  databaseUrl: string;
  databaseConnections: number;
  databaseTimeoutMs: number;
  taskQueue: string;
  host: string;
  port: number;
  workerHealthPort: number | undefined;
  logLevel: string;
  sessionSecret: string;
  secureCookies: boolean;
  trustedProxies: string[];
  sandboxes: boolean;
  updateTimeoutMs: number;
  evidenceDirectory: string;
  /** Absent where evidence is kept in the directory. */
  evidenceBucket: S3Settings | undefined;
  /** Absent where nobody gets mail. */
  mail: MailSettings | undefined;
  publicUrl: string | undefined;
  incidentAttempts: number;
}

export class ConfigurationError extends Error {}

/**
 * Reads the settings from environment variables, all of them at once, and names every one that is wrong.
 * Production needs a session secret of its own and refuses values that come from an example.
 */
export function readConfiguration(env: NodeJS.ProcessEnv): Configuration {
  const parsed = shape.safeParse(env, { error: ownWords });
  if (!parsed.success) {
    throw new ConfigurationError(
      parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('\n'),
    );
  }
  const settings = parsed.data;
  const isProduction = settings.NODE_ENV === 'production';
  if (isProduction) refuseExamples(settings);
  return {
    environment: settings.NODE_ENV,
    databaseUrl: settings.DATABASE_URL,
    databaseConnections: settings.DATABASE_CONNECTIONS,
    databaseTimeoutMs: settings.DATABASE_TIMEOUT_MS,
    taskQueue: settings.TASK_QUEUE,
    host: settings.HOST,
    port: settings.PORT,
    workerHealthPort: settings.WORKER_HEALTH_PORT,
    logLevel: settings.LOG_LEVEL,
    sessionSecret: settings.SESSION_SECRET ?? 'only-for-development-and-never-for-production',
    secureCookies: settings.SECURE_COOKIES ?? isProduction,
    trustedProxies: settings.TRUSTED_PROXIES,
    sandboxes: settings.SANDBOXES ?? !isProduction,
    updateTimeoutMs: settings.UPDATE_TIMEOUT_MS,
    evidenceDirectory: resolve(settings.EVIDENCE_DIRECTORY),
    evidenceBucket: bucketSettings(settings),
    mail: mailSettings(settings),
    publicUrl: settings.PUBLIC_URL,
    incidentAttempts: settings.INCIDENT_ATTEMPTS,
  };
}

/** Whoever names a bucket says who puts things into it. */
function bucketSettings(settings: z.infer<typeof shape>): S3Settings | undefined {
  const {
    EVIDENCE_S3_URL: bucketUrl,
    EVIDENCE_S3_REGION: region,
    EVIDENCE_S3_ACCESS_KEY_ID: accessKeyId,
    EVIDENCE_S3_SECRET_ACCESS_KEY: secretAccessKey,
  } = settings;
  if (bucketUrl === undefined) return undefined;
  if (accessKeyId === undefined || secretAccessKey === undefined)
    throw new ConfigurationError(
      `${accessKeyId === undefined ? 'EVIDENCE_S3_ACCESS_KEY_ID' : 'EVIDENCE_S3_SECRET_ACCESS_KEY'} is missing: EVIDENCE_S3_URL is set, and a bucket takes things from whom it knows`,
    );
  return { bucketUrl, region, accessKeyId, secretAccessKey };
}

/** Mail goes over TLS unless the settings say otherwise: it names people, and what is overdue. */
function mailSettings(settings: z.infer<typeof shape>): MailSettings | undefined {
  const { SMTP_URL: url, SMTP_TLS: tls, MAIL_FROM: from, MAIL_RETRY_SECONDS: retrySeconds } = settings;
  if (url === undefined) return undefined;
  if (from === undefined)
    throw new ConfigurationError('MAIL_FROM is missing: SMTP_URL is set, and mail comes from somebody');
  return { url, from, retrySeconds, requiresTls: tls !== 'none' };
}

function refuseExamples(settings: z.infer<typeof shape>): void {
  if (!settings.SESSION_SECRET)
    throw new ConfigurationError(
      'SESSION_SECRET is missing: production signs its session cookies with a secret of its own',
    );
  if (settings.SMTP_URL?.startsWith('smtp:') && settings.SMTP_TLS === undefined)
    throw new ConfigurationError(
      'SMTP_TLS is missing: SMTP_URL begins without TLS. Say required, so that mail goes over STARTTLS or not at all, or none where the network is your own',
    );
  for (const name of ['SESSION_SECRET', 'DATABASE_URL'] as const) {
    if (settings[name]?.toLowerCase().includes(exampleMark)) {
      throw new ConfigurationError(
        `${name} comes from an example. Set a value of your own before you run in production`,
      );
    }
  }
}
