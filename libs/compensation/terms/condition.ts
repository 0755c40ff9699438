import * as z from 'zod';
import { quantityText } from '../numbers/decimal-text.js';
import { compare, writeExact, parseFraction } from '../numbers/exact-fraction.js';
import { parseRatio, ratioText } from '../numbers/ratio.js';
import { codeText } from '../documents/plain-text.js';
import { strictObject } from '../documents/strict-object.js';
import { stepsOf } from '../trace/steps.js';
import type { TraceNode } from '../trace/trace.js';
import { makeAmountReader, quantitySourceSchema, listReferencesOfAmount, type AmountSource } from './amount-source.js';
import {
  makeAttainmentReader,
  attainmentSourceSchema,
  listReferencesOfAttainment,
  type AttainmentSource,
} from './attainment-source.js';
import type { Evaluation } from './evaluation.js';
import type { Reference } from './reference.js';
import type { Vocabulary } from './vocabulary.js';
import type { ConditionResult } from './condition-result.js';
import type { conditionWords } from './condition-words.js';

const { traceYesNo } = stepsOf<typeof conditionWords>();

const MOST_PARTS = 20;
const MOST_LEVELS = 8;

export type Condition =
  | { attainment: AttainmentSource; atLeast: string }
  | {
      amount: AmountSource;
      atLeast?: string | undefined;
      moreThan?: string | undefined;
      atMost?: string | undefined;
      lessThan?: string | undefined;
    }
  | { all: Condition[] }
  | { any: Condition[] }
  | { count: number; of: Condition[] }
  | { not: Condition }
  | { condition: string };

const amountCondition = strictObject({
  amount: quantitySourceSchema,
  atLeast: quantityText.optional(),
  moreThan: quantityText.optional(),
  atMost: quantityText.optional(),
  lessThan: quantityText.optional(),
}).refine(
  (condition) =>
    [condition.atLeast, condition.moreThan, condition.atMost, condition.lessThan].some((limit) => limit !== undefined),
  {
    error: 'needs at least one of atLeast, moreThan, atMost, lessThan',
  },
);

function makePartsSchema(schema: z.ZodType<Condition>) {
  return z
    .array(schema, { error: 'must be a list of conditions' })
    .min(1, { error: 'must have at least one condition', abort: true })
    .max(MOST_PARTS, { error: `must have at most ${MOST_PARTS} conditions`, abort: true });
}

/**
 * What must hold for something to be paid: an attainment or a number against a limit, all or any of several,
 * `count` of several (k of n), the opposite, or a condition that the scheme names.
 */
export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union(
    [
      strictObject({ attainment: attainmentSourceSchema, atLeast: ratioText }),
      amountCondition,
      strictObject({ all: makePartsSchema(conditionSchema) }),
      strictObject({ any: makePartsSchema(conditionSchema) }),
      strictObject({
        count: z.int({ error: 'must be a whole number' }).min(1, { error: 'must be at least 1' }),
        of: makePartsSchema(conditionSchema),
      }).refine((condition) => condition.count <= condition.of.length, {
        path: ['count'],
        error: 'must not be more than the number of conditions',
      }),
      strictObject({ not: conditionSchema }),
      strictObject({ condition: codeText }),
    ],
    {
      error:
        'must be a condition: {"attainment", "atLeast"}, {"amount", "atLeast"}, {"all": [...]}, {"any": [...]}, {"count", "of": [...]}, {"not"} or {"condition": code}',
    },
  ),
);

/** How deep a condition is nested; deeper than 8 levels it is refused. */
export function findConditionDepthRefusal(condition: Condition): string | undefined {
  return measureDepth(condition, 0) > MOST_LEVELS
    ? `is nested deeper than ${MOST_LEVELS} levels; give a part of it a name under conditions`
    : undefined;
}

function measureDepth(condition: Condition, level: number): number {
  if (level > MOST_LEVELS) return level;
  return Math.max(level, ...listParts(condition).map(({ part }) => measureDepth(part, level + 1)));
}

/** The conditions that a condition is put together from, each with its path. */
export function listParts(condition: Condition): { part: Condition; path: (string | number)[] }[] {
  if ('all' in condition) return condition.all.map((part, index) => ({ part, path: ['all', index] }));
  if ('any' in condition) return condition.any.map((part, index) => ({ part, path: ['any', index] }));
  if ('of' in condition) return condition.of.map((part, index) => ({ part, path: ['of', index] }));
  if ('not' in condition) return [{ part: condition.not, path: ['not'] }];
  return [];
}

/** What a condition speaks of. */
export function listReferencesOfCondition(condition: Condition, path: (string | number)[]): Reference[] {
  if ('condition' in condition) return [{ to: 'condition', code: condition.condition, path: [...path, 'condition'] }];
  if ('attainment' in condition) return listReferencesOfAttainment(condition.attainment, [...path, 'attainment']);
  if ('amount' in condition) return listReferencesOfAmount(condition.amount, [...path, 'amount']);
  return listParts(condition).flatMap(({ part, path: inside }) =>
    listReferencesOfCondition(part, [...path, ...inside]),
  );
}

export type ConditionReader = (evaluation: Evaluation) => ConditionResult;

/** Makes a reader of a condition whose references have been checked and are free of cycles. */
export function makeConditionReader(
  condition: Condition,
  vocabulary: Vocabulary,
  named: (code: string) => ConditionReader,
): ConditionReader {
  if ('condition' in condition)
    return makeLabelledReader(named(condition.condition), vocabulary.conditionName(condition.condition));
  if ('attainment' in condition) return attainmentCondition(condition, vocabulary);
  if ('amount' in condition) return makeAmountConditionReader(condition, vocabulary);
  const parts = listParts(condition).map(({ part }) => makeConditionReader(part, vocabulary, named));
  const rule = 'all' in condition ? 'all' : 'any' in condition ? 'any' : 'of' in condition ? 'count' : 'not';
  const needed = 'of' in condition ? condition.count : rule === 'all' ? parts.length : 1;
  return (evaluation) => {
    const judged = parts.map((part) => part(evaluation));
    const held = judged.filter((each) => each.holds).length;
    const holds = rule === 'not' ? held === 0 : held >= needed;
    if (!evaluation.traced) return { holds };
    return {
      holds,
      trace: traceYesNo(`condition/${rule}`, holds, {
        values: { held: String(held), needed: String(needed), parts: String(parts.length) },
        children: judged.flatMap((each) => (each.trace === undefined ? [] : [each.trace])),
      }),
    };
  };
}

/** A named condition carries the author's name of it: several together as their label, a single one as a step around it. */
function makeLabelledReader(reader: ConditionReader, label: string): ConditionReader {
  return (evaluation) => {
    const { holds, trace } = reader(evaluation);
    if (trace === undefined) return { holds };
    if (isOfSeveral(trace)) return { holds, trace: { ...trace, label } };
    return {
      holds,
      trace: traceYesNo('condition/named', holds, { label, values: { holds: trace.result }, children: [trace] }),
    };
  };
}

const OF_SEVERAL: ReadonlySet<string> = new Set(['condition/all', 'condition/any', 'condition/count', 'condition/not']);

function isOfSeveral(trace: TraceNode): boolean {
  return trace.label === undefined && OF_SEVERAL.has(trace.rule);
}

function attainmentCondition(
  condition: { attainment: AttainmentSource; atLeast: string },
  vocabulary: Vocabulary,
): ConditionReader {
  const source = makeAttainmentReader(condition.attainment, vocabulary);
  const limit = parseRatio(condition.atLeast);
  return (evaluation) => {
    const attainment = source.read(evaluation);
    const holds = compare(attainment, limit) >= 0;
    if (!evaluation.traced) return { holds };
    const step = source.step(evaluation);
    const label = source.label(evaluation);
    const values = { attainment: writeExact(attainment), limit: writeExact(limit) };
    const children = step === undefined ? undefined : [step];
    return {
      holds,
      trace:
        source.numbers === undefined
          ? traceYesNo('condition/attainment', holds, { label, values, children })
          : traceYesNo('condition/attainment-of-numbers', holds, {
              label,
              values: { ...values, ...source.numbers.values },
              names: source.numbers.names,
              children,
            }),
    };
  };
}

/** What a number is held against, by its field, and on which side of it the number must be. */
export const COMPARISONS = [
  ['atLeast', (side: number) => side >= 0],
  ['moreThan', (side: number) => side > 0],
  ['atMost', (side: number) => side <= 0],
  ['lessThan', (side: number) => side < 0],
] as const;

function makeAmountConditionReader(
  condition: Extract<Condition, { amount: AmountSource }>,
  vocabulary: Vocabulary,
): ConditionReader {
  const source = makeAmountReader(condition.amount, vocabulary);
  const limits = COMPARISONS.flatMap(([name, passes]) => {
    const text = condition[name];
    return text === undefined ? [] : [{ name, passes, limit: parseFraction(text) }];
  });
  return (evaluation) => {
    const amount = source.read(evaluation);
    const judged = limits.map(({ name, passes, limit }) => ({ name, limit, holds: passes(compare(amount, limit)) }));
    const holds = judged.every((each) => each.holds);
    if (!evaluation.traced) return { holds };
    const nodes = judged.map((each) =>
      traceYesNo(`condition/${each.name}`, each.holds, {
        label: source.name,
        values: { amount: writeExact(amount), limit: writeExact(each.limit) },
      }),
    );
    const [only] = nodes;
    if (nodes.length === 1 && only !== undefined) return { holds, trace: only };
    return {
      holds,
      trace: traceYesNo('condition/all', holds, {
        values: {
          held: String(judged.filter((each) => each.holds).length),
          needed: String(nodes.length),
          parts: String(nodes.length),
        },
        children: nodes,
      }),
    };
  };
}
