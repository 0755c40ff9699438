import type { Check, Finding } from '../examination.js';

/** Mail that was due this long ago and has not gone out. */
const unsentFor = '1 hour';

interface Unsent {
  organisationId: string;
  /** How many the mail server does not take. */
  refused: number;
  /** How many nothing has tried to send. */
  untried: number;
}

/** Mail that does not go out, organisation by organisation: the mail server does not take it, or nothing sends it. */
export const unsentMail: Check = {
  name: 'unsent-mail',
  asks: 'database',
  look: async ({ dataSource }) => {
    const unsent = await dataSource.query<Unsent[]>(
      `SELECT m.organisation_id AS "organisationId", count(*) FILTER (WHERE m.attempts > 0)::int AS refused,
              count(*) FILTER (WHERE m.attempts = 0)::int AS untried
         FROM mails m JOIN organisations o ON o.id = m.organisation_id
        WHERE m.sent_at IS NULL AND m.given_up_at IS NULL
          AND CASE WHEN m.attempts > 0 THEN m.written_at ELSE m.due_at END
              < now() + o.clock_offset_ms * interval '1 millisecond' - interval '${unsentFor}'
        GROUP BY m.organisation_id ORDER BY m.organisation_id`,
    );
    return unsent.flatMap(({ organisationId, refused, untried }) => [
      ...(refused === 0
        ? []
        : [
            finding(
              organisationId,
              `${refused} mails have waited for more than an hour and are not taken.`,
              'Look at the mail server of SMTP_URL, and at the log of the worker. They are sent by themselves once it takes them.',
            ),
          ]),
      ...(untried === 0
        ? []
        : [
            finding(
              organisationId,
              `${untried} mails have been due for more than an hour, and nothing has tried to send them.`,
              'Start the worker anew, with SMTP_URL: it sends what waits as soon as it has started.',
            ),
          ]),
    ]);
  },
};

function finding(organisationId: string, problem: string, remedy: string): Finding {
  return { organisationId, objectKind: 'organisation', objectId: organisationId, problem, remedy };
}
