import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Month } from '#calendar/month.js';
import { writeUnits } from '#compensation/numbers/exact-fraction.js';
import { countPlaces } from '#compensation/numbers/currency.js';
import { parseUnits } from '#compensation/numbers/money.js';
import type { PaySoFar } from '#compensation/pack/pay-so-far.js';
import { Document } from '#persistence/entities/document.entity.js';
import { packsByPlans, signedRevisionsOf, type SupposedRevision } from '#persistence/pay-by-plans.js';
import { revisedPlanOf } from '#persistence/plan-revisions.js';
import { Calculations } from '../calculations/calculations.js';

type Pay = Pick<PaySoFar, 'total' | 'lines' | 'unpaid' | 'currency'>;

/** What a month pays by a plan as it was and as a revision makes it, both by what is known of the month now. */
export interface PayByBoth {
  before: Pay;
  after: Pay;
  difference: string | null;
  currency: string | null;
  actualsVersion: number | null;
}

const unknown: Pay = { total: null, lines: [], unpaid: [], currency: null };

/** What a revision changes in the pay of its person, calculated by the engine as pay so far is. */
@Injectable()
export class PayEffects {
  constructor(private readonly calculations: Calculations) {}

  /** Asked within a transaction. */
  async of(
    manager: EntityManager,
    revision: Document,
    change: Omit<SupposedRevision, 'number'>,
    untilAnswered: AbortSignal,
  ): Promise<PayByBoth> {
    const { organisationId, month, personId, cycleId } = revision;
    const { signedBefore } = await revisedPlanOf(manager, revision);
    const of = { organisationId, month: month as Month, personId: personId ?? '' };
    const without = (await signedRevisionsOf(manager, of)).filter(({ number }) => number <= signedBefore);
    const revised = [...without, { ...change, number: signedBefore + 1 }];
    const { packs, documents } = await packsByPlans(manager, of, [without, revised]);
    const task = { packs, documents, withSteps: false };
    const [before = unknown, after = unknown] = await this.calculations.paySoFar(task, untilAnswered);
    return {
      before,
      after,
      difference: differenceOf(before, after, after.currency),
      currency: after.currency,
      actualsVersion: await knownActualsVersion(manager, cycleId),
    };
  }
}

function differenceOf(before: Pay, after: Pay, currency: string | null): string | null {
  if (before.total === null || after.total === null) return null;
  const places = countPlaces(currency ?? undefined);
  return writeUnits(parseUnits(after.total, places) - parseUnits(before.total, places), places);
}

async function knownActualsVersion(manager: EntityManager, cycleId: string | null): Promise<number | null> {
  const actuals = await manager.findOneBy(Document, { cycleId: cycleId ?? '', kind: 'actuals' });
  if (!actuals || actuals.latestVersion === 0) return null;
  return actuals.status === 'signed' ? actuals.submittedVersion : actuals.latestVersion;
}
