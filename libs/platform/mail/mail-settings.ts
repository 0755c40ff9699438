/** Where mail is handed over, and in whose name. */
export interface MailSettings {
  url: string;
  /** Whether a connection without TLS is refused. */
  requiresTls: boolean;
  from: string;
  /** How long a mail waits after its first fault, in seconds; twice as long after each further one. */
  retrySeconds: number;
}
