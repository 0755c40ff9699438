import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { drawWaterfall } from './waterfall.js';

describe('A waterfall', () => {
  it('begins each line where the one before has ended, and shows the total from zero', () => {
    expect(drawWaterfall(['30000.00', '10000.00', '-20000.00'])).toEqual({
      bars: [
        { from: 0, until: 0.75, isLess: false },
        { from: 0.75, until: 1, isLess: false },
        { from: 0.5, until: 1, isLess: true },
      ],
      total: { from: 0, until: 0.5, isLess: false },
      zero: 0,
    });
  });

  it('has zero inside where a total is below it', () => {
    expect(drawWaterfall(['10.00', '-40.00'])).toEqual({
      bars: [
        { from: 0.75, until: 1, isLess: false },
        { from: 0, until: 1, isLess: true },
      ],
      total: { from: 0, until: 0.75, isLess: true },
      zero: 0.75,
    });
  });

  it('draws nothing of nothing', () => {
    expect(drawWaterfall([])).toEqual({ bars: [], total: { from: 0, until: 0, isLess: false }, zero: 0 });
    expect(drawWaterfall(['0.00']).bars).toEqual([{ from: 0, until: 0, isLess: false }]);
  });

  it('never leaves its width, whatever the amounts', () => {
    const amount = fc.integer({ min: -(10 ** 9), max: 10 ** 9 }).map((units) => (units / 100).toFixed(2));
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 30 }), (amounts) => {
        const { bars, total, zero } = drawWaterfall(amounts);
        for (const share of [zero, ...[...bars, total].flatMap(({ from, until }) => [from, until, until - from])]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        expect(bars.map(({ isLess }) => isLess)).toEqual(
          amounts.map((text) => text.startsWith('-') && Number(text) < 0),
        );
      }),
    );
  });
});
