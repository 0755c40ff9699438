import { problemsUnder, type Problem } from '../problem.js';
import { componentOfKind } from './component-registry.js';
import { conditionDepthRefusal } from './condition.js';
import { orderOfCalculation } from './order-of-calculation.js';
import { referencesOfScheme } from './references-of-scheme.js';
import type { PayScheme } from './scheme-shape.js';
import type { Reference } from './reference.js';
import { vocabularyOf } from './vocabulary-of-scheme.js';

/**
 * What is wrong with a scheme whose parts are well formed: codes used twice, codes that nothing has, circles,
 * and what each component has to say in view of the whole. The paths start at the scheme.
 */
export function checkScheme(scheme: PayScheme): Problem[] {
  const problems = [
    ...repeatedCodes(scheme),
    ...scheme.components.flatMap((component, index) => {
      const refusal = component.when === undefined ? undefined : componentOfKind(component.kind).gateRefusal;
      return refusal === undefined ? [] : [invalid(['components', index, 'when'], refusal)];
    }),
    ...[...scheme.conditions.map((each, index) => ({ when: each.when, path: ['conditions', index, 'when'] })),
      ...scheme.components.flatMap((each, index) => (each.when === undefined ? [] : [{ when: each.when, path: ['components', index, 'when'] }]))]
      .flatMap(({ when, path }) => {
        const refusal = conditionDepthRefusal(when);
        return refusal === undefined ? [] : [invalid(path, refusal)];
      }),
  ];
  if (problems.length > 0) return problems;
  const unknown = referencesOfScheme(scheme).flatMap((reference) => unknownReference(scheme, reference));
  if (unknown.length > 0) return unknown;
  const order = orderOfCalculation(scheme);
  if (!order.ok) return order.problems;
  const vocabulary = vocabularyOf(scheme);
  return scheme.components.flatMap((component, index) =>
    problemsUnder(['components', index, 'terms'], componentOfKind(component.kind).check?.(component.terms, vocabulary) ?? []));
}

function invalid(path: (string | number)[], message: string): Problem {
  return { code: 'invalid', path, message };
}

function repeatedCodes(scheme: PayScheme): Problem[] {
  return (['values', 'conditions', 'lines', 'components'] as const).flatMap((list) => {
    const codes = scheme[list].map((each) => each.code);
    return codes.flatMap((code, index) => (codes.indexOf(code) === index ? [] : [invalid([list, index, 'code'], `the code "${code}" is used twice among the ${list}`)]));
  });
}

const LISTS = { value: 'values', component: 'components', condition: 'conditions', line: 'lines' } as const;

function unknownReference(scheme: PayScheme, reference: Reference): Problem[] {
  if (reference.to === 'section') return [];
  if (reference.to === 'attainment') return withoutAttainment(scheme, reference);
  const known = reference.to === 'indicator' ? indicatorsOf(scheme, reference.of) : scheme[LISTS[reference.to]].map((each) => each.code);
  if (known === undefined || known.includes(reference.code)) return [];
  const list = known.length === 0 ? 'there are none' : `there are: ${known.slice(0, 20).join(', ')}`;
  const declare = reference.to === 'value' && known.length < 200 ? '; declare it under values' : '';
  return [invalid(reference.path, `the scheme has no ${reference.to} "${reference.code}"; ${list}${declare}`)];
}

/** A component that has no attainment would read as 0 for ever, and the gate behind it never open. */
function withoutAttainment(scheme: PayScheme, { code, path }: Reference): Problem[] {
  const component = scheme.components.find((each) => each.code === code);
  if (component === undefined || componentOfKind(component.kind).givesAttainment?.(component.terms) === true) return [];
  return [invalid(path, `the component "${code}" has no attainment; name a KPI bonus, or use {"actual": number, "planned": number}`)];
}

/** The indicators that a component declares; undefined where they come with each person's plan. */
function indicatorsOf(scheme: PayScheme, code: string | undefined): string[] | undefined {
  const component = scheme.components.find((each) => each.code === code);
  if (component === undefined) return [];
  const kind = componentOfKind(component.kind);
  return kind.readsPersonalPlan?.(component.terms) === true ? undefined : (kind.indicators?.(component.terms) ?? []).map((indicator) => indicator.code);
}
