import type { EmploymentFact } from '../inputs/employment.js';
import type { InputSection } from '../inputs/input-sections.js';

/** What a part of a scheme speaks of by its code, and where it does: checked when the scheme is saved. */
export type Reference = NamedReference | SectionReference | EmploymentReference;

interface NamedReference {
  /** An `attainment` is that of a component, which has to have one. */
  readonly to: 'value' | 'component' | 'attainment' | 'condition' | 'line' | 'indicator';
  readonly code: string;
  readonly path: (string | number)[];
  /** Of an indicator, the component that it belongs to. */
  readonly of?: string;
  /** Of a component, that its attainment alone is read, and not what it pays. */
  readonly reads?: 'attainment';
}

/** A part of the inputs that is read. */
interface SectionReference {
  readonly to: 'section';
  readonly code: InputSection;
  /** Whether its parts are read one by one, each by the scheme in force on its day. */
  readonly byDay?: true;
  readonly path: (string | number)[];
}

/** A fact of the person's employment that is read. */
interface EmploymentReference {
  readonly to: 'employment';
  readonly code: EmploymentFact;
  readonly path: (string | number)[];
}

/** Says that a component reads a fact of the person's employment. */
export function readsEmployment(code: EmploymentFact, path: (string | number)[] = []): Reference {
  return { to: 'employment', code, path };
}

/** Says that a component reads a part of the inputs. */
export function readsSection(code: InputSection, path: (string | number)[] = []): Reference {
  return { to: 'section', code, path };
}

/** Says that a component reads a part of the inputs whose parts have a day each, by the scheme in force on that day. */
export function readsByDay(code: InputSection): Reference {
  return { to: 'section', code, byDay: true, path: [] };
}
