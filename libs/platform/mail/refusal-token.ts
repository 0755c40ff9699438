import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * What a link in a mail carries by which whoever got it does without mail of that kind (RFC 8058): the id of the mail,
 * signed, so that nobody makes one up. It gives that right alone.
 */
export function refusalToken(secret: string, mailId: string): string {
  return `${mailId}.${signatureOf(secret, mailId)}`;
}

/** The mail that a token is of; undefined where it was not signed with this secret. */
export function readRefusalToken(secret: string, token: string): string | undefined {
  const [mailId = '', signature = ''] = token.split('.');
  const [is, should] = [Buffer.from(signature), Buffer.from(signatureOf(secret, mailId))];
  return is.length === should.length && timingSafeEqual(is, should) ? mailId : undefined;
}

/** Where it leads, below the address of the API. */
export function refusalPath(token: string): string {
  return `/api/mail-refusals/${token}`;
}

function signatureOf(secret: string, mailId: string): string {
  return createHmac('sha256', secret).update(`mail-refusal/${mailId}`).digest('base64url');
}
