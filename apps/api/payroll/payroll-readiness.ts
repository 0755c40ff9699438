import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { DepartmentId, PersonId } from '#approvals/ids.js';
import type { OffCyclePurpose } from '#approvals/payroll-run-kinds.js';
import type { Month } from '#calendar/month.js';
import { type Missing, missingKinds } from '#persistence/missing-of-month.js';
import { findNotPayable } from '#persistence/off-cycle/off-cycle-readiness.js';
import { findUnready, type UnreadyPerson } from '#persistence/payroll-readiness.js';
import type { ProvePacks } from '#persistence/refused-of-month.js';
import { schemesOfMonth } from '#persistence/schemes-of-month.js';
import { Calculations } from '../calculations/calculations.js';
import type { Page } from '../http/page.js';
import { pageOfPeople } from '../http/people-page.js';
import { recordPayRead } from '../http/pay-reads.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { scopeSeenBy } from './scope-seen-by.js';

interface AskedReadiness {
  month: Month;
  departmentId?: DepartmentId | undefined;
  what?: Missing['what'] | undefined;
  /** Of an off-cycle run, with the people whom it would name. */
  purpose?: OffCyclePurpose | undefined;
  personIds?: PersonId[] | undefined;
  limit: number;
  cursor?: string | undefined;
}

interface Readiness extends Page<UnreadyPerson> {
  month: Month;
  count: number;
  reasons: Record<Missing['what'], number>;
}

/** What keeps people from being paid, before a run is started. */
@Injectable()
export class PayrollReadiness {
  constructor(
    private readonly dataSource: DataSource,
    private readonly calculations: Calculations,
  ) {}

  /** Everybody is calculated for every page: what a page says holds when it is given. */
  page(viewer: SignedInPerson, asked: AskedReadiness, untilAnswered: AbortSignal): Promise<Readiness> {
    const { organisationId } = viewer;
    const { month, what, purpose, personIds } = asked;
    return this.dataSource.transaction(async (manager) => {
      const of = { organisationId, month, scope: await scopeSeenBy(manager, viewer, asked.departmentId) };
      const prove: ProvePacks = (packs, documents) => this.calculations.provePacks(packs, documents, untilAnswered);
      const all =
        purpose && personIds
          ? await findNotPayable(manager, { ...of, purpose, personIds }, prove)
          : await findUnready(manager, of, await schemesOfMonth(manager, of), prove);
      const lacking = new Map(
        all.filter(({ missing }) => what === undefined || lacks(missing, what)).map((each) => [each.personId, each]),
      );
      const { ids, nextCursor } = await pageOfPeople(manager, [...lacking.keys()], asked);
      const shown = ids.flatMap((id) => lacking.get(id) ?? []);
      await this.recordRead(manager, viewer, shown);
      return { month, count: lacking.size, reasons: countReasons([...lacking.values()]), items: shown, nextCursor };
    });
  }

  /** Why somebody's month cannot be calculated may tell what it comes to. */
  private recordRead(manager: EntityManager, viewer: SignedInPerson, shown: readonly UnreadyPerson[]): Promise<void> {
    const told = shown.filter(({ missing }) => missing.some(({ message }) => message !== undefined));
    return recordPayRead(
      manager,
      viewer,
      { kind: 'organisation', id: viewer.organisationId },
      told.map(({ personId }) => personId),
    );
  }
}

const lacks = (missing: readonly Missing[], kind: Missing['what']): boolean =>
  missing.some(({ what }) => what === kind);

function countReasons(people: readonly UnreadyPerson[]): Readiness['reasons'] {
  const counts = missingKinds.map((kind) => [kind, people.filter(({ missing }) => lacks(missing, kind)).length]);
  return Object.fromEntries(counts) as Readiness['reasons'];
}
