import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Month } from '#calendar/month.js';
import { findUnready } from '#persistence/payroll-readiness.js';
import { schemesOfMonth } from '#persistence/schemes-of-month.js';
import type { SignedInPerson } from '../http/signed-in.js';

/** As many people as are told of. */
const mostNamed = 1000;

/** What keeps people from being paid, before a run is started. */
@Injectable()
export class PayrollReadiness {
  constructor(private readonly dataSource: DataSource) {}

  show({ organisationId }: SignedInPerson, month: Month) {
    return this.dataSource.transaction(async (manager) => {
      const of = { organisationId, month, scope: null };
      const unready = await findUnready(manager, of, await schemesOfMonth(manager, of));
      return { month, count: unready.length, people: unready.slice(0, mostNamed) };
    });
  }
}
