import type { StatementInputs } from '../inputs/statement-inputs.js';
import type { PayScheme } from '../scheme/pay-scheme.js';

/** What a list of a component's terms names by a code: an indicator, a criterion, a kind of event, a rule. */
interface Named {
  readonly code: string;
  readonly name: string;
  readonly unit?: string | undefined;
}

const LISTS = ['indicators', 'criteria', 'events', 'rules', 'activities'] as const;

function namedIn(terms: Readonly<Partial<Record<string, unknown>>>): Named[] {
  return LISTS.flatMap((list) => (terms[list] ?? []) as Named[]);
}

/** The author's names of what inputs and lines call by a code; a code that nobody names stays as it is. */
export class NamesByCode {
  constructor(
    private readonly scheme: PayScheme,
    private readonly inputs: StatementInputs,
  ) {}

  component(code: string): string {
    const { components, lines } = this.scheme;
    return (
      components.find((each) => each.code === code)?.name ?? lines.find((each) => each.code === code)?.name ?? code
    );
  }

  /** What a component calls by the code: a line of its own, a fine, an adjustment. */
  partOf(component: string, code: string): string {
    const terms = this.scheme.components.find((each) => each.code === component)?.terms ?? {};
    const { fines = [], adjustments = [], kpiPlan } = this.inputs;
    return (
      [...namedIn(terms), ...(kpiPlan?.indicators ?? [])].find((each) => each.code === code)?.name ??
      [...fines, ...adjustments].find((each) => each.id === code)?.reason ??
      code
    );
  }

  /** An indicator or a criterion, of whichever component has it. */
  measured(code: string): Named | undefined {
    return [
      ...this.scheme.components.flatMap(({ terms }) => namedIn(terms)),
      ...(this.inputs.kpiPlan?.indicators ?? []),
    ].find((each) => each.code === code);
  }
}
