import { add, compare, subtract, writeExact, ZERO, type Fraction } from '../../numbers/exact-fraction.js';
import {
  findPlaceOfAmount,
  makeAmountReader,
  type AmountReader,
  type AmountSource,
} from '../../terms/amount-source.js';
import type { Evaluation } from '../../terms/evaluation.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import { stepsOf } from '../../trace/steps.js';
import type { TraceNode } from '../../trace/trace.js';
import { NO_NODES, type BaseReader } from './base-of-month.js';
import { makeReceivablesReader } from './client-receivables.js';
import { findOverduePart } from './overdue-part.js';
import { readTriggers, type Overdue } from './overdue-terms.js';
import type { commissionWords } from './commission-words.js';

const { traceMoney } = stepsOf<typeof commissionWords>();

/** Makes a reader of one amount of revenue less its overdue part. */
export function makeInTimeReader(
  revenueReader: AmountReader,
  { owed, limit, deferredDays, agreedDays }: Overdue,
  amount: AmountSource,
  vocabulary: Vocabulary,
): BaseReader {
  const reader = (source: AmountSource) => makeAmountReader(source, vocabulary);
  const overdueReader = reader(amount);
  const owing =
    owed === undefined || limit === undefined
      ? undefined
      : { owed: reader(owed), place: findPlaceOfAmount(owed), limit: reader(limit) };
  const deferral =
    deferredDays === undefined || agreedDays === undefined
      ? undefined
      : { days: reader(deferredDays), agreed: reader(agreedDays) };
  return (evaluation) => {
    const revenue = revenueReader.read(evaluation);
    const overdue = overdueReader.read(evaluation);
    const { part, node } = findOverduePart({
      revenue,
      overdue,
      owing: owing && { owed: readOwed(owing, overdue, evaluation), limit: owing.limit.read(evaluation) },
      deferral: deferral && { days: deferral.days.read(evaluation), agreed: deferral.agreed.read(evaluation) },
    });
    const nodes = evaluation.traced
      ? [node(evaluation.places), traceInTime(revenue, part, evaluation.places)]
      : NO_NODES;
    return { amount: subtract(revenue, part), name: undefined, overdue: part, nodes };
  };
}

/** What is owed has what is overdue in it: less than that, and the limit would be compared with a wrong number. */
function readOwed(
  { owed: reader, place }: { readonly owed: AmountReader; readonly place: string[] },
  overdue: Fraction,
  evaluation: Evaluation,
): Fraction {
  const faultsBefore = evaluation.faultCount;
  const owed = reader.read(evaluation);
  if (compare(overdue, owed) > 0 && evaluation.faultCount === faultsBefore)
    evaluation.refuse(
      'overdue-more-than-owed',
      place,
      `"${reader.name ?? 'what is owed'}" is less than what is overdue; it is all that is owed, due or overdue`,
    );
  return owed;
}

function traceInTime(revenue: Fraction, overdue: Fraction, places: number, label?: string): TraceNode {
  return traceMoney('commission/in-time', subtract(revenue, overdue), places, {
    label,
    values: { revenue: writeExact(revenue), overdue: writeExact(overdue) },
  });
}

/** Makes a reader of the revenue of all clients in the receivables of the month, each less its overdue part. */
export function makeClientsReader(terms: Overdue | undefined, own: string): BaseReader {
  const triggers = readTriggers(terms);
  return (evaluation) => {
    const { traced, places } = evaluation;
    const receivables = evaluation.inputs.receivables ?? [];
    if (evaluation.inputs.receivables === undefined)
      evaluation.refuse(
        'missing-receivables',
        ['receivables'],
        `"${own}" is paid on the revenue of clients; give the receivables of the month, with every client that bought`,
      );
    const read = makeReceivablesReader(receivables, triggers, evaluation);
    let [amount, overdue] = [ZERO, ZERO];
    const overdueNodes: TraceNode[] = [];
    const inTimeNodes: TraceNode[] = [];
    receivables.forEach((client, index) => {
      const ofClient = read(client, index);
      const { part, node } = findOverduePart(ofClient);
      overdue = add(overdue, part);
      amount = add(amount, subtract(ofClient.revenue, part));
      if (!traced) return;
      overdueNodes.push(node(places, client.client));
      inTimeNodes.push(traceInTime(ofClient.revenue, part, places, client.client));
    });
    const nodes = traced
      ? [
          traceMoney('commission/overdue-of-clients', overdue, places, { children: overdueNodes }),
          traceMoney('commission/in-time-of-clients', amount, places, { children: inTimeNodes }),
        ]
      : NO_NODES;
    return { amount, name: undefined, overdue, nodes };
  };
}
