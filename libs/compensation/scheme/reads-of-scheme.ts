import type { EmploymentFact } from '../inputs/employment.js';
import type { InputSection } from '../inputs/input-sections.js';
import { findComponentKind } from './component-registry.js';
import { NamedConditions } from './named-conditions.js';
import { listReferencesOfComponent, listReferencesOfScheme } from './references-of-scheme.js';
import type { Reference } from '../terms/reference.js';
import type { PayScheme } from './scheme-shape.js';

/** What inputs may have: anything else is refused, it would be ignored. */
export interface SchemeReads {
  readonly values: ReadonlySet<string>;
  readonly actuals: ReadonlySet<string>;
  readonly sections: ReadonlySet<InputSection>;
  readonly employment: ReadonlySet<EmploymentFact>;
  readonly personalPlan: boolean;
  /** Whether deals are paid one by one, each by the scheme in force on its day. */
  readonly dealsByDay: boolean;
  /** Whether anything depends on all deals of the month together. */
  readonly dealsTogether: boolean;
}

/** What a scheme reads by which the whole month, or its end, is paid. */
export function listReadsOfScheme(scheme: PayScheme): SchemeReads {
  const references = listReferencesOfScheme(scheme);
  return { ...collectReads(scheme.components, references), values: new Set(scheme.values.map(({ code }) => code)) };
}

/**
 * What a scheme reads that another one follows inside the month: of its components only those with the codes `paid` are
 * paid by it. A value that it declares and that nothing of it reads is not missed by anybody and may be given.
 */
export function listReadsWithinMonth(scheme: PayScheme, paid: ReadonlySet<string>): SchemeReads {
  const conditions = new NamedConditions(scheme);
  const components = scheme.components.map((component, index) => ({
    component,
    references: conditions.listThrough(listReferencesOfComponent(component, index)),
  }));
  const ofPaid = components.filter(({ component }) => paid.has(component.code));
  const [read, readByPaid] = [listReferences(components), listReferences(ofPaid)];
  const [codesRead, codesReadByPaid] = [listValueCodes(read), listValueCodes(readByPaid)];
  const values = scheme.values.map(({ code }) => code);
  return {
    ...collectReads(
      ofPaid.map(({ component }) => component),
      readByPaid,
    ),
    values: new Set(values.filter((code) => codesReadByPaid.has(code) || !codesRead.has(code))),
  };
}

function listReferences(of: readonly { readonly references: readonly Reference[] }[]): Reference[] {
  return of.flatMap(({ references }) => references);
}

function listValueCodes(references: readonly Reference[]): Set<string> {
  return new Set(references.flatMap((reference) => (reference.to === 'value' ? [reference.code] : [])));
}

function collectReads(
  components: readonly PayScheme['components'][number][],
  references: readonly Reference[],
): Omit<SchemeReads, 'values'> {
  const sections = references.flatMap((reference) => (reference.to === 'section' ? [reference] : []));
  const ofDeals = sections.filter(({ code }) => code === 'deals');
  return {
    actuals: new Set(components.flatMap(({ kind, terms }) => findComponentKind(kind).actualCodes?.(terms) ?? [])),
    sections: new Set(sections.map(({ code }) => code)),
    employment: new Set(references.flatMap((reference) => (reference.to === 'employment' ? [reference.code] : []))),
    personalPlan: components.some(({ kind, terms }) => findComponentKind(kind).readsPersonalPlan?.(terms) === true),
    dealsByDay: ofDeals.some(({ byDay }) => byDay === true),
    dealsTogether: ofDeals.some(({ byDay }) => byDay !== true),
  };
}
