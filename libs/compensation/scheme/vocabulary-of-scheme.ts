import { componentOfKind } from './component-registry.js';
import type { PayScheme } from './scheme-shape.js';
import { Vocabulary } from './vocabulary.js';

/** The names that a scheme declares. */
export function vocabularyOf(scheme: PayScheme): Vocabulary {
  return new Vocabulary(
    new Map(scheme.values.map((value) => [value.code, value])),
    scheme.components.map(({ code, name, kind }) => ({ code, name, kind, nature: componentOfKind(kind).nature })),
    new Map(scheme.conditions.map((condition) => [condition.code, condition.name])),
    scheme.withinMonth,
  );
}
