import { writeExact, multiply, addAll, type Fraction } from '../../numbers/exact-fraction.js';
import { fromUnits, roundMoney } from '../../numbers/money.js';
import { makeAmountReader, type AmountReader } from '../../terms/amount-source.js';
import { countReader } from '../../terms/count-source.js';
import type { Evaluation } from '../../terms/evaluation.js';
import { stepsOf } from '../../trace/steps.js';
import type { Calculation } from '../pay-component.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { TraceNode } from '../../trace/trace.js';
import type { EventBonusState, EventBonusTerms, PaidEvent } from './event-bonus-terms.js';
import type { eventBonusWords } from './event-bonus-words.js';

const { traceMoney, traceQuantity } = stepsOf<typeof eventBonusWords>();

interface CompiledEvent {
  readonly event: PaidEvent;
  readonly every: bigint;
  readonly most: bigint | undefined;
  readonly count: (evaluation: Evaluation) => Fraction;
  readonly amount: AmountReader;
}

/** What one kind of event came to in the month, in whole numbers. */
interface Tally {
  readonly counted: bigint;
  readonly carried: bigint;
  readonly groups: bigint;
  readonly paid: bigint;
  /** What does not fill a group. */
  readonly remainder: bigint;
}

/** What one kind of event pays in the month. */
interface PaidInMonth {
  readonly compiled: CompiledEvent;
  readonly tally: Tally;
  readonly price: Fraction;
  readonly exact: Fraction;
}

/**
 * The calculation of an event bonus: a line for each kind of event (pay-rules.md, section 5). Over any number of
 * months a carried remainder pays what all the events together would have paid in one.
 */
export function compileEventBonus(
  terms: EventBonusTerms,
  vocabulary: Vocabulary,
  own: { readonly code: string; readonly name: string },
): Calculation {
  const events = terms.events.map((event): CompiledEvent => ({
    event,
    every: BigInt(event.every),
    most: event.most === undefined ? undefined : BigInt(event.most),
    count: countReader(event.count, vocabulary, { name: event.name, whole: true }),
    amount: makeAmountReader(event.amount, vocabulary),
  }));
  const carrying = events.some(({ event }) => event.carryRemainder);
  return (evaluation, state) => {
    const before = (state as EventBonusState | undefined)?.remainders;
    if (before !== undefined) refuseRemainders(before, terms, own, evaluation);
    const paid = events.map((each): PaidInMonth => {
      const tally = tallyEvent(each, evaluation, before);
      const price = each.amount.read(evaluation);
      return { compiled: each, tally, price, exact: multiply({ numerator: tally.paid, denominator: 1n }, price) };
    });
    const lines = paid.map(({ compiled: { event }, exact }) => ({ code: event.code, label: event.name, exact }));
    const carriedState = carrying ? stateAfter(paid) : NOTHING_CARRIED;
    if (!evaluation.traced) return { lines, carriedState };
    const { places } = evaluation;
    const total = addAll(lines.map((line) => fromUnits(roundMoney(line.exact, places), places)));
    const children = paid.map((each) => traceEvent(each, places));
    return { lines, carriedState, trace: traceMoney('event-bonus', total, places, { children }) };
  };
}

/** A month leaves less than a group of an event that carries on what it leaves: another state is none that a month has left. */
function refuseRemainders(
  before: EventBonusState['remainders'],
  { events }: EventBonusTerms,
  own: { readonly code: string; readonly name: string },
  evaluation: Evaluation,
): void {
  const refuse = (event: string, message: string) =>
    evaluation.problems.push({ code: 'invalid', path: ['carriedState', own.code, 'remainders', event], message });
  for (const [code, remainder] of Object.entries(before)) {
    const event = events.find((each) => each.code === code);
    if (event?.carryRemainder !== true) {
      if (remainder > 0)
        refuse(
          code,
          event === undefined
            ? `"${own.name}" pays no event "${code}"; take it out`
            : `"${event.name}" carries nothing from month to month; take it out`,
        );
    } else if (remainder >= event.every)
      refuse(
        code,
        `must be less than ${event.every}, of which "${event.name}" pays a full group; pay the full groups, and give what is left`,
      );
  }
}

const NOTHING_CARRIED: EventBonusState = { remainders: {} };

function tallyEvent(
  { event, every, most, count }: CompiledEvent,
  evaluation: Evaluation,
  before: EventBonusState['remainders'] | undefined,
): Tally {
  const { numerator, denominator } = count(evaluation);
  const counted = numerator / denominator;
  const remainder =
    event.carryRemainder && before !== undefined && Object.hasOwn(before, event.code) ? before[event.code] : undefined;
  const carried = BigInt(remainder ?? 0);
  const groups = (counted + carried) / every;
  return {
    counted,
    carried,
    groups,
    paid: most !== undefined && groups > most ? most : groups,
    remainder: (counted + carried) % every,
  };
}

function stateAfter(paid: readonly PaidInMonth[]): EventBonusState {
  const carrying = paid.filter(({ compiled }) => compiled.event.carryRemainder);
  return {
    remainders: Object.fromEntries(
      carrying.map(({ compiled, tally }) => [compiled.event.code, Number(tally.remainder)]),
    ),
  };
}

function traceEvent({ compiled, tally, price, exact }: PaidInMonth, places: number): TraceNode {
  const { event, every, most, amount } = compiled;
  const isLimited = most !== undefined && tally.groups > most;
  return traceMoney(every === 1n ? 'event-bonus/event' : 'event-bonus/group', exact, places, {
    label: event.name,
    values: { paid: tally.paid.toString(), amount: writeExact(price) },
    names: amount.name === undefined ? undefined : { amount: amount.name },
    notes: isLimited
      ? [{ code: 'limited', values: { reached: tally.groups.toString(), most: most.toString() } }]
      : undefined,
    children: every === 1n ? undefined : [traceGroups(event, every, tally)],
  });
}

function traceGroups(event: PaidEvent, every: bigint, { counted, carried, groups, remainder }: Tally): TraceNode {
  const code = remainder === 0n ? 'no-remainder' : event.carryRemainder ? 'carried' : 'lost';
  const notes = [{ code, values: { remainder: remainder.toString() } } as const];
  const full: Fraction = { numerator: groups, denominator: 1n };
  const [of, by] = [counted.toString(), every.toString()];
  return event.carryRemainder
    ? traceQuantity('event-bonus/groups-with-carried', full, {
        values: { counted: of, carried: carried.toString(), every: by },
        notes,
      })
    : traceQuantity('event-bonus/groups', full, { values: { counted: of, every: by }, notes });
}
