import * as z from 'zod';
import { checkIndicatorTerms, INDICATOR_KINDS, type IndicatorKind } from '../inputs/indicator-kind.js';
import { indicatorRegistry } from './indicator-registry.js';

type AnyIndicator = (typeof indicatorRegistry)[IndicatorKind]['schema'];

const schemas = Object.values(indicatorRegistry).map(({ schema }) => schema) as unknown as [
  AnyIndicator,
  ...AnyIndicator[],
];

/**
 * An indicator of a scheme, by its kind. What is planned and what the result is read from are numbers of the scheme; a
 * result that is read from none is reported under the indicator's own code. Without a curve and without a cap of its own
 * an indicator has the default cap.
 */
export const schemeIndicatorSchema = z
  .discriminatedUnion('kind', schemas, {
    error: `must be an indicator whose kind is one of: ${INDICATOR_KINDS.join(', ')}`,
  })
  .superRefine((indicator, context) => {
    checkIndicatorTerms(indicator, (field, message) => context.addIssue({ code: 'custom', path: [field], message }));
  });

export type SchemeIndicator = z.infer<typeof schemeIndicatorSchema>;
