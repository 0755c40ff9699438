import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { monthText } from '#calendar/month.js';
import { PARTS } from '#facts/fact-kind.js';
import { factKindOf, factKinds, type FactKindName } from '#facts/fact-kinds.js';
import { factDay, factMonth, externalIdText } from '#facts/row-fields.js';
import { pageOf, pageQuery } from '../http/page.js';
import { idText, instant, sha256Text, versionNumber, yesOrNo } from '../http/wire.js';
import { factKindName } from '../http/words.js';

/** As many rows as one call carries, withdrawals among them. */
const MOST_ROWS = 10_000;

/** As what somebody has a part in a fact. */
const factPart = z.enum(PARTS);

const nameOfDay = z.strictObject({ externalId: externalIdText });
const nameOfMonth = z.strictObject({ externalId: externalIdText, month: factMonth });

/** What is entered of a kind: rows as they are to stand there, and the names of those that are to hold no more. */
function bodyOf<const Name extends FactKindName>(kind: Name) {
  const most = { error: `must be at most ${MOST_ROWS}; send the others in a call of their own`, abort: true };
  return z
    .strictObject({
      rows: z.array(factKinds[kind].schema).max(MOST_ROWS, most).default([]),
      withdrawn: z
        .array(factKindOf(kind).isNamedByMonth ? nameOfMonth : nameOfDay)
        .max(MOST_ROWS, most)
        .default([])
        .meta({ description: 'Facts that are to hold no more. They stay readable.' }),
    })
    .superRefine(({ rows, withdrawn }, context) => {
      const count = rows.length + withdrawn.length;
      if (count === 0)
        context.addIssue({ code: 'custom', path: ['rows'], message: 'is empty: there is nothing to do' });
      if (count > MOST_ROWS)
        context.addIssue({
          code: 'custom',
          path: ['rows'],
          message: `and withdrawn are together more than ${MOST_ROWS}; send the others in a call of their own`,
        });
    });
}

export class ClientsBody extends createZodDto(bodyOf('clients')) {}
export class DealsBody extends createZodDto(bodyOf('deals')) {}
export class PaymentsBody extends createZodDto(bodyOf('payments')) {}
export class ReceivablesBody extends createZodDto(bodyOf('receivables')) {}
export class ActivitiesBody extends createZodDto(bodyOf('activities')) {}
export class ValuesBody extends createZodDto(bodyOf('values')) {}
export class TimeWorkedBody extends createZodDto(bodyOf('time-worked')) {}
export class TasksBody extends createZodDto(bodyOf('tasks')) {}
export class FinesBody extends createZodDto(bodyOf('fines')) {}
export class AdjustmentsBody extends createZodDto(bodyOf('adjustments')) {}
export class NothingBody extends createZodDto(bodyOf('nothing')) {}

export class FactsReceipt extends createZodDto(
  z.object({
    added: z.int(),
    changed: z.int(),
    withdrawn: z.int(),
    unchanged: z.int(),
    ids: z.array(idText).meta({
      description: 'Of the versions that hold now, in the order of the rows and then of the withdrawals.',
    }),
  }),
) {}

const factView = z.object({
  id: idText,
  externalId: z.string(),
  version: versionNumber,
  month: monthText.nullable(),
  isWithdrawn: z.boolean(),
  people: z.array(z.object({ personId: idText, part: factPart })),
  content: z
    .record(z.string(), z.unknown())
    .meta({ description: 'The row as it was entered, without its external id.' }),
  sha256: sha256Text,
  recordedAt: instant,
  recordedBy: idText,
  supersededAt: instant.nullable(),
});

export class FactKindParams extends createZodDto(z.object({ kind: factKindName })) {}
export class FactsQuery extends createZodDto(
  z.object({
    ...pageQuery,
    month: factMonth.optional(),
    on: factDay.optional(),
    personId: idText.optional(),
    externalId: externalIdText.optional(),
    history: yesOrNo
      .optional()
      .meta({ description: 'With true also what was superseded or withdrawn, each version by itself.' }),
  }),
) {}
export class FactsPage extends createZodDto(pageOf(factView)) {}
