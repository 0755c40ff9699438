import { listReferencesOfCondition, type Condition } from '../terms/condition.js';
import type { Reference } from '../terms/reference.js';
import { removeRepetitions } from '../documents/remove-repetitions.js';
import type { PayScheme } from './scheme-shape.js';

interface NamedCondition {
  readonly when: Condition;
  /** What it speaks of itself; the paths start at the scheme. */
  readonly references: readonly Reference[];
}

interface ComponentRead {
  readonly code: string;
  /** That its attainment alone is read. */
  readonly reads: 'attainment' | undefined;
}

/** The conditions that a scheme names, and what stands behind them: one condition may name others. */
export class NamedConditions {
  private readonly conditions: ReadonlyMap<string, NamedCondition>;
  private readonly componentsRead = new Map<string, readonly ComponentRead[]>();

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

  /** The components that a reference reads, itself or through the conditions that it names, each once. */
  listComponentsRead(reference: Reference): readonly ComponentRead[] {
    if (reference.to === 'component') return [{ code: reference.code, reads: reference.reads }];
    if (reference.to !== 'condition') return [];
    const known = this.componentsRead.get(reference.code);
    if (known !== undefined) return known;
    const read = removeRepetitions(
      this.listThrough([reference]).flatMap((each) =>
        each.to === 'component' ? [{ code: each.code, reads: each.reads }] : [],
      ),
    );
    this.componentsRead.set(reference.code, read);
    return read;
  }
}
