import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { dayText } from '#calendar/day.js';
import { instantText } from '#calendar/instant.js';
import { monthText } from '#calendar/month.js';
import { idText, instant } from '../http/wire.js';
import { payChangeKind } from '../http/words.js';

const line = z.object({ component: z.string(), code: z.string(), label: z.string(), amount: z.string() });

export class StatementAsOfQuery extends createZodDto(
  z.object({
    at: z
      .union([dayText, instantText], {
        error: 'write a day such as "2026-07-01" or an instant with Z or an offset such as "2026-06-27T21:00:00.000Z"',
      })
      .meta({
        description:
          'The instant at which it is looked; a day stands for its end in the time zone of the organisation.',
      }),
  }),
) {}

export class StatementAsOfView extends createZodDto(
  z.object({
    statementId: idText,
    personId: idText,
    month: monthText,
    currency: z.string(),
    at: instant,
    posted: z.object({ at: instant, lines: z.array(line), total: z.string() }).meta({
      description: 'What was posted for the month itself; what the statement pays for other months is left aside.',
    }),
    asOf: z
      .object({
        lines: z.array(line),
        total: z.string().nullable().meta({ description: 'Null where nothing of the month could be calculated.' }),
        unpaid: z.array(z.object({ component: z.string(), name: z.string() })).meta({
          description: 'The components that would have paid nothing, because something that they read was missing.',
        }),
        missing: z
          .array(z.object({ place: z.string(), code: z.string(), message: z.string() }))
          .meta({ description: 'What was missing or wrong then, by its place in the inputs.' }),
        carriedFrom: monthText.nullable().meta({
          description:
            'An earlier month that cannot be calculated with what was known: what it leaves is as it was paid. Null otherwise.',
        }),
      })
      .meta({ description: 'What the month would have been with what was known then.' }),
    differences: z
      .array(
        z.object({
          component: z.string(),
          code: z.string(),
          label: z.string(),
          posted: z.string(),
          asOf: z.string(),
          difference: z.string(),
        }),
      )
      .meta({ description: 'The lines that come to something else; difference is asOf less posted.' }),
    inputs: z
      .array(z.object({ place: z.string(), known: z.enum(['only-when-posted', 'only-as-of', 'otherwise']) }))
      .meta({ description: 'What it is calculated from that was not the same, by its place in the inputs.' }),
    changes: z
      .array(z.object({ kind: payChangeKind, source: z.string(), month: monthText, by: z.string(), on: dayText }))
      .meta({
        description:
          'What has changed between the posting and the instant, in this month or before it, with who changed it; the first hundred.',
      }),
  }),
) {}
