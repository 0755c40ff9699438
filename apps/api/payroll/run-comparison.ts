import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PersonId, RunId } from '#approvals/ids.js';
import { DomainError } from '#contracts/domain-error.js';
import { componentNames } from '#persistence/component-names.js';
import { Organisation } from '#persistence/entities/organisation.entity.js';
import { PayrollRun } from '#persistence/entities/payroll-run.entity.js';
import { type ChangeOfPerson, comparedPeople } from '#persistence/payroll-comparison/compared-people.js';
import { type Outlier, outliersOfRun } from '#persistence/payroll-comparison/outliers-of-run.js';
import { lastPlaceOf, type PartsOfRun, partsOfRun } from '#persistence/payroll-comparison/parts-of-run.js';
import { type RunBridge, runBridge } from '#persistence/payroll-comparison/run-bridge.js';
import { inOrder, keysetPage, type Page, type Sort } from '../http/page.js';
import { recordPayRead } from '../http/pay-reads.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { noSuchRun } from './no-such-run.js';

interface ComparedRow extends Record<string, unknown> {
  personId: PersonId;
  person: string;
  department: string | null;
  change: ChangeOfPerson;
  before: string | null;
  now: string | null;
  difference: string;
  share: string | null;
  statementId: string | null;
  components: { component: string; before: string; now: string; difference: string }[];
}

/** By what the people of a comparison are ordered; `size` is that of the difference, whether it is more or less. */
export const comparisonSorts = ['person', 'before', 'now', 'difference', 'size'] as const;

/** A run beside the month before it: its totals, and person by person. */
@Injectable()
export class RunComparison {
  constructor(private readonly dataSource: DataSource) {}

  /** The totals, also by department and component, what leads from the one to the other, the forecast, and what of it is further away than the rules let pass. */
  async totals(
    viewer: SignedInPerson,
    runId: RunId,
  ): Promise<RunBridge & PartsOfRun & { outliers: Outlier[]; names: Record<string, string> }> {
    await this.calculatedRun(viewer, runId);
    const { manager } = this.dataSource;
    const { payrollRules } = await manager.findOneByOrFail(Organisation, { id: viewer.organisationId });
    const bridge = await runBridge(manager, runId);
    const names = await componentNames(manager, viewer.organisationId);
    const parts = await partsOfRun(manager, runId);
    return { ...bridge, ...parts, outliers: outliersOfRun(bridge, payrollRules), names };
  }

  async page(
    viewer: SignedInPerson,
    runId: RunId,
    query: {
      limit: number;
      cursor?: string;
      change?: ChangeOfPerson;
      sort: Sort<(typeof comparisonSorts)[number]>;
    },
  ): Promise<Page<ComparedRow>> {
    await this.calculatedRun(viewer, runId);
    const page = await keysetPage<ComparedRow>(this.dataSource, {
      sql: `${selectCompared} WHERE ($2::text IS NULL OR c.change = $2)`,
      params: [runId, query.change ?? null],
      ...inOrder(query.sort, {
        person: [{ expression: 'p.name', type: 'text', column: 'person' }],
        before: [{ expression: 'COALESCE(c.before, 0)', type: 'numeric', column: 'orderedBefore' }],
        now: [{ expression: 'COALESCE(c.now, 0)', type: 'numeric', column: 'orderedNow' }],
        difference: [{ expression: difference, type: 'numeric', column: 'difference' }],
        size: [{ expression: `abs(${difference})`, type: 'numeric', column: 'size' }],
        unique: { expression: 'c.person_id', type: 'uuid', column: 'personId' },
      }),
      limit: query.limit,
      cursor: query.cursor,
    });
    await recordPayRead(
      this.dataSource.manager,
      viewer,
      { kind: 'organisation', id: viewer.organisationId },
      page.items.map(({ personId }) => personId),
    );
    return page;
  }

  /** A run whose statements are all there; of one that calculates nothing could be said yet. */
  private async calculatedRun({ organisationId }: SignedInPerson, id: RunId): Promise<void> {
    const run = await this.dataSource.manager.findOneBy(PayrollRun, { id, organisationId });
    if (!run) throw noSuchRun(id);
    if (run.status !== 'calculating') return;
    throw new DomainError(
      'conflict',
      'run-not-calculated',
      `Run ${run.number} of ${run.month} is calculating: there is nothing to compare yet. Ask again when it is in-approval.`,
      { runId: id },
    );
  }
}

const difference = '(COALESCE(c.now, 0) - COALESCE(c.before, 0))';

const selectCompared = `
  WITH ${comparedPeople}
  SELECT c.person_id AS "personId", p.name AS person, place.name AS department, c.change, c.before::text, c.now::text, ${difference}::text AS difference,
         COALESCE(c.before, 0)::text AS "orderedBefore", COALESCE(c.now, 0)::text AS "orderedNow", abs(${difference})::text AS size,
         CASE WHEN c.before <> 0 AND c.now IS NOT NULL THEN round((c.now - c.before) / abs(c.before), 4)::text END AS share,
         c.now_id AS "statementId",
         (SELECT COALESCE(json_agg(json_build_object('component', component, 'before', before::text, 'now', now::text, 'difference', (now - before)::text) ORDER BY component COLLATE "C"), '[]')
            FROM (SELECT l.component, COALESCE(sum(l.amount) FILTER (WHERE l.statement_id = c.before_id), 0) AS before, COALESCE(sum(l.amount) FILTER (WHERE l.statement_id = c.now_id), 0) AS now
                    FROM statement_lines l WHERE l.statement_id IN (c.before_id, c.now_id) GROUP BY l.component) parts) AS components
    FROM compared c CROSS JOIN run JOIN people p ON p.id = c.person_id ${lastPlaceOf('c.person_id', 'run.month')}`;
