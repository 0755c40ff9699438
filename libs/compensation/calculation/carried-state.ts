import * as z from 'zod';
import type { Month } from '#calendar/month.js';
import { stateOriginFields } from '../components/carried-state.js';
import { makeAmountVisitor } from '../documents/amounts-of-document.js';
import { isObject } from '../documents/is-object.js';
import { convertIssues, prefixProblems, type Problem } from '../documents/problem.js';
import { findTooManyDecimals } from '../documents/too-many-decimals.js';
import type { StatementInputs } from '../inputs/statement-inputs.js';
import { findComponentKind } from '../scheme/component-registry.js';
import type { CompiledComponent, CompiledScheme } from '../scheme/compile-scheme.js';
import { REFUSED_STATE } from '../scheme/refused-state.js';
import type { CarriedState } from '../statement/statement.js';
import { findStatesOutOfTurn, type StateOrigin } from './turn-of-state.js';

const LONGEST_CODE = 40;
const originSchema = z.object(stateOriginFields);

/** The states with which the components of a month begin, and what is wrong with what was given. */
export interface ReadState {
  readonly problems: Problem[];
  /** By the code of the component; what was refused is marked, so that the rest can be calculated. */
  readonly states: CarriedState;
}

/**
 * Reads what the month before left. Each state names its month, and is read in the month after it alone: a state given
 * twice would pay twice, a month left out would be lost. `schemes` are those of the periods of the month. The paths
 * start at `carriedState` or `inputs`.
 */
export function readCarriedState(
  schemes: readonly CompiledScheme[],
  { month, skippedMonths }: StatementInputs,
  carriedState: CarriedState,
  { atAnyTime }: { readonly atAnyTime: boolean },
): ReadState {
  if (!isObject(carriedState))
    return {
      problems: [
        { code: 'invalid', path: ['carriedState'], message: 'must be an object of states by the code of a component' },
      ],
      states: {},
    };
  if (Object.keys(carriedState).length === 0 && skippedMonths === undefined)
    return { problems: findMissingMonth(schemes, month), states: {} };
  const read = Object.entries(carriedState).map(([code, state]) => readOne(code, state, schemes));
  const origins = read.flatMap(({ code, origin }) => (origin === undefined ? [] : [{ code, ...origin }]));
  const outOfTurn = month === undefined ? [] : findStatesOutOfTurn(origins, month, skippedMonths ?? []);
  const problems = [
    ...findMissingMonth(schemes, month),
    ...read.flatMap(({ problems: own }) => own),
    ...outOfTurn,
    ...(atAnyTime ? [] : findLaterVersions(origins, schemes)),
  ];
  const refused = new Set(problems.flatMap(({ path: [at, code] }) => (at === 'carriedState' ? [code] : [])));
  return {
    problems,
    states: Object.fromEntries(read.map(({ code, state }) => [code, refused.has(code) ? REFUSED_STATE : state])),
  };
}

interface OneState {
  readonly code: string;
  readonly state: unknown;
  readonly origin: Omit<StateOrigin, 'code'> | undefined;
  readonly problems: Problem[];
}

function readOne(code: string, given: unknown, schemes: readonly CompiledScheme[]): OneState {
  const carriers = schemes.flatMap(({ components }) =>
    components.filter(({ code: own, kind }) => own === code && findComponentKind(kind).carriedState !== undefined),
  );
  const refused = (problems: Problem[]): OneState => ({
    code,
    state: undefined,
    origin: undefined,
    problems: prefixProblems(['carriedState', code], problems),
  });
  if (carriers.length === 0) {
    const named = code.length > LONGEST_CODE ? 'with so long a code' : `"${code}"`;
    return refused([
      {
        code: 'unknown-state',
        path: [],
        message: `no component ${named} of the scheme carries a state; calculate by a scheme that goes on with it, or settle what it carries before it is left out`,
      },
    ]);
  }
  if (!isObject(given)) return refused([{ code: 'invalid', path: [], message: 'must be the state that a month left' }]);
  const { month, of, ...own } = given;
  const origin = originSchema.safeParse({ month, of });
  const currency = schemes.at(-1)?.scheme.currency;
  const kinds = [...new Set(carriers.map(({ kind }) => kind))];
  const ofKinds = kinds.flatMap((kind) => {
    const schema = findComponentKind(kind).carriedState?.schema ?? z.never();
    const parsed = schema.safeParse(own);
    return parsed.success
      ? findTooManyDecimals(makeAmountVisitor(schema), parsed.data, currency)
      : convertIssues(parsed.error.issues);
  });
  return {
    code,
    state: { ...own, month },
    origin: origin.data,
    problems: prefixProblems(['carriedState', code], [...convertIssues(origin.error?.issues ?? []), ...ofKinds]),
  };
}

/** What carries a state belongs to one month: without it nobody could say which state comes next. */
function findMissingMonth(schemes: readonly CompiledScheme[], month: Month | undefined): Problem[] {
  if (month !== undefined) return [];
  const carrier = findFirstCarrier(schemes);
  if (carrier === undefined) return [];
  return [
    {
      code: 'missing-month',
      path: ['inputs', 'month'],
      message: `is missing; "${carrier.name}" goes on from month to month, so give the month, such as "2026-07"`,
    },
  ];
}

function findFirstCarrier(schemes: readonly CompiledScheme[]): CompiledComponent | undefined {
  for (const { components } of schemes)
    for (const component of components) if (component.carriesState) return component;
  return undefined;
}

/** A version that came later has left what an earlier one does not know. */
function findLaterVersions(origins: readonly StateOrigin[], schemes: readonly CompiledScheme[]): Problem[] {
  return origins.flatMap(({ code, of }) => {
    const [scheme, version] = of.split('/');
    const versions = schemes.filter((each) => each.scheme.code === scheme).map((each) => each.scheme.version);
    const last = Math.max(...versions);
    if (versions.length === 0 || Number(version) <= last) return [];
    return [
      {
        code: 'state-of-later-version',
        path: ['carriedState', code, 'of'],
        message: `is left by version ${version} of "${scheme}", and this month is calculated by version ${last}; calculate it by the version that is in force in it`,
      },
    ];
  });
}

/** The state with which a component begins; own keys only. */
export function readState(states: CarriedState, code: string): unknown {
  return Object.hasOwn(states, code) ? states[code] : undefined;
}
