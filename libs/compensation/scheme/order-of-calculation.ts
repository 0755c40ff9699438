import { listSettled } from '../components/settlement.js';
import type { Problem } from '../documents/problem.js';
import { findComponentKind } from './component-registry.js';
import { listReferencesOfCondition, type Condition } from '../terms/condition.js';
import type { PayScheme } from './scheme-shape.js';
import type { Reference } from '../terms/reference.js';
import { makeVocabulary } from './vocabulary-of-scheme.js';

export type OrderOfCalculation =
  | { readonly ok: true; readonly components: readonly number[]; readonly dependencies: readonly (readonly number[])[] }
  | { readonly ok: false; readonly problems: Problem[] };

interface Dependency {
  readonly code: string;
  readonly path: (string | number)[];
}

/**
 * The order in which components are calculated, and which others each of them depends on, by index: each after those that it reads or is gated by, otherwise as
 * written. A circle of components or of conditions is refused with the path at which it closes.
 */
export function findOrderOfCalculation(scheme: PayScheme): OrderOfCalculation {
  const circle = circleOfConditions(scheme);
  if (circle !== undefined) return { ok: false, problems: [circle] };
  const indexes = new Map(scheme.components.map((component, index) => [component.code, index]));
  const ofCondition = componentsOfConditions(scheme);
  const dependencies = scheme.components.map((_, index) => listDependencies(scheme, index, ofCondition));
  const order: number[] = [];
  const state = new Map<number, 'open' | 'done'>();
  const problems: Problem[] = [];
  const visit = (index: number): void => {
    state.set(index, 'open');
    for (const { code, path } of dependencies[index]!) {
      const next = indexes.get(code)!;
      if (state.get(next) === 'open') problems.push(circular(path, scheme.components[index]!.code, code));
      else if (!state.has(next)) visit(next);
    }
    state.set(index, 'done');
    order.push(index);
  };
  scheme.components.forEach((_, index) => {
    if (!state.has(index)) visit(index);
  });
  return problems.length > 0
    ? { ok: false, problems }
    : {
        ok: true,
        components: order,
        dependencies: dependencies.map((list) => list.map(({ code }) => indexes.get(code)!)),
      };
}

function circular(path: (string | number)[], from: string, to: string): Problem {
  const message =
    from === to
      ? `"${from}" depends on itself`
      : `closes a circle: "${to}" depends on "${from}", and "${from}" depends on "${to}"`;
  return { code: 'invalid', path, message: `${message}; nothing can be calculated first` };
}

/** Those of a named condition are seen from where the condition is named. */
function listDependencies(
  scheme: PayScheme,
  index: number,
  ofCondition: (code: string) => readonly string[],
): Dependency[] {
  const component = scheme.components[index]!;
  const kind = findComponentKind(component.kind);
  const at = ['components', index];
  const references = [
    ...(component.when === undefined ? [] : listReferencesOfCondition(component.when, [...at, 'when'])),
    ...kind
      .references(component.terms)
      .map((reference) => ({ ...reference, path: [...at, 'terms', ...reference.path] })),
  ];
  const named = references.flatMap((reference) =>
    componentsBehind(reference, ofCondition).map((code) => ({ code, path: reference.path })),
  );
  const implied = listImplied(component, scheme)
    .filter((code) => code !== component.code)
    .map((code) => ({ code, path: [...at, 'terms'] }));
  return [...named, ...implied];
}

/** The components that a component comes after without naming them. */
function listImplied({ kind, terms }: PayScheme['components'][number], scheme: PayScheme): readonly string[] {
  const { after, settlement } = findComponentKind(kind);
  if (after === undefined && settlement === undefined) return [];
  const vocabulary = makeVocabulary(scheme);
  const settled =
    settlement === undefined || settlement.settled(terms) !== undefined
      ? []
      : listSettled(settlement, terms, vocabulary);
  return [...settled, ...(after?.(terms, vocabulary) ?? [])];
}

/** The components that each named condition depends on, once each, itself or through others; the conditions are free of circles. */
function componentsOfConditions(scheme: PayScheme): (code: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  const behind = (code: string): readonly string[] => {
    const found = known.get(code) ?? [
      ...new Set(
        listReferencesOfCondition(conditionNamed(scheme, code), []).flatMap((inside) =>
          componentsBehind(inside, behind),
        ),
      ),
    ];
    known.set(code, found);
    return found;
  };
  return behind;
}

function componentsBehind(reference: Reference, ofCondition: (code: string) => readonly string[]): readonly string[] {
  if (reference.to === 'component') return [reference.code];
  return reference.to === 'condition' ? ofCondition(reference.code) : [];
}

function conditionNamed(scheme: PayScheme, code: string): Condition {
  return scheme.conditions.find((condition) => condition.code === code)!.when;
}

function circleOfConditions(scheme: PayScheme): Problem | undefined {
  const done = new Set<string>();
  const walk = (code: string, open: readonly string[], path: (string | number)[]): Problem | undefined => {
    if (open.includes(code)) return circular(path, open.at(-1)!, code);
    if (done.has(code)) return undefined;
    done.add(code);
    const index = scheme.conditions.findIndex((condition) => condition.code === code);
    return listReferencesOfCondition(conditionNamed(scheme, code), ['conditions', index, 'when'])
      .filter((reference) => reference.to === 'condition')
      .map((reference) => walk(reference.code, [...open, code], reference.path))
      .find((problem) => problem !== undefined);
  };
  return scheme.conditions.map((condition) => walk(condition.code, [], [])).find((problem) => problem !== undefined);
}
