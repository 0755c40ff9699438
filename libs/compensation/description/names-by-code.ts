import { stateOriginWords } from '../components/carried-state.js';
import type { Named } from '../documents/named.js';
import type { StatementInputs } from '../inputs/statement-inputs.js';
import { findComponentKind } from '../scheme/component-registry.js';
import type { PayScheme } from '../scheme/pay-scheme.js';
import type { ExplanationLanguage } from '../trace/language.js';
import { quote } from '../trace/quoted.js';

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
  partOf(code: string, part: string): string {
    const component = this.scheme.components.find((each) => each.code === code);
    if (component === undefined) return part;
    const byInputs = findComponentKind(component.kind).namedByInputs?.(this.inputs) ?? [];
    return [...listNamed(component), ...this.planned, ...byInputs].find((each) => each.code === part)?.name ?? part;
  }

  /** What a field of the state is called that a component carries; undefined where its value says what it is. */
  stateField(code: string, field: string, language: ExplanationLanguage): string | undefined {
    const kind = this.scheme.components.find((each) => each.code === code)?.kind;
    const fields = (kind === undefined ? undefined : findComponentKind(kind).carriedState?.fields) ?? {};
    for (const words of [stateOriginWords, fields]) if (Object.hasOwn(words, field)) return words[field]?.[language];
    const name = this.partOf(code, field);
    return name === field ? field : quote(name, language);
  }

  /** An indicator or a criterion, of whichever component has it. */
  measured(code: string): Named | undefined {
    return [...this.scheme.components.flatMap(listNamed), ...this.planned].find((each) => each.code === code);
  }

  /** The indicators of the personal plan. */
  private get planned(): readonly Named[] {
    return this.inputs.kpiPlan?.indicators ?? [];
  }
}

function listNamed({ kind, terms }: PayScheme['components'][number]): Named[] {
  const { indicators, named } = findComponentKind(kind);
  return [...(indicators?.(terms) ?? []), ...(named?.(terms) ?? [])];
}
