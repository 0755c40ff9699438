import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isAdviceToMakers } from '#compensation/explanation/advice-to-makers.js';
import { describeWarning } from '#compensation/explanation/describe-warning.js';
import { countPlaces } from '#compensation/numbers/currency.js';
import { isSameAmount } from '#compensation/numbers/money.js';
import type { ExplanationLanguage } from '#compensation/trace/language.js';
import { DomainError } from '#contracts/domain-error.js';
import { hashStatement, type HashedStatement } from '#outputs/statement/statement-hash.js';
import type { Configuration } from '#platform/configuration.js';
import { CONFIGURATION } from '#platform/configuration.module.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { sayValue } from './counted-of-statement.js';
import { StatementPrinting } from './statement-printing.js';
import { Statements } from './statements.js';

interface Surroundings {
  organisation: string;
  department: string | null;
  position: string | null;
  postedOn: string;
}

/** Posted statements on paper, and whether a print is genuine. */
@Injectable()
export class StatementPrints {
  constructor(
    private readonly dataSource: DataSource,
    private readonly statements: Statements,
    private readonly printing: StatementPrinting,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** A posted statement as PDF, for whoever may read it; the same bytes each time in the same language. */
  async print(
    viewer: SignedInPerson,
    id: string,
    language: ExplanationLanguage,
    untilAnswered: AbortSignal,
  ): Promise<{ bytes: Uint8Array; month: string }> {
    const statement = await this.statements.detail(viewer, id, language);
    if (statement.postedAt === null) throw notPosted(id);
    const { lines, currency, corrections, warnings, counted, month, person, total, owed, trace } = statement;
    const around = await this.surroundingsOf(id);
    const sha256 = hashStatement(statement);
    const places = countPlaces(currency);
    const bytes = await this.printing.print(
      {
        id,
        language,
        ...around,
        person,
        month,
        run: statement.runNumber,
        currency,
        total,
        lines: lines.map(({ label, amount }) => ({ label, amount })),
        trace,
        corrections: corrections?.months ?? [],
        owed,
        notes: [
          ...warnings
            .filter((warning) => !isAdviceToMakers(warning))
            .map((warning) => describeWarning(warning, language, places)),
          ...counted.map((value) => sayValue(value, language)),
        ],
        sha256,
        verifyAt: `${this.configuration.publicUrl ?? ''}/api/statement-verifications/${id}?sha256=${sha256}`,
      },
      untilAnswered,
    );
    return { bytes, month };
  }

  /**
   * Whether a posted statement has this hash, and this total where one is named. Tells nothing else to anybody: who has the
   * hash holds the print, and without it the total is not compared.
   */
  async verify(id: string, { sha256, total }: { sha256: string; total?: string | undefined }): Promise<boolean> {
    const [statement] = await this.dataSource.query<HashedStatement[]>(
      `SELECT s.id, s.run_id AS "runId", s.person_id AS "personId", s.month, o.currency, s.total::text AS total,
              (SELECT json_agg(json_build_object('position', l.position, 'component', l.component, 'code', l.code, 'label', l.label, 'amount', l.amount::text) ORDER BY l.position)
                 FROM statement_lines l WHERE l.statement_id = s.id) AS lines
         FROM statements s JOIN payroll_runs r ON r.id = s.run_id JOIN organisations o ON o.id = r.organisation_id
        WHERE s.id = $1 AND r.posted_at IS NOT NULL`,
      [id],
    );
    if (!statement || hashStatement({ ...statement, lines: statement.lines ?? [] }) !== sha256) return false;
    return total === undefined || isSameAmount(total, statement.total);
  }

  private async surroundingsOf(id: string): Promise<Surroundings> {
    const [row] = await this.dataSource.query<Surroundings[]>(
      `SELECT o.name AS organisation, d.name AS department,
              (SELECT p.name FROM assignments a JOIN positions p ON p.organisation_id = r.organisation_id AND p.code = a.position_code
                WHERE a.person_id = s.person_id AND a.superseded_at IS NULL AND a.from_on <= (s.month || '-01')::date + interval '1 month' - interval '1 day'
                ORDER BY a.from_on DESC LIMIT 1) AS position,
              (r.posted_at AT TIME ZONE o.time_zone)::date::text AS "postedOn"
         FROM statements s JOIN payroll_runs r ON r.id = s.run_id JOIN organisations o ON o.id = r.organisation_id
         LEFT JOIN departments d ON d.id = department_in_month(s.person_id, s.month)
        WHERE s.id = $1`,
      [id],
    );
    if (!row) throw new Error(`The statement ${id} is not there`);
    return row;
  }
}

function notPosted(statementId: string): DomainError {
  return new DomainError(
    'conflict',
    'statement-not-posted',
    'The statement is not posted yet, and is not printed before: its register may still be returned. Print it when its run is posted.',
    { statementId },
  );
}
