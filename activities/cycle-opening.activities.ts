import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { nextCycleOpening } from '#calendar/cycle-opening.js';
import { previousMonth } from '#calendar/month.js';
import type {
  CycleOpenerInput,
  CycleOpening,
  CycleOpeningActivities as Contract,
} from '#contracts/cycle-opening.contract.js';
import { businessNow } from '#persistence/business-now.js';
import { organisationCalendar } from '#persistence/organisation-calendar.js';

/** Answers which month opens when, and for whom. */
@Injectable()
export class CycleOpeningActivities implements Contract {
  constructor(private readonly dataSource: DataSource) {}

  async departmentsToOpen({
    organisationId,
    month,
  }: CycleOpenerInput): Promise<{ month: string; departmentIds: string[] }> {
    const opened = month ?? (await this.monthOpenedLast(organisationId));
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT d.id FROM departments d WHERE d.organisation_id = $1 AND d.began_on < ($2::text || '-01')::date + interval '1 month'
         AND NOT EXISTS (SELECT 1 FROM monthly_cycles c WHERE c.department_id = d.id AND c.month = $2::text) ORDER BY d.id`,
      [organisationId, opened],
    );
    return { month: opened, departmentIds: rows.map((row) => row.id) };
  }

  async nextCycleOpening({ organisationId, after }: { organisationId: string; after: string }): Promise<CycleOpening> {
    const { basis } = await organisationCalendar(this.dataSource.manager, organisationId);
    return nextCycleOpening({ after, ...basis });
  }

  private async monthOpenedLast(organisationId: string): Promise<string> {
    const now = await businessNow(this.dataSource.manager, organisationId);
    const next = await this.nextCycleOpening({ organisationId, after: now.toISOString() });
    return previousMonth(next.month);
  }
}
