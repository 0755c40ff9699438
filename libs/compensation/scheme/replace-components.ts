import type { CompiledComponent, CompiledScheme } from './compile-scheme.js';

/** The same scheme with other components in the places of its own; a component that stays is returned as it is. */
export function replaceComponents(
  compiled: CompiledScheme,
  replace: (component: CompiledComponent) => CompiledComponent,
): CompiledScheme {
  const replacements = new Map(compiled.components.map((component) => [component, replace(component)]));
  const replaced = (component: CompiledComponent) => replacements.get(component) ?? component;
  return {
    ...compiled,
    components: compiled.components.map(replaced),
    order: compiled.order.map(replaced),
    orderWithinMonth: compiled.orderWithinMonth.map(replaced),
    lastVariable: compiled.lastVariable === undefined ? undefined : replaced(compiled.lastVariable),
    datedForDependents: new Set([...compiled.datedForDependents].map(replaced)),
  };
}
