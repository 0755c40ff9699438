import { listSettled } from '../components/settlement.js';
import type { Problem } from '../documents/problem.js';
import { findComponentKind } from './component-registry.js';
import { NamedConditions } from './named-conditions.js';
import { listReferencesOfComponent } from './references-of-scheme.js';
import type { PayScheme } from './scheme-shape.js';
import { refuseCircleThroughVariablePay } from './takers-of-variable-pay.js';
import type { Vocabulary } from '../terms/vocabulary.js';
import { makeVocabulary } from './vocabulary-of-scheme.js';

type Component = PayScheme['components'][number];

/** A component in its turn, and the codes of those that it depends on: all of them come before it. */
export interface OrderedComponent {
  readonly component: Component;
  readonly dependsOn: readonly string[];
}

export type OrderOfCalculation =
  | { readonly ok: true; readonly components: readonly OrderedComponent[] }
  | { readonly ok: false; readonly problems: Problem[] };

interface Dependency {
  readonly code: string;
  readonly path: (string | number)[];
  /** What takes away from variable pay, and is read: all variable pay comes before. */
  readonly taker?: string;
}

interface Node {
  readonly component: Component;
  readonly dependencies: readonly Dependency[];
  state: 'new' | 'open' | 'done';
}

/**
 * The order in which components are calculated: each after those that it reads or is gated by, otherwise as
 * written. Whatever reads the pay of a component that takes away comes after all variable pay. A circle of components or of conditions is refused with the path at which it closes.
 */
export function findOrderOfCalculation(scheme: PayScheme): OrderOfCalculation {
  const conditions = new NamedConditions(scheme);
  const circle = findCircleOfConditions(scheme, conditions);
  if (circle !== undefined) return { ok: false, problems: [circle] };
  const vocabulary = makeVocabulary(scheme);
  const nodes = new Map(
    scheme.components.map((component, index): [string, Node] => [
      component.code,
      { component, dependencies: listDependencies(component, index, conditions, vocabulary), state: 'new' },
    ]),
  );
  const order: OrderedComponent[] = [];
  const problems: Problem[] = [];
  const visit = (node: Node): void => {
    node.state = 'open';
    for (const { code, path, taker } of node.dependencies) {
      const next = nodes.get(code);
      if (next?.state === 'open' && taker !== undefined)
        problems.push(refuseCircleThroughVariablePay(scheme, { taker, dependent: code, path }));
      else if (next?.state === 'open') problems.push(refuseCircle(path, node.component.code, code));
      else if (next?.state === 'new') visit(next);
    }
    node.state = 'done';
    order.push({ component: node.component, dependsOn: node.dependencies.map(({ code }) => code) });
  };
  for (const node of nodes.values()) if (node.state === 'new') visit(node);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, components: order };
}

function refuseCircle(path: (string | number)[], from: string, to: string): Problem {
  const message =
    from === to
      ? `"${from}" depends on itself`
      : `closes a circle: "${to}" depends on "${from}", and "${from}" depends on "${to}"`;
  return { code: 'invalid', path, message: `${message}; nothing can be calculated first` };
}

/** Those of a named condition are seen from where the condition is named. */
function listDependencies(
  component: Component,
  index: number,
  conditions: NamedConditions,
  vocabulary: Vocabulary,
): Dependency[] {
  const named = listReferencesOfComponent(component, index).flatMap((reference) => {
    return conditions
      .listComponentsRead(reference)
      .flatMap(({ code, reads }) => [
        { code, path: reference.path },
        ...(reads === 'attainment' ? [] : listVariablePayBefore(code, component, vocabulary, reference.path)),
      ]);
  });
  const implied = listImplied(component, vocabulary)
    .filter((code) => code !== component.code)
    .flatMap((code) => {
      const path = ['components', index, 'terms'];
      return [{ code, path }, ...listVariablePayBefore(code, component, vocabulary, path)];
    });
  return [...named, ...implied];
}

/** What comes before the pay of a component that takes away is known: all variable pay. Of any other nothing does. */
function listVariablePayBefore(
  taker: string,
  reader: Component,
  { components }: Vocabulary,
  path: (string | number)[],
): Dependency[] {
  if (taker === reader.code || !components.some(({ code, takesAway }) => code === taker && takesAway)) return [];
  const variable = components.filter(({ nature }) => nature === 'variable').map(({ code }) => code);
  // Variable pay that reads it has no place in the order: that is told once, and not of all other variable pay.
  const before = variable.includes(reader.code) ? [reader.code] : variable;
  return before.map((code) => ({ code, path, taker }));
}

/** The components that a component comes after without naming them. */
function listImplied({ kind, terms }: Component, vocabulary: Vocabulary): readonly string[] {
  const { after, settlement } = findComponentKind(kind);
  const settled =
    settlement === undefined || settlement.settled(terms) !== undefined
      ? []
      : listSettled(settlement, terms, vocabulary);
  return [...settled, ...(after?.(terms, vocabulary) ?? [])];
}

function findCircleOfConditions(scheme: PayScheme, conditions: NamedConditions): Problem | undefined {
  const done = new Set<string>();
  const walk = (code: string, open: readonly string[], path: (string | number)[]): Problem | undefined => {
    const from = open.at(-1);
    if (from !== undefined && open.includes(code)) return refuseCircle(path, from, code);
    if (done.has(code)) return undefined;
    done.add(code);
    return conditions
      .find(code)
      .references.filter((reference) => reference.to === 'condition')
      .map((reference) => walk(reference.code, [...open, code], reference.path))
      .find((problem) => problem !== undefined);
  };
  return scheme.conditions.map(({ code }) => walk(code, [], [])).find((problem) => problem !== undefined);
}
