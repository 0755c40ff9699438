/** Why a mail did not go out, as it may be written down: never an address or what a server says in its own words. */
export interface MailFault {
  /** `refused`: this mail will not be taken however often it is sent. `deferred`: perhaps later. `unreachable`: no mail is. */
  kind: 'refused' | 'deferred' | 'unreachable';
  code: string;
}

/** What an error of the SMTP client means for the mail. */
export function mailFaultOf(error: unknown): MailFault {
  const { code, responseCode, command } = error as { code?: unknown; responseCode?: unknown; command?: unknown };
  const reply = typeof responseCode === 'number' ? responseCode : undefined;
  const isAboutMail = command !== 'CONN' && command !== 'EHLO' && code !== 'EAUTH' && code !== 'ETLS';
  if (reply !== undefined && reply >= 500 && isAboutMail) return { kind: 'refused', code: `SMTP ${reply}` };
  if (reply !== undefined && isAboutMail) return { kind: 'deferred', code: `SMTP ${reply}` };
  return { kind: 'unreachable', code: typeof code === 'string' ? code : 'unknown' };
}
