import * as z from 'zod';
import { strictObject } from '../documents/strict-object.js';

const text = z.string();
const anyObject = z.record(text, z.unknown());

/** The first line of an export: the run as its register says it. */
const headSchema = strictObject({
  format: z.literal('payroll-run-packs/1'),
  run: strictObject({
    id: text,
    month: text,
    number: z.int(),
    status: text,
    engineVersion: text.nullable(),
    inputsSha256: text.nullable(),
    /** What that hash is over; runs that froze before there were packs have one of plans and actuals, which is not in the export. */
    inputsHashOver: z.enum(['documents', 'packs']),
    people: z.int().nullable(),
    total: text.nullable(),
  }),
});

/** A scheme or a calendar that packs after it name, as text. */
const documentSchema = strictObject({ document: strictObject({ sha256: text, content: text }) });

const linesSchema = z.array(
  strictObject({ position: z.int(), component: text, code: text, label: text, amount: text }),
);

/** One person: the pack as text, whose bytes the hash is of, and the statement as it is kept. */
const personSchema = strictObject({
  person: strictObject({
    id: text,
    packSha256: text,
    pack: text,
    /** The posted months that were calculated again for it, as they come out now; absent from exports of before there were corrections. */
    corrections: z
      .array(
        strictObject({
          month: text,
          packSha256: text,
          pack: text,
          /** The lines as they were paid until then. */
          paid: linesSchema,
          lines: linesSchema,
        }),
      )
      .optional(),
    statement: strictObject({
      /** Absent from statements that were calculated before there were packs. */
      packSha256: text.nullable(),
      total: text,
      lines: linesSchema,
      carriedState: anyObject,
      /** What it could not take back for other months; absent from exports of before there were corrections. */
      owed: text.optional(),
      warnings: z.array(anyObject),
    }).nullable(),
  }),
});

/** The last line: a file without it was cut off. */
const endSchema = strictObject({ end: strictObject({ documents: z.int(), people: z.int() }) });

/** One line of the export of a payroll run, which is lines of JSON: head, then documents and people, then the end. */
export const exportLineSchema = z.union([headSchema, documentSchema, personSchema, endSchema]);

export type ExportLine = z.infer<typeof exportLineSchema>;
export type ExportedRun = z.infer<typeof headSchema>['run'];
export type ExportedPerson = z.infer<typeof personSchema>['person'];
