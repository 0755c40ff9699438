import { describe, expect, it } from '@jest/globals';
import { exitCodeOf, reportOn } from './engine-report.js';
import { handWrittenTotal } from './hand-written-loop.js';
import { measure } from './measure.js';
import type { Round } from './rounds.js';

const right = measure(handWrittenTotal, 20);

/** A round in which the engine took so many times as long as the loop. */
function round(timesAsLong: number, engine = right): Round {
  return {
    handWrittenLoop: { ...right, seconds: 1 },
    engine: { ...engine, seconds: timesAsLong },
    engineWithTrace: { ...right, seconds: 10 },
  };
}

/** With linearity and memory that miss their targets: they only tell of the machine. */
function exitCode(...rounds: Round[]): number {
  return exitCodeOf(
    reportOn({ rounds, linearity: { bySize: [], spreadPercent: 99 }, peakRssMegabytes: 9_999, loadAverage: [] }),
  );
}

describe('the exit code of the benchmark', () => {
  it('is 0 up to twice the time of the loop, by the median of the rounds', () => {
    expect(exitCode(round(2))).toBe(0);
    expect(exitCode(round(1.5), round(9), round(2))).toBe(0);
  });

  it('is 1 beyond it', () => {
    expect(exitCode(round(2.001))).toBe(1);
    expect(exitCode(round(1), round(2.1), round(2.2))).toBe(1);
  });

  it('is 1 where a total is wrong, however quick', () => {
    expect(exitCode(round(1, { ...right, sha256: '0'.repeat(64) }))).toBe(1);
  });
});
