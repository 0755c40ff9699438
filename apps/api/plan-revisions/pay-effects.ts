import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PersonId } from '#approvals/ids.js';
import type { Month } from '#calendar/month.js';
import { writeUnits } from '#compensation/numbers/exact-fraction.js';
import { countPlaces } from '#compensation/numbers/currency.js';
import { parseUnits } from '#compensation/numbers/money.js';
import type { PaySoFar } from '#compensation/pack/pay-so-far.js';
import type { PackOfPerson } from '#compensation/pack/refused-packs.js';
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

/** What becomes of the plan of a person, and how many changes of it were signed before. */
export type ChangeOfPlan = Omit<SupposedRevision, 'number'> & { signedBefore: number };

/** What changes of plans change in the pay of their people, calculated by the engine as pay so far is. */
@Injectable()
export class PayEffects {
  constructor(private readonly calculations: Calculations) {}

  /** By a revision. Asked within a transaction. */
  async of(
    manager: EntityManager,
    revision: Document,
    change: Omit<ChangeOfPlan, 'personId' | 'signedBefore'>,
    untilAnswered: AbortSignal,
  ): Promise<PayByBoth> {
    const { personId } = revision;
    const { signedBefore } = await revisedPlanOf(manager, revision);
    const changes = [{ ...change, personId: personId ?? '', signedBefore }];
    return (await this.ofPeople(manager, revision, changes, untilAnswered)).get(personId ?? '')!;
  }

  /** By person, of changes of as many plans of a month. Asked within a transaction. */
  async ofPeople(
    manager: EntityManager,
    { organisationId, month, cycleId }: Pick<Document, 'organisationId' | 'month' | 'cycleId'>,
    changes: readonly ChangeOfPlan[],
    untilAnswered: AbortSignal,
  ): Promise<Map<PersonId, PayByBoth>> {
    const of = { organisationId, month: month as Month, personIds: changes.map(({ personId }) => personId) };
    const known = new Map(changes.map(({ personId, signedBefore }) => [personId, signedBefore]));
    const signed = await signedRevisionsOf(manager, of);
    const without = signed.filter(({ personId, number }) => number <= (known.get(personId) ?? 0));
    const changed = changes.map(({ signedBefore, ...change }) => ({ ...change, number: signedBefore + 1 }));
    const { packs, documents } = await packsByPlans(manager, of, [without, [...without, ...changed]]);
    const actualsVersion = await knownActualsVersion(manager, cycleId);
    const calculate = async (some: readonly PackOfPerson<PersonId>[] = []): Promise<Map<PersonId, Pay>> => {
      const paid = await this.calculations.paySoFar({ packs: some, documents, withSteps: false }, untilAnswered);
      return new Map(some.map(({ personId }, index) => [personId, paid[index] ?? unknown]));
    };
    const befores = await calculate(packs[0]);
    const afters = await calculate(packs[1]);
    return new Map(
      changes.map(({ personId }) => {
        const before = befores.get(personId) ?? unknown;
        const after = afters.get(personId) ?? unknown;
        const difference = differenceOf(before, after, after.currency);
        return [personId, { before, after, difference, currency: after.currency, actualsVersion }];
      }),
    );
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
