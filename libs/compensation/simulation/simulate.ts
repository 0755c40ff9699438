import { findDocumentProblems } from '../documents/check-document.js';
import type { Fraction } from '../numbers/exact-fraction.js';
import { parseRatio } from '../numbers/ratio.js';
import type { Problem } from '../documents/problem.js';
import { compileScheme, type CompiledScheme } from '../scheme/compile-scheme.js';
import { findJumps, type Jump } from './find-jumps.js';
import { finiteText } from '../numbers/finite-text.js';
import { makeInputsAtLevel } from './inputs-at-level.js';
import { listLevels } from './levels.js';
import { readableInputs, readableState } from './readable-inputs.js';
import { calculatePoint, type SimulatedPoint } from './simulated-point.js';
import { checkRequest, type Plan, type SimulationRequest } from './simulation-request.js';
import { readBounds, type Grid, type Limits } from './simulation-settings.js';
import { summarise, type Summary } from './summarise-points.js';
import { unitsOfInputs, type UnitsOfInputs } from './units-of-inputs.js';

/** What a scheme paid at every point, in the order of the request. */
export interface SimulatedScheme {
  readonly code: string;
  readonly name: string;
  readonly version: number;
  /** The decimals of its currency. */
  readonly places: number;
  readonly profile: string | undefined;
  readonly points: readonly SimulatedPoint[];
  readonly summary: Summary;
  /** Of a grid: the steps that change pay by more than the limit; `count` counts also those beyond the first 1000. */
  readonly jumps: { readonly jumps: readonly Jump[]; readonly count: number } | undefined;
}

export interface Simulation {
  readonly ok: true;
  readonly over: 'attainment' | 'value' | 'people';
  readonly perUnitOf: string | undefined;
  readonly limits: Limits;
  readonly scheme: SimulatedScheme;
  readonly against: SimulatedScheme | undefined;
}

export type SimulationResult = Simulation | { readonly ok: false; readonly problems: Problem[] };

/**
 * Runs schemes before they are announced (pay-rules.md, section 9). Every point is calculated by the function that
 * payroll is calculated by, untraced. What is wrong with one person or level is listed with it and stops nothing;
 * what is wrong with a scheme, the grid or the limits refuses the whole. Never throws for input.
 */
export function simulate(request: SimulationRequest): SimulationResult {
  const unreadable = findDocumentProblems(request);
  if (unreadable.length > 0) return { ok: false, problems: unreadable };
  const checked = checkRequest(request);
  if ('problems' in checked) return { ok: false, problems: checked.problems };
  const { scheme, against, limits, plan, perUnitOf } = checked;
  const [first, second] = [compileScheme(scheme), against === undefined ? undefined : compileScheme(against)];
  const unitsOf = unitsOfInputs(perUnitOf, [first, second]);
  const run = (compiled: CompiledScheme, other: CompiledScheme | undefined) =>
    runScheme({ compiled, other, plan, unitsOf, limits });
  return {
    ok: true,
    over: plan.over,
    perUnitOf,
    limits,
    scheme: run(first, second),
    against: second === undefined ? undefined : run(second, first),
  };
}

interface SchemeRun {
  readonly compiled: CompiledScheme;
  readonly other: CompiledScheme | undefined;
  readonly plan: Plan;
  readonly unitsOf: UnitsOfInputs;
  readonly limits: Limits;
}

function runScheme(run: SchemeRun): SimulatedScheme {
  const { compiled, plan, limits } = run;
  const { points, jumps } =
    plan.grid === undefined ? { points: peoplePoints(run), jumps: undefined } : gridPoints(run, plan.grid);
  const { places } = compiled;
  const { code, name, version, profile } = compiled.scheme;
  return {
    code,
    name,
    version,
    profile: profile?.name,
    points,
    summary: summarise(points, limits, places),
    jumps,
    places,
  };
}

function peoplePoints({ compiled, other, plan, unitsOf }: SchemeRun): SimulatedPoint[] {
  return (plan.people ?? []).map((each): SimulatedPoint => {
    if ('problems' in each) return { ok: false, at: each.person, problems: each.problems };
    const { person, inputs, carriedState, from, until } = each;
    return calculatePoint(compiled, {
      at: person,
      from,
      until,
      units: unitsOf(inputs),
      inputs: readableInputs(inputs, compiled, other),
      carriedState: readableState(carriedState, compiled, other),
    });
  });
}

function gridPoints({ compiled, other, plan, unitsOf, limits }: SchemeRun, grid: Grid) {
  const inputsOf = makeInputsAtLevel(grid, compiled, plan.base!);
  const carriedState = readableState(plan.carriedState ?? {}, compiled, other);
  const pointAt = (level: Fraction) => {
    const inputs = inputsOf(level);
    return calculatePoint(compiled, {
      at: finiteText(level),
      units: unitsOf(inputs),
      inputs: readableInputs(inputs, compiled, other),
      carriedState,
    });
  };
  const atLevels = listLevels(readBounds(grid)).map((level) => ({ level, point: pointAt(level) }));
  const payAt = (level: Fraction) => {
    const point = pointAt(level);
    return point.ok ? point.pay : undefined;
  };
  return { points: atLevels.map(({ point }) => point), jumps: findJumps(atLevels, parseRatio(limits.jump), payAt) };
}
