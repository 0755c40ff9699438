import { makeAmountVisitor } from '../documents/amounts-of-document.js';
import { prefixProblems, type Problem } from '../documents/problem.js';
import { findTooManyDecimals } from '../documents/too-many-decimals.js';
import { findComponentKind } from './component-registry.js';
import { findConditionDepthRefusal } from '../terms/condition.js';
import { findOrderOfCalculation } from './order-of-calculation.js';
import { findTooDeepThroughNames } from './conditions-through-names.js';
import { listReferencesOfScheme } from './references-of-scheme.js';
import { findRefusedFrames, paysNothing } from './refused-frames.js';
import { schemeShape, type PayScheme } from './scheme-shape.js';
import type { Reference } from '../terms/reference.js';
import { findSecondSettlements } from './second-settlement.js';
import { makeVocabulary } from './vocabulary-of-scheme.js';

const visitAmounts = makeAmountVisitor(schemeShape);

/**
 * What is wrong with a scheme whose parts are well formed: codes used twice, codes that nothing has, circles, amounts finer than the currency,
 * and what each component has to say in view of the whole, all at once. Nothing is told that may only follow from
 * another problem: circles wait until every code means one thing, the terms of a component until their codes do.
 * The paths start at the scheme.
 */
export function checkScheme(scheme: PayScheme): Problem[] {
  const repeated = refuseRepeatedCodes(scheme);
  const references = listReferencesOfScheme(scheme).map((reference) => ({
    ...reference,
    problems: unknownReference(scheme, reference),
  }));
  const unclear = references.filter((reference) => reference.problems.length > 0 || isRepeated(scheme, reference));
  return [
    ...repeated,
    ...findRefusedFrames(scheme),
    ...findSecondSettlements(scheme),
    ...tooDeepConditions(scheme),
    ...findTooManyDecimals(visitAmounts, scheme, scheme.currency),
    ...references.flatMap(({ problems }) => problems),
    ...(repeated.length === 0 && unclear.length === 0 ? circlesAndDepths(scheme) : []),
    ...refusedTerms(scheme, (index) =>
      unclear.some(({ path }) => path[0] === 'components' && path[1] === index && path[2] === 'terms'),
    ),
  ];
}

function circlesAndDepths(scheme: PayScheme): Problem[] {
  const order = findOrderOfCalculation(scheme);
  return order.ok ? findTooDeepThroughNames(scheme) : order.problems;
}

function refusedTerms(scheme: PayScheme, isUnclear: (index: number) => boolean): Problem[] {
  const vocabulary = makeVocabulary(scheme);
  return scheme.components.flatMap((component, index) =>
    isUnclear(index)
      ? []
      : prefixProblems(
          ['components', index, 'terms'],
          findComponentKind(component.kind).check?.(component.terms, vocabulary) ?? [],
        ),
  );
}

function tooDeepConditions(scheme: PayScheme): Problem[] {
  const conditions = (['conditions', 'components'] as const).flatMap((list) =>
    scheme[list].map(({ when }, index) => ({ when, path: [list, index, 'when'] })),
  );
  return conditions.flatMap(({ when, path }) => {
    const refusal = when === undefined ? undefined : findConditionDepthRefusal(when);
    return refusal === undefined ? [] : [invalid(path, refusal)];
  });
}

function invalid(path: (string | number)[], message: string): Problem {
  return { code: 'invalid', path, message };
}

function refuseRepeatedCodes(scheme: PayScheme): Problem[] {
  return (['values', 'conditions', 'lines', 'components'] as const)
    .flatMap((list) => {
      const codes = scheme[list].map((each) => each.code);
      return codes.flatMap((code, index) =>
        codes.indexOf(code) === index
          ? []
          : [invalid([list, index, 'code'], `the code "${code}" is used twice among the ${list}`)],
      );
    })
    .concat(linesCalledLikeComponents(scheme));
}

/** On the statement a shared line and a component of the same code could not be told apart. */
function linesCalledLikeComponents(scheme: PayScheme): Problem[] {
  const components = new Set(scheme.components.map((component) => component.code));
  return scheme.lines.flatMap(({ code }, index) =>
    components.has(code)
      ? [invalid(['lines', index, 'code'], `"${code}" is the code of a component as well; give the line another`)]
      : [],
  );
}

const LISTS = { value: 'values', component: 'components', condition: 'conditions', line: 'lines' } as const;

/** Whether two have the code, so that it is not known which of them is meant. */
function isRepeated(scheme: PayScheme, reference: Reference): boolean {
  if (reference.to === 'section' || reference.to === 'employment') return false;
  const [list, code] =
    reference.to === 'indicator' || reference.to === 'attainment'
      ? (['components', reference.of ?? reference.code] as const)
      : ([LISTS[reference.to], reference.code] as const);
  return scheme[list].filter((each) => each.code === code).length > 1;
}

function unknownReference(scheme: PayScheme, reference: Reference): Problem[] {
  if (reference.to === 'section' || reference.to === 'employment') return [];
  // Of a component that two have the code of, or none, nothing more can be said.
  if ((reference.to === 'attainment' || reference.to === 'indicator') && isRepeated(scheme, reference)) return [];
  if (reference.to === 'attainment') return withoutAttainment(scheme, reference);
  if (reference.to === 'component' && reference.reads !== 'attainment') {
    const unpaid = withoutPay(scheme, reference);
    if (unpaid.length > 0) return unpaid;
  }
  const known =
    reference.to === 'indicator'
      ? listIndicatorCodes(scheme, reference.of)
      : scheme[LISTS[reference.to]].map((each) => each.code);
  if (known === undefined || known.includes(reference.code)) return [];
  const list = known.length === 0 ? 'there are none' : `there are: ${known.slice(0, 20).join(', ')}`;
  const declare = reference.to === 'value' && known.length < 200 ? '; declare it under values' : '';
  return [invalid(reference.path, `the scheme has no ${reference.to} "${reference.code}"; ${list}${declare}`)];
}

/** A component that has no attainment would read as 0 for ever, and the gate behind it never open. */
function withoutAttainment(scheme: PayScheme, { code, path }: Reference): Problem[] {
  const component = scheme.components.find((each) => each.code === code);
  if (component === undefined || findComponentKind(component.kind).givesAttainment?.(component.terms) === true)
    return [];
  return [
    invalid(
      path,
      `the component "${code}" has no attainment; name a KPI bonus, or use {"actual": number, "planned": number}`,
    ),
  ];
}

/** The pay of a component that only measures would read as 0 for ever. */
function withoutPay(scheme: PayScheme, { code, path }: Reference): Problem[] {
  const component = scheme.components.find((each) => each.code === code);
  if (component === undefined || !paysNothing(component)) return [];
  return [
    invalid(
      path,
      `the component "${code}" only measures and pays nothing; name a component that pays, or give times to the component that its result multiplies`,
    ),
  ];
}

/** The indicators that a component declares; undefined where they come with each person's plan, or the scheme has no such component. */
function listIndicatorCodes(scheme: PayScheme, code: string | undefined): string[] | undefined {
  const component = scheme.components.find((each) => each.code === code);
  if (component === undefined) return undefined;
  const kind = findComponentKind(component.kind);
  return kind.readsPersonalPlan?.(component.terms) === true
    ? undefined
    : (kind.indicators?.(component.terms) ?? []).map((indicator) => indicator.code);
}
