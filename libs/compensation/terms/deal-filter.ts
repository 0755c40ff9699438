import * as z from 'zod';
import { countFullMonths } from '../dating/full-months.js';
import { addDays, type Day } from '#calendar/day.js';
import { findFirstOrderDay } from '../inputs/deal-facts.js';
import type { Deal } from '../inputs/deals.js';
import { moneyText } from '../numbers/decimal-text.js';
import { compare, parseFraction, type Fraction } from '../numbers/exact-fraction.js';
import { codeText } from '../documents/plain-text.js';
import { strictObject } from '../documents/strict-object.js';

const MOST_CODES = 50;
const MOST_MONTHS = 600;
const MOST_EXCEPTIONS = 4;

/**
 * Which deals are meant: all given parts must hold. Amounts are those of the whole deal, also where its credit
 * is split. `productLines` and `tags` hold for a deal that has one of them. Months with the client are counted
 * by the calendar from the first delivery, or from the day that `clientMonthsSince` names: the same day six months
 * later (or the 1st of the month after, where its month has no such day) is the first on which six months have passed. A hand-over day of the client stands in place of every count of
 * months: before it no count has passed, from it on every one has.
 */
export interface DealFilter {
  amountFrom?: string | undefined;
  amountBelow?: string | undefined;
  order?: 'first' | 'later' | undefined;
  orderUpTo?: number | undefined;
  clientMonthsBelow?: number | undefined;
  clientMonthsFrom?: number | undefined;
  clientMonthsSince?: ClientStart | undefined;
  productLines?: string[] | undefined;
  tags?: string[] | undefined;
  paid?: boolean | undefined;
  /** Deals that are left out, of those for which the rest holds. */
  except?: DealFilter | undefined;
}

/** From which day the time with a client is counted. */
export type ClientStart = 'first-delivery' | 'first-order' | 'contract';

const count = (most: number) =>
  z
    .int({ error: 'must be a whole number' })
    .min(1, { error: 'must be at least 1' })
    .max(most, { error: `must be at most ${most}` });

const codes = z
  .array(codeText, { error: 'must be a list of codes' })
  .min(1, { error: 'must have at least one code' })
  .max(MOST_CODES, { error: `must have at most ${MOST_CODES} codes`, abort: true });

function filterSchema(exceptions: number): z.ZodType<DealFilter, DealFilter> {
  const except =
    exceptions === 0
      ? z.never({ error: `is nested deeper than ${MOST_EXCEPTIONS} exceptions` })
      : filterSchema(exceptions - 1);
  return strictObject({
    amountFrom: moneyText.optional(),
    amountBelow: moneyText.optional(),
    order: z.enum(['first', 'later'], { error: 'must be "first" (the client\'s first order) or "later"' }).optional(),
    orderUpTo: count(1_000_000).optional(),
    clientMonthsBelow: count(MOST_MONTHS).optional(),
    clientMonthsFrom: count(MOST_MONTHS).optional(),
    clientMonthsSince: z
      .enum(['first-delivery', 'first-order', 'contract'], {
        error: 'must be "first-delivery", "first-order" or "contract"',
      })
      .optional(),
    productLines: codes.optional(),
    tags: codes.optional(),
    paid: z.boolean({ error: 'must be true or false' }).optional(),
    except: except.optional(),
  }).superRefine(checkFilter);
}

/** A filter that no deal could pass, or that says nothing, is refused when the scheme is saved. */
function checkFilter(filter: DealFilter, context: z.RefinementCtx): void {
  const refuse = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
  const { amountFrom, amountBelow, order, orderUpTo, clientMonthsBelow, clientMonthsFrom, clientMonthsSince } = filter;
  if (Object.values(filter).every((part) => part === undefined))
    refuse([], 'says nothing; leave it out where all deals are meant');
  if (
    amountFrom !== undefined &&
    amountBelow !== undefined &&
    compare(parseFraction(amountFrom), parseFraction(amountBelow)) >= 0
  ) {
    refuse(['amountBelow'], 'must be more than amountFrom: no deal could be meant');
  }
  if (clientMonthsFrom !== undefined && clientMonthsBelow !== undefined && clientMonthsFrom >= clientMonthsBelow) {
    refuse(['clientMonthsBelow'], 'must be more than clientMonthsFrom: no deal could be meant');
  }
  if (clientMonthsSince !== undefined && clientMonthsFrom === undefined && clientMonthsBelow === undefined)
    refuse(
      ['clientMonthsSince'],
      'belongs to clientMonthsBelow or clientMonthsFrom; give one of them, or leave it out',
    );
  if (order === 'first' && orderUpTo !== undefined)
    refuse(['orderUpTo'], 'says again what order "first" says; leave one of them out');
  if (order === 'later' && orderUpTo === 1)
    refuse(['orderUpTo'], 'must be at least 2 together with order "later": no deal could be meant');
  for (const list of ['productLines', 'tags'] as const) {
    filter[list]?.forEach((code, index, all) => {
      if (all.indexOf(code) !== index) refuse([list, index], `"${code}" stands here twice`);
    });
  }
}

export const dealFilterSchema = filterSchema(MOST_EXCEPTIONS);

/** What a deal may have to say before it can be judged or paid. */
export type DealFact =
  | 'order'
  | 'clientSince'
  | 'firstOrderOn'
  | 'contractOn'
  | 'productLine'
  | 'paid'
  | 'margin'
  | 'collected'
  | 'madeBy'
  | 'collectedBy'
  | 'paidAt';

/** Whether a deal passes; where the deal does not say enough to tell, the fact that it lacks. */
export type DealMatcher = (deal: Deal) => boolean | DealFact;

/** Makes a filter ready. A part that fails decides, whatever other parts would need to know. */
export function makeDealMatcher(filter: DealFilter): DealMatcher {
  const tests = makeTests(filter);
  return (deal) => {
    let lacking: DealFact | undefined;
    for (const test of tests) {
      const passes = test(deal);
      if (passes === false) return false;
      if (passes !== true) lacking ??= passes;
    }
    return lacking ?? true;
  };
}

function makeTests(filter: DealFilter): DealMatcher[] {
  const {
    amountFrom,
    amountBelow,
    order,
    orderUpTo,
    clientMonthsBelow,
    clientMonthsFrom,
    clientMonthsSince = 'first-delivery',
    productLines,
    tags,
    paid,
    except,
  } = filter;
  return [
    ...(amountFrom === undefined ? [] : [amountTest(parseFraction(amountFrom), (side) => side >= 0)]),
    ...(amountBelow === undefined ? [] : [amountTest(parseFraction(amountBelow), (side) => side < 0)]),
    ...(tags === undefined ? [] : [(deal: Deal) => deal.tags.some((tag) => tags.includes(tag))]),
    ...(order === undefined
      ? []
      : [(deal: Deal) => (deal.order === undefined ? 'order' : (deal.order === 1) === (order === 'first'))]),
    ...(orderUpTo === undefined
      ? []
      : [(deal: Deal) => (deal.order === undefined ? 'order' : deal.order <= orderUpTo)]),
    ...(productLines === undefined
      ? []
      : [(deal: Deal) => (deal.productLine === undefined ? 'productLine' : productLines.includes(deal.productLine))]),
    ...(paid === undefined ? [] : [(deal: Deal) => (deal.paid === undefined ? 'paid' : deal.paid === paid)]),
    ...(clientMonthsFrom === undefined ? [] : [monthsPassed(clientMonthsFrom, clientMonthsSince)]),
    ...(clientMonthsBelow === undefined ? [] : [opposite(monthsPassed(clientMonthsBelow, clientMonthsSince))]),
    ...(except === undefined ? [] : [opposite(makeDealMatcher(except))]),
  ] satisfies DealMatcher[];
}

function amountTest(limit: Fraction, passes: (side: number) => boolean): DealMatcher {
  return (deal) => passes(compare(parseFraction(deal.amount), limit));
}

function opposite(test: DealMatcher): DealMatcher {
  return (deal) => {
    const passes = test(deal);
    return typeof passes === 'boolean' ? !passes : passes;
  };
}

/** The fact that a count of months begins with, and the day that a deal gives of it. */
export const CLIENT_STARTS: Readonly<
  Record<ClientStart, { readonly fact: DealFact; readonly dayOf: (deal: Deal) => Day | undefined }>
> = {
  'first-delivery': { fact: 'clientSince', dayOf: (deal) => deal.clientSince },
  'first-order': { fact: 'firstOrderOn', dayOf: findFirstOrderDay },
  contract: { fact: 'contractOn', dayOf: (deal) => deal.contractOn },
};

function monthsPassed(months: number, since: ClientStart): DealMatcher {
  const { fact, dayOf } = CLIENT_STARTS[since];
  return (deal) => {
    const { on, handedOverOn } = deal;
    if (handedOverOn !== undefined) return on >= handedOverOn;
    const start = dayOf(deal);
    return start === undefined ? fact : monthsWithClient(deal, start, since) >= months;
  };
}

/** Counted once a deal and start: a scheme may have a thousand filters that ask for it. */
const monthsOfDeals: Readonly<Record<ClientStart, WeakMap<Deal, number>>> = {
  'first-delivery': new WeakMap(),
  'first-order': new WeakMap(),
  contract: new WeakMap(),
};

function monthsWithClient(deal: Deal, start: Day, since: ClientStart): number {
  const known = monthsOfDeals[since].get(deal);
  if (known !== undefined) return known;
  // Complete before the day of the deal: the months are those that have passed when it begins.
  const months = countFullMonths(start, addDays(deal.on, -1));
  monthsOfDeals[since].set(deal, months);
  return months;
}
