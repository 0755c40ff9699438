import type { Check } from '../examination.js';

/** Mail that was due this long ago and is still tried: the mail server does not take it. */
const unsentFor = '1 hour';

/** Mail that waits for a mail server, organisation by organisation. */
export const unsentMail: Check = {
  name: 'unsent-mail',
  asks: 'database',
  look: async ({ dataSource }) => {
    const waiting = await dataSource.query<{ organisationId: string; count: number }[]>(
      `SELECT m.organisation_id AS "organisationId", count(*)::int AS count FROM mails m JOIN organisations o ON o.id = m.organisation_id
        WHERE m.sent_at IS NULL AND m.given_up_at IS NULL AND m.attempts > 0
          AND m.written_at < now() + o.clock_offset_ms * interval '1 millisecond' - interval '${unsentFor}'
        GROUP BY m.organisation_id ORDER BY m.organisation_id`,
    );
    return waiting.map(({ organisationId, count }) => ({
      organisationId,
      objectKind: 'organisation',
      objectId: organisationId,
      problem: `${count} mails have waited for more than an hour and are not taken.`,
      remedy:
        'Look at the mail server of SMTP_URL, and at the log of the worker. They are sent by themselves once it takes them.',
    }));
  },
};
