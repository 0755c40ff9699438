import type { Spread } from './spread.js';

/** One figure that the engine is to reach. */
export interface Target {
  readonly name: string;
  readonly measured: number;
  readonly bound: 'at least' | 'at most' | 'less than';
  readonly target: number;
  readonly unit: string;
  readonly met: boolean;
  /** Whether the benchmark fails where it is missed: both sides of a ratio were measured in turns, so that a slow machine is no excuse. */
  readonly gate: boolean;
}

interface Figures {
  readonly peoplePerSecond: { readonly engine: Spread; readonly engineWithTrace: Spread };
  readonly timesAsLong: { readonly engine: Spread };
  readonly linearity: { readonly spreadPercent: number };
  readonly peakRssMegabytes: number;
}

/** The targets of the engine beside the medians that were measured. */
export function checkTargets({ peoplePerSecond, timesAsLong, linearity, peakRssMegabytes }: Figures): Target[] {
  return [
    target('engine', peoplePerSecond.engine.median, 'at least', 40_000, 'people/s'),
    target('engine with trace', peoplePerSecond.engineWithTrace.median, 'at least', 20_000, 'people/s'),
    {
      ...target('engine, compared with the loop', timesAsLong.engine.median, 'at most', 2, 'times as long'),
      gate: true,
    },
    target('peak memory', peakRssMegabytes, 'less than', 400, 'MB'),
    target('time per person at all sizes', linearity.spreadPercent, 'at most', 15, '% apart'),
  ];
}

function target(name: string, measured: number, bound: Target['bound'], aim: number, unit: string): Target {
  const isMet = { 'at least': measured >= aim, 'at most': measured <= aim, 'less than': measured < aim };
  return { name, measured, bound, target: aim, unit, met: isMet[bound], gate: false };
}
