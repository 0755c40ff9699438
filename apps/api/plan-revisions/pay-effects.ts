import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PersonId } from '#approvals/ids.js';
import type { Month } from '#calendar/month.js';
import { writeUnits } from '#compensation/numbers/exact-fraction.js';
import { countPlaces } from '#compensation/numbers/currency.js';
import { parseUnits } from '#compensation/numbers/money.js';
import type { PayByBothPlans } from '#compensation/pack/pay-by-both-plans.js';
import type { PaySoFar } from '#compensation/pack/pay-so-far.js';
import type { PackOfPerson } from '#compensation/pack/refused-packs.js';
import { Document } from '#persistence/entities/document.entity.js';
import {
  packsByPlans,
  type PacksByPlans,
  signedRevisionsOf,
  type SupposedRevision,
} from '#persistence/pay-by-plans.js';
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

  /** By a revision, also where results come to levels of the targets before: while they are not known, that is all there is to tell. Asked within a transaction. */
  async withLevels(
    manager: EntityManager,
    revision: Document,
    change: Omit<ChangeOfPlan, 'personId' | 'signedBefore'>,
    untilAnswered: AbortSignal,
  ): Promise<PayByBoth & { levels: PayByBothPlans[] }> {
    const personId = revision.personId ?? '';
    const { signedBefore } = await revisedPlanOf(manager, revision);
    const { packs, documents } = await packsOf(manager, revision, [{ ...change, personId, signedBefore }]);
    const effects = await this.calculate(manager, revision, [personId], { packs, documents }, untilAnswered);
    const [before, after] = packs.map(([pack]) => pack?.pack);
    const levels =
      before === undefined || after === undefined
        ? []
        : await this.calculations.payByBothPlans({ before, after, documents }, untilAnswered);
    return { ...effects.get(personId)!, levels };
  }

  /** By person, of changes of as many plans of a month. Asked within a transaction. */
  async ofPeople(
    manager: EntityManager,
    document: Pick<Document, 'organisationId' | 'month' | 'cycleId'>,
    changes: readonly ChangeOfPlan[],
    untilAnswered: AbortSignal,
  ): Promise<Map<PersonId, PayByBoth>> {
    const both = await packsOf(manager, document, changes);
    const personIds = changes.map(({ personId }) => personId);
    return this.calculate(manager, document, personIds, both, untilAnswered);
  }

  private async calculate(
    manager: EntityManager,
    { cycleId }: Pick<Document, 'cycleId'>,
    personIds: readonly PersonId[],
    { packs, documents }: PacksByPlans,
    untilAnswered: AbortSignal,
  ): Promise<Map<PersonId, PayByBoth>> {
    const actualsVersion = await knownActualsVersion(manager, cycleId);
    const pay = async (some: readonly PackOfPerson<PersonId>[] = []): Promise<Map<PersonId, Pay>> => {
      const paid = await this.calculations.paySoFar({ packs: some, documents, withSteps: false }, untilAnswered);
      return new Map(some.map(({ personId }, index) => [personId, paid[index] ?? unknown]));
    };
    const befores = await pay(packs[0]);
    const afters = await pay(packs[1]);
    return new Map(
      personIds.map((personId) => {
        const before = befores.get(personId) ?? unknown;
        const after = afters.get(personId) ?? unknown;
        const difference = differenceOf(before, after, after.currency);
        return [personId, { before, after, difference, currency: after.currency, actualsVersion }];
      }),
    );
  }
}

/** The packs of the month by the plans without these changes, and with them. */
async function packsOf(
  manager: EntityManager,
  { organisationId, month }: Pick<Document, 'organisationId' | 'month'>,
  changes: readonly ChangeOfPlan[],
): Promise<PacksByPlans> {
  const of = { organisationId, month: month as Month, personIds: changes.map(({ personId }) => personId) };
  const known = new Map(changes.map(({ personId, signedBefore }) => [personId, signedBefore]));
  const signed = await signedRevisionsOf(manager, of);
  const without = signed.filter(({ personId, number }) => number <= (known.get(personId) ?? 0));
  const changed = changes.map(({ signedBefore, ...change }) => ({ ...change, number: signedBefore + 1 }));
  return packsByPlans(manager, of, [without, [...without, ...changed]]);
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
