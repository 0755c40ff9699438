import { availableParallelism, cpus } from 'node:os';
import { checkTotals, type Checksum } from './checksum.js';
import type { Contestants } from './contestants.js';
import type { Linearity } from './linearity.js';
import { ratioToLoop, speeds, type Ratio, type Round } from './rounds.js';
import type { Spread } from './spread.js';
import { checkTargets, type Target } from './targets.js';

/** Everything that the benchmark command tells. */
export interface EngineReport {
  readonly people: number;
  readonly rounds: number;
  readonly peoplePerSecond: Contestants<Spread>;
  /** How many times as long as the hand-written loop of the same round. */
  readonly timesAsLong: Omit<Contestants<Ratio>, 'handWrittenLoop'>;
  readonly checksum: Checksum;
  /** Of the engine without trace. */
  readonly linearity: Linearity;
  /** The most memory that this process ever held, in millions of bytes. */
  readonly peakRssMegabytes: number;
  readonly machine: Machine;
  readonly targets: readonly Target[];
}

interface Machine {
  readonly node: string;
  readonly cpus: number;
  readonly cpuModel: string;
  /** Over one, five and fifteen minutes before the first measurement. More than a few tenths disturb it. */
  readonly loadAverage: readonly number[];
}

export interface Observations {
  readonly rounds: readonly Round[];
  readonly linearity: Linearity;
  readonly peakRssMegabytes: number;
  readonly loadAverage: readonly number[];
}

/** 1 where a total is wrong, or the engine without trace takes, by the median, more than twice as long as the loop; otherwise 0. */
export function exitCodeOf({ checksum, targets }: Pick<EngineReport, 'checksum' | 'targets'>): 0 | 1 {
  return checksum.reproduced && targets.every((target) => target.met || !target.gate) ? 0 : 1;
}

/** Sums up what was observed in at least one round. */
export function reportOn({ rounds, linearity, peakRssMegabytes, loadAverage }: Observations): EngineReport {
  const peoplePerSecond = speeds(rounds);
  const timesAsLong = {
    engine: ratioToLoop(rounds, 'engine'),
    engineWithTrace: ratioToLoop(rounds, 'engineWithTrace'),
  };
  return {
    people: rounds[0]!.engine.people,
    rounds: rounds.length,
    peoplePerSecond,
    timesAsLong,
    checksum: checkTotals(rounds),
    linearity,
    peakRssMegabytes,
    machine: {
      node: process.version,
      cpus: availableParallelism(),
      cpuModel: cpus()[0]?.model ?? 'unknown',
      loadAverage,
    },
    targets: checkTargets({ peoplePerSecond, timesAsLong, linearity, peakRssMegabytes }),
  };
}
