import { listReferencesOfCondition, type Condition } from '../terms/condition.js';
import type { Reference } from '../terms/reference.js';
import type { PayScheme } from './scheme-shape.js';

interface NamedCondition {
  readonly when: Condition;
  /** What it speaks of itself; the paths start at the scheme. */
  readonly references: readonly Reference[];
}

/** The conditions that a scheme names, and what stands behind them: one condition may name others. */
export class NamedConditions {
  private readonly conditions: ReadonlyMap<string, NamedCondition>;

  constructor({ conditions }: Pick<PayScheme, 'conditions'>) {
    this.conditions = new Map(
      conditions.map(({ code, when }, index) => [
        code,
        { when, references: listReferencesOfCondition(when, ['conditions', index, 'when']) },
      ]),
    );
  }

  /** A condition by its code; asking for one that the scheme does not have is a mistake of the program. */
  find(code: string): NamedCondition {
    const found = this.conditions.get(code);
    if (found === undefined) throw new RangeError('The scheme has no such condition; its references were not checked.');
    return found;
  }

  /** These references, and those of every condition that they name, itself or through others: each condition once. */
  listThrough(references: readonly Reference[]): Reference[] {
    const seen = new Set<string>();
    const through = (some: readonly Reference[]): Reference[] =>
      some.flatMap((reference) => {
        if (reference.to !== 'condition' || seen.has(reference.code)) return [reference];
        seen.add(reference.code);
        return [reference, ...through(this.find(reference.code).references)];
      });
    return through(references);
  }
}
