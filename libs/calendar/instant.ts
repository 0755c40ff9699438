import * as z from 'zod';

/** A schema for an instant: ISO 8601 with seconds and with Z or an offset, so that no time zone is guessed. */
export const instantText = z.iso.datetime({
  offset: true,
  error: 'write an instant as ISO 8601 with Z or an offset, such as "2026-06-27T21:00:00.000Z"',
});
