import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { DELIMITERS, ENCODINGS } from '#tables/table.js';
import { oneLineText } from '#compensation/documents/plain-text.js';
import { languageSchema } from '#compensation/trace/language.js';
import { factMonth, factDay, externalIdText } from '#facts/row-fields.js';
import { listQuery, pageOf, pageQuery } from '../http/page.js';
import { idText, instant, sha256Text } from '../http/wire.js';
import {
  companyTableName,
  factKindName,
  importRowState,
  importStatus,
  importTake,
  staffDecision,
  tableKindName,
} from '../http/words.js';

const letters = z.string().regex(/^[A-Z]{1,3}$/, { error: 'must be the letters of a column such as C' });
const rowNumber = z.int().min(1).max(1_048_576);
const fieldName = z.string().min(1).max(40);
const delimiter = z.enum(DELIMITERS).meta({ description: 'What stands between the cells of a text.' });
const encoding = z.enum(ENCODINGS).meta({ description: 'How the letters of a text are written.' });
const decimalMark = z.enum([',', '.']).meta({ description: 'What stands between whole and part of a number.' });
const mostColumns = 200;

export class ImportKindParams extends createZodDto(z.object({ kind: tableKindName })) {}
export class FactsTableParams extends createZodDto(z.object({ kind: factKindName })) {}
export class CompanyTableParams extends createZodDto(z.object({ kind: companyTableName })) {}
export class UploadQuery extends createZodDto(
  z.object({
    fileName: oneLineText(200).optional().meta({ description: 'What people call the file; nothing is read from it.' }),
  }),
) {}

/** What a person says of a file; what is left out is found. */
export class ReadingBody extends createZodDto(
  z.strictObject({
    sheet: z.string().min(1).max(31).optional(),
    encoding: encoding.optional(),
    delimiter: delimiter.optional(),
    decimalMark: decimalMark.optional(),
    headerRow: rowNumber.optional(),
    columns: z
      .record(letters, fieldName.nullable())
      .refine((columns) => Object.keys(columns).length <= mostColumns, { error: `has at most ${mostColumns} columns` })
      .meta({
        description:
          'By the letters of a column: the field that it is, or null where it is none. Kept for the next file with these headers.',
      })
      .optional(),
    fixed: z
      .record(fieldName, oneLineText(200))
      .refine((fixed) => Object.keys(fixed).length <= 20, { error: 'has at most 20 fields' })
      .meta({ description: 'By field: what holds for every row, written as in a cell: the month of a time sheet.' })
      .optional(),
  }),
) {}
export class CommitBody extends createZodDto(
  z.strictObject({
    takes: importTake.meta({ description: 'All rows, or none of them where one is wrong; or the good ones alone.' }),
  }),
) {}

export class ImportDecisionBody extends createZodDto(z.strictObject({ decision: staffDecision })) {}

const problemView = z.object({
  code: z.string(),
  message: z.string(),
  sheet: z.string().optional(),
  row: z.int().optional(),
  column: z.string().optional(),
  rows: z.array(z.object({ row: z.int(), code: z.string(), message: z.string() })).optional(),
});
const countsView = z.object({
  rows: z.int().meta({ description: 'That say something; sums and repeated headers are left out.' }),
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  bad: z.int(),
  skipped: z.int(),
  missing: z
    .int()
    .meta({ description: 'That your last import of the kind had, of the months of this one, and this one has not.' }),
});
const foundView = z.object({
  format: z.enum(['xlsx', 'csv']),
  sheets: z.array(z.string()).optional(),
  sheet: z.string().optional(),
  encoding: encoding.optional(),
  delimiter: delimiter.optional(),
  decimalMark: decimalMark.nullable(),
  headerRow: z.int(),
  columns: z.array(z.object({ column: z.string(), header: z.string(), field: z.string().nullable() })),
});
const importView = z.object({
  id: idText,
  kind: tableKindName,
  fileName: z.string(),
  fileSha256: sha256Text,
  fileBytes: z.int(),
  sameFileAs: idText.nullable().meta({ description: 'An import of the very same file before, where there is one.' }),
  status: importStatus,
  rowsDone: z.int().meta({ description: 'While it is being read, brought in or undone: how many rows are done.' }),
  counts: countsView.nullable(),
  problem: problemView.nullable(),
  takes: importTake.nullable(),
  createdBy: idText,
  createdAt: instant,
  importedBy: idText.nullable(),
  importedAt: instant.nullable(),
  confirmedBy: idText.nullable().meta({ description: 'The second person, where it takes two.' }),
  undoneBy: idText.nullable(),
  undoneAt: instant.nullable(),
  undoConfirmedBy: idText.nullable(),
});
export class ImportView extends createZodDto(importView) {}
export class ImportDetail extends createZodDto(
  importView.extend({
    found: foundView.nullable().meta({ description: 'How the file was read.' }),
    fields: z
      .array(
        z.object({
          field: z.string(),
          isNeeded: z.boolean(),
          isNeededWithout: z.array(z.string()).meta({
            description: 'Fields of which one must be there where this one is not; empty where it may be left out.',
          }),
          names: z.object({ en: z.array(z.string()), ru: z.array(z.string()) }),
        }),
      )
      .meta({ description: 'What a column of this kind can be.' }),
  }),
) {}
export class ImportsPage extends createZodDto(pageOf(importView)) {}
export class ImportsQuery extends createZodDto(
  z.object({ ...listQuery, kind: tableKindName.optional(), status: importStatus.optional() }),
) {}

const rowView = z.object({
  row: z.int().meta({ description: 'As a spreadsheet program counts it.' }),
  state: importRowState,
  externalId: z.string().nullable(),
  content: z.record(z.string(), z.unknown()).meta({ description: 'What was read of it.' }),
  problems: z
    .array(
      z.object({
        field: z.string(),
        column: z.string().nullable().meta({ description: 'In letters.' }),
        header: z.string().nullable(),
        code: z.string(),
        message: z.string(),
      }),
    )
    .nullable(),
});
export class ImportRowsPage extends createZodDto(pageOf(rowView)) {}
export class ImportRowsQuery extends createZodDto(z.object({ ...pageQuery, state: importRowState.optional() })) {}
const missingView = z.object({
  row: z.int().meta({ description: 'Of the import before.' }),
  externalId: z.string(),
  month: z.string().nullable(),
  content: z.record(z.string(), z.unknown()),
});
export class MissingPage extends createZodDto(pageOf(missingView)) {}
export class MissingQuery extends createZodDto(z.object(pageQuery)) {}

export const tableFormat = z.enum(['csv', 'xlsx']).default('xlsx');
export class TemplateQuery extends createZodDto(
  z.object({ format: tableFormat, language: languageSchema.default('ru') }),
) {}
export class CompanyTableQuery extends createZodDto(
  z.object({
    format: tableFormat,
    language: languageSchema.default('ru'),
    month: factMonth.optional().meta({ description: 'Of plans and actuals, which are of one month.' }),
  }),
) {}
export class FactsTableQuery extends createZodDto(
  z.object({
    format: tableFormat,
    language: languageSchema.default('ru'),
    month: factMonth.optional(),
    on: factDay.optional(),
    personId: idText.optional(),
    externalId: externalIdText.optional(),
  }),
) {}
