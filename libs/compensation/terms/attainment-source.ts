import * as z from 'zod';
import { divide, writeExact, parseFraction, ZERO, type Fraction } from '../numbers/exact-fraction.js';
import { codeText } from '../documents/plain-text.js';
import { strictObject } from '../documents/strict-object.js';
import type { TraceNode } from '../trace/trace.js';
import {
  findPlaceOfAmount,
  makeAmountReader,
  quantitySourceSchema,
  listReferencesOfAmount,
  type AmountSource,
} from './amount-source.js';
import type { Evaluation } from './evaluation.js';
import { stepsOf } from '../trace/steps.js';
import type { Reference } from './reference.js';
import type { Vocabulary } from './vocabulary.js';
import type { conditionWords } from './condition-words.js';

const { traceRatio } = stepsOf<typeof conditionWords>();

/** An attainment that something depends on: of a component, of one of its indicators, or actual against planned. */
export const attainmentSourceSchema = z.union(
  [
    strictObject({ attainmentOf: codeText, indicator: codeText.optional() }),
    strictObject({ actual: quantitySourceSchema, planned: quantitySourceSchema }),
  ],
  { error: 'must be {"attainmentOf": component, "indicator"?: code} or {"actual": number, "planned": number}' },
);

export type AttainmentSource = z.infer<typeof attainmentSourceSchema>;

/** What an attainment speaks of. */
export function listReferencesOfAttainment(source: AttainmentSource, path: (string | number)[]): Reference[] {
  if ('actual' in source)
    return [
      ...listReferencesOfAmount(source.actual, [...path, 'actual']),
      ...listReferencesOfAmount(source.planned, [...path, 'planned']),
    ];
  const named = { code: source.attainmentOf, path: [...path, 'attainmentOf'] };
  const component: Reference = { to: 'component', ...named, reads: 'attainment' };
  if (source.indicator === undefined) return [component, { to: 'attainment', ...named }];
  return [
    component,
    { to: 'indicator', code: source.indicator, of: source.attainmentOf, path: [...path, 'indicator'] },
  ];
}

/** An attainment, ready to be read; 0 where the component that it belongs to has none. */
export interface AttainmentReader {
  readonly read: (evaluation: Evaluation) => Fraction;
  /** What the author calls a component that it is of, with its indicator. */
  readonly label: (evaluation: Evaluation) => string | undefined;
  /** What its actual and its planned value are called, or which numbers were written down; nothing where one of them is neither. */
  readonly numbers: NamedNumbers | undefined;
  /** How actual and planned make it; nothing where a component has calculated it. */
  readonly step: (evaluation: Evaluation) => TraceNode | undefined;
}

interface NamedNumbers {
  readonly names: Record<string, string>;
  readonly values: { readonly actual?: string; readonly planned?: string };
}

export function makeAttainmentReader(source: AttainmentSource, vocabulary: Vocabulary): AttainmentReader {
  return 'actual' in source ? actualToPlanned(source, vocabulary) : attainmentOfComponent(source, vocabulary);
}

function actualToPlanned(
  source: { actual: AmountSource; planned: AmountSource },
  vocabulary: Vocabulary,
): AttainmentReader {
  const actual = makeAmountReader(source.actual, vocabulary);
  const planned = makeAmountReader(source.planned, vocabulary);
  const names = {
    ...(actual.name === undefined ? {} : { actual: actual.name }),
    ...(planned.name === undefined ? {} : { planned: planned.name }),
  };
  const read = (evaluation: Evaluation): Fraction => {
    const faultsBefore = evaluation.faultCount;
    const [reached, target] = [actual.read(evaluation), planned.read(evaluation)];
    if (target.numerator > 0n) return divide(reached, target);
    if (evaluation.faultCount === faultsBefore) {
      const isZero = target.numerator === 0n;
      evaluation.refuse(
        isZero ? 'planned-zero' : 'planned-below-zero',
        findPlaceOfAmount(source.planned),
        `"${planned.name ?? 'the planned value'}" is ${isZero ? '0' : 'less than 0'}, and nothing can be measured against it; give what was planned for the month, and where nothing was, pay by a scheme that needs no plan`,
      );
    }
    return ZERO;
  };
  return {
    read,
    label: () => undefined,
    numbers: nameNumbers(source, names),
    // Reading again would tell a problem again, and a trace beside a problem is never seen.
    step: (evaluation) =>
      evaluation.problems.length > 0
        ? undefined
        : traceRatio('attainment/actual-to-planned', read(evaluation), {
            values: { actual: writeExact(actual.read(evaluation)), planned: writeExact(planned.read(evaluation)) },
            names,
          }),
  };
}

function nameNumbers(
  { actual, planned }: { actual: AmountSource; planned: AmountSource },
  names: Record<string, string>,
): NamedNumbers | undefined {
  const written = Object.entries({ actual, planned }).filter(([, source]) => typeof source === 'string');
  if (Object.keys(names).length + written.length < 2) return undefined;
  return {
    names,
    values: Object.fromEntries(written.map(([name, source]) => [name, writeExact(parseFraction(source as string))])),
  };
}

function attainmentOfComponent(
  { attainmentOf, indicator }: { attainmentOf: string; indicator?: string | undefined },
  vocabulary: Vocabulary,
): AttainmentReader {
  const name = vocabulary.componentName(attainmentOf);
  return {
    read: (evaluation) => {
      const outcome = evaluation.outcomeOf(attainmentOf);
      return (indicator === undefined ? outcome?.attainment : outcome?.attainments?.get(indicator)) ?? ZERO;
    },
    label: ({ inputs }) => {
      if (indicator === undefined) return name;
      const personal = inputs.kpiPlan?.indicators.find((each) => each.code === indicator)?.name;
      return `${name} / ${vocabulary.indicatorName(attainmentOf, indicator, personal)}`;
    },
    numbers: undefined,
    step: () => undefined,
  };
}
