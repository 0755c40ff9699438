import * as z from 'zod';
import { moneyText, quantityText } from '../numbers/decimal-text.js';
import { compare, parseFraction, ONE, type Fraction } from '../numbers/exact-fraction.js';
import { rateText, parseRatio, ratioText } from '../numbers/ratio.js';
import { codeText } from '../documents/plain-text.js';
import { strictObject } from '../documents/strict-object.js';
import { levelCount } from './levels.js';

/** Levels and people of one simulation together; each is calculated once for each scheme. */
export const MOST_POINTS = 100_000;

/** Every proportional indicator at an attainment of its target; `scale` are values that grow in step with it. */
const attainmentGrid = strictObject({
  over: z.literal('attainment'),
  from: ratioText,
  to: ratioText,
  step: ratioText,
  scale: z
    .array(codeText, { error: 'must be a list of codes of values' })
    .max(200, { error: 'must be at most 200 codes' })
    .default([]),
});

/** One value of the month at every level, everything else as it is. */
const valueGrid = strictObject({
  over: z.literal('value'),
  value: codeText,
  from: quantityText,
  to: quantityText,
  step: quantityText,
});

/** The levels that a scheme is run at. */
export const gridSchema = z
  .discriminatedUnion('over', [attainmentGrid, valueGrid], {
    error: 'must be a grid whose over is "attainment" or "value"',
  })
  .superRefine((grid, context) => {
    const { from, to, step } = readBounds(grid);
    const refuse = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
    if (step.numerator === 0n) refuse('step', 'must be more than 0');
    else if (compare(to, from) < 0) refuse('to', 'must not be less than from');
    else if (levelCount({ from, to, step }) > BigInt(MOST_POINTS))
      refuse('step', `makes more than ${MOST_POINTS} levels; take a larger step or a shorter way`);
  });

export type Grid = z.infer<typeof gridSchema>;

/** The numbers of a grid, exact. */
export function readBounds(grid: Grid): { from: Fraction; to: Fraction; step: Fraction } {
  if (grid.over === 'attainment')
    return { from: parseRatio(grid.from), to: parseRatio(grid.to), step: parseRatio(grid.step) };
  return { from: parseFraction(grid.from), to: parseFraction(grid.to), step: parseFraction(grid.step) };
}

/**
 * What is pointed out. `jump` is the share of the pay that one step may change; `below` and `above` are amounts,
 * `belowMedian` and `aboveMedian` ratios to the median pay: "50 %" and "300 %" point out who is paid less than half
 * of it and more than three times as much.
 */
export const limitsSchema = strictObject({
  jump: rateText.default('10 %'),
  below: moneyText.optional(),
  above: moneyText.optional(),
  belowMedian: rateText.optional(),
  aboveMedian: ratioText.optional(),
}).superRefine(({ below, above, belowMedian, aboveMedian }, context) => {
  const refuse = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
  if (below !== undefined && above !== undefined && compare(parseFraction(below), parseFraction(above)) > 0)
    refuse('below', 'must not be more than above');
  if (belowMedian !== undefined && compare(parseRatio(belowMedian), ONE) > 0)
    refuse('belowMedian', 'must be at most 100 %');
  if (aboveMedian !== undefined && compare(parseRatio(aboveMedian), ONE) < 0)
    refuse('aboveMedian', 'must be at least 100 %');
});

export type Limits = z.infer<typeof limitsSchema>;
