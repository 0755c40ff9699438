import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AllowedRoles, CurrentPerson, type SignedInPerson } from '../http/signed-in.js';
import { tableTypes } from '../http/table-file.js';
import {
  CompanyTableParams,
  CompanyTableQuery,
  FactsTableParams,
  FactsTableQuery,
  ImportKindParams,
  TemplateQuery,
} from './import-wire.js';
import { WrittenTables } from './written-tables.js';

const file = { schema: { type: 'string', format: 'binary' } } as const;
const tables = { [tableTypes.xlsx]: file, 'text/csv': file };

@ApiTags('Imports')
@Controller()
export class WrittenTablesController {
  constructor(private readonly tables: WrittenTables) {}

  /** A table of a kind to fill in: its headers, and a row to go by. */
  @Get('import-templates/:kind')
  @ApiOkResponse({ description: 'The table', content: tables })
  template(@Param() { kind }: ImportKindParams, @Query() form: TemplateQuery): StreamableFile {
    return this.tables.template(kind, form);
  }

  /**
   * The facts of a kind as a workbook or as CSV, in the columns in which they are brought.
   *
   * Of whom they are is as in the list of the facts. No text in it is a formula to a spreadsheet program, and what was
   * taken away can be brought again.
   */
  @Get('facts/:kind/table')
  @ApiOkResponse({ description: 'The table', content: tables })
  facts(
    @CurrentPerson() person: SignedInPerson,
    @Param() { kind }: FactsTableParams,
    @Query() { format, language, ...filter }: FactsTableQuery,
  ): Promise<StreamableFile> {
    return this.tables.ofFacts(person, kind, { format, language }, filter);
  }

  /**
   * People, departments, assignments, plans or actuals as a workbook or CSV, in the columns in which they are brought.
   *
   * The people as they are at present; the assignments each with its days; plans and actuals of a `month`, their latest
   * versions. Reading pay is recorded.
   */
  @Get('company-tables/:kind')
  @AllowedRoles('administrator', 'head-of-department', 'accounting', 'commercial-director', 'general-director')
  @ApiOkResponse({ description: 'The table', content: tables })
  company(
    @CurrentPerson() person: SignedInPerson,
    @Param() { kind }: CompanyTableParams,
    @Query() { month, ...form }: CompanyTableQuery,
  ): Promise<StreamableFile> {
    return this.tables.ofCompany(person, kind, form, month);
  }
}
