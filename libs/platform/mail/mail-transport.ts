import { createTransport } from 'nodemailer';
import type { MailSettings } from './mail-settings.js';

/** A server that does not answer is given up after so long: nothing else of the outbox goes on meanwhile. */
const patienceMs = 10_000;

export interface OutgoingMail {
  /** The same for every attempt: a server or a reader that has seen it knows it again. */
  messageId: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  /** Where one click ends mail of the kind; absent of what has to reach people. */
  refusalUrl?: string | undefined;
  sentAt: Date;
}

export interface MailTransport {
  /** Hands one mail over; rejects unless the server has taken it. */
  send: (mail: OutgoingMail) => Promise<void>;
  close: () => void;
}

/** Hands mail over to the server of the settings by SMTP, one after another. */
export function openMailTransport({ url, requiresTls, from }: MailSettings): MailTransport {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const transport = createTransport({
    host: hostname,
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: requiresTls && !secure,
    ignoreTLS: !requiresTls && !secure,
    ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ messageId, to, subject, text, refusalUrl, sentAt }) {
      const headers = { 'Auto-Submitted': 'auto-generated', ...headersOfRefusal(refusalUrl) };
      await transport.sendMail({ from, to, subject, text, messageId, date: sentAt, headers });
    },
    close: () => transport.close(),
  };
}

/** RFC 2369, and RFC 8058 where the address is one of HTTPS, without which a program may not follow it by itself. */
function headersOfRefusal(url: string | undefined): Record<string, string> {
  if (url === undefined) return {};
  const headers: Record<string, string> = { 'List-Unsubscribe': `<${url}>` };
  if (url.startsWith('https:')) headers['List-Unsubscribe-Post'] = 'List-Unsubscribe=One-Click';
  return headers;
}
