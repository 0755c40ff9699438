import { parseCreditShare } from '../inputs/deal-shares.js';
import type { Deal } from '../inputs/deals.js';
import type { DealAmount, DealPlace } from '../inputs/returned-sales.js';
import { parseFraction, ONE, addAll, ZERO, type Fraction } from '../numbers/exact-fraction.js';
import type { DealFact, DealMatcher } from './deal-filter.js';
import type { Evaluation } from './evaluation.js';

/** A list of deals can lack the same fact on every one of them: this many problems tell what to repair. */
const MOST_PROBLEMS = 200;

const FACTS: Record<DealFact, string> = {
  order: "which of the client's orders it is",
  clientSince: 'the day of the first delivery to the client',
  firstOrderOn: "the day of the client's first order",
  contractOn: 'the day of the contract with the client',
  productLine: 'its product line',
  paid: 'whether it is paid in full',
  margin: 'its margin',
  collected: 'the money that came in on it during the month',
  madeBy: 'who made it',
  collectedBy: 'who collected the money that came in on it',
  paidAt: 'how it was paid on its day',
};

/** The deals of the month; a month without the list is refused, one without deals has an empty list. */
export function readDeals(evaluation: Evaluation): readonly Deal[] {
  const { deals } = evaluation.inputs;
  if (deals !== undefined) return deals;
  refuseOnce(
    evaluation,
    'missing-deals',
    ['deals'],
    'the scheme pays by single deals; give the list of deals, an empty one where there were none',
  );
  return [];
}

/** Whether a deal is meant; a deal that does not say enough is refused and not meant. `reader` is the author's name of what asks. */
export function isMeant(
  matcher: DealMatcher,
  deal: Deal,
  place: DealPlace,
  evaluation: Evaluation,
  reader: string,
): boolean {
  const passes = matcher(deal);
  if (typeof passes === 'boolean') return passes;
  refuseFact(passes, deal, place, evaluation, reader);
  return false;
}

/** An amount of the whole deal; 0 where the deal lacks it, which is refused. */
export function readDealAmount(
  on: DealAmount,
  deal: Deal,
  place: DealPlace,
  evaluation: Evaluation,
  reader: string,
): Fraction {
  if (on === 'amount') return parseFraction(deal.amount);
  const text = deal[on];
  if (text !== undefined) return parseFraction(text);
  refuseFact(on, deal, place, evaluation, reader);
  return ZERO;
}

/** Notes that a deal lacks a fact that `reader` needs, once for each deal and fact. */
export function refuseFact(fact: DealFact, deal: Deal, place: DealPlace, evaluation: Evaluation, reader: string): void {
  refuseOnce(
    evaluation,
    'missing-deal-fact',
    [...pathOfDeal(place), fact],
    `deal "${deal.id}" does not say ${FACTS[fact]}, and "${reader}" needs it; give ${fact}`,
  );
}

/** Where a deal stands, from the inputs. */
export function pathOfDeal(place: DealPlace): (string | number)[] {
  return typeof place === 'number' ? ['deals', place] : ['deals', ...place];
}

/** Whose month it is; nothing, and a problem, where the inputs do not say. */
export function readPerson(deal: Deal, evaluation: Evaluation): string | undefined {
  const { person } = evaluation.inputs;
  if (person === undefined)
    refuseOnce(
      evaluation,
      'missing-person',
      ['person'],
      `deal "${deal.id}" is credited to people by id; give the id of the person whose month this is`,
    );
  return person;
}

/**
 * The person's share of a deal: the whole where its credit is not split, 0 where it is credited to others and the
 * person only made it, brought the client or collected its money.
 */
export function findCredit(deal: Deal, place: DealPlace, evaluation: Evaluation): Fraction {
  const { shares } = deal;
  if (shares === undefined) return ONE;
  const person = readPerson(deal, evaluation);
  if (person === undefined) return ZERO;
  const own = shares.filter((each) => each.person === person);
  if (own.length === 0) {
    refuseWithoutPart(deal, place, evaluation);
    return ZERO;
  }
  return addAll(own.map(({ share }) => parseCreditShare(share)));
}

/**
 * Refuses a deal in which the person has no part at all: most likely an id is misspelt, or it is not said who
 * brought the client or collected the money. Whoever has a part may be paid nothing by a rule that pays others.
 */
export function refuseWithoutPart(deal: Deal, place: DealPlace, evaluation: Evaluation): void {
  const { person } = evaluation.inputs;
  const { id, shares, madeBy, broughtBy, collectedBy } = deal;
  if (person === undefined || shares === undefined || [madeBy, broughtBy, collectedBy].includes(person)) return;
  if (shares.some((each) => each.person === person)) return;
  refuseOnce(
    evaluation,
    'no-part-in-deal',
    [...pathOfDeal(place), 'shares'],
    `deal "${id}" gives the person no part; write the person's id where it belongs: in shares, or as who made it (madeBy), brought the client (broughtBy) or collected its money (collectedBy). Where the person has no part in it, take the deal out`,
  );
}

/** Notes a problem unless it was noted before: several rules may read the same deal. */
export function refuseOnce(evaluation: Evaluation, code: string, path: (string | number)[], message: string): void {
  if (evaluation.problems.length >= MOST_PROBLEMS || evaluation.isTold(code, path)) return;
  evaluation.refuse(code, path, message);
}
