import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { addMonths, type Month } from '#calendar/month.js';
import { type MonthStatistics as OfMonth, monthStatistics } from '#persistence/month-statistics.js';
import type { SignedInPerson } from '../http/signed-in.js';

@Injectable()
export class MonthStatistics {
  constructor(private readonly dataSource: DataSource) {}

  /** So many months up to one, the earliest first. */
  upTo({ organisationId }: SignedInPerson, until: Month, count: number): Promise<OfMonth[]> {
    const months = Array.from({ length: count }, (_, index) => addMonths(until, index + 1 - count));
    return monthStatistics(this.dataSource.manager, organisationId, months);
  }
}
