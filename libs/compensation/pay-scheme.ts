import { z } from 'zod';
import { componentRegistry } from './component-registry.js';
import type { ComponentResult } from './pay-component.js';
import type { StatementInputs } from './statement.js';
import { strictObject } from './strict-object.js';

type Registry = typeof componentRegistry;
export type ComponentKind = keyof Registry;
type TermsByKind = { [Kind in ComponentKind]: z.infer<Registry[Kind]['schema']>['terms'] };
type ComponentOfKind<Kind extends ComponentKind> = { [Each in Kind]: { kind: Each; terms: TermsByKind[Each] } }[Kind];
type AnyComponentSchema = Registry[ComponentKind]['schema'];

const MOST_COMPONENTS = 20;
const kinds = Object.keys(componentRegistry).join(', ');
const schemas: AnyComponentSchema[] = Object.values(componentRegistry).map((component) => component.schema);

const anyComponentSchema = z.discriminatedUnion('kind', schemas as [AnyComponentSchema, ...AnyComponentSchema[]], {
  error: `must be a component whose kind is one of: ${kinds}`,
});

/** The rules that pay is calculated by: components, paid side by side. */
export const paySchemeSchema = strictObject({
  components: z
    .array(anyComponentSchema, { error: 'must be a list of components' })
    .min(1, { error: 'a pay scheme has at least 1 component', abort: true })
    .max(MOST_COMPONENTS, { error: `a pay scheme has at most ${MOST_COMPONENTS} components`, abort: true }),
});

/** A scheme whose every part is valid. */
export type PayScheme = z.infer<typeof paySchemeSchema>;
/** The scheme as an author may write it, without what has a default. */
export type PaySchemeDraft = z.input<typeof paySchemeSchema>;

/** The operations of each kind on its own terms, so that a component can be handed to its kind type-safely. */
const operations: {
  [Kind in ComponentKind]: {
    actualCodes: (terms: TermsByKind[Kind]) => string[];
    calculate: (terms: TermsByKind[Kind], inputs: StatementInputs) => ComponentResult;
  };
} = componentRegistry;

/** The lines and the trace of one component, or all its problems; pure. */
export function calculateComponent<Kind extends ComponentKind>(component: ComponentOfKind<Kind>, inputs: StatementInputs): ComponentResult {
  return operations[component.kind].calculate(component.terms, inputs);
}

/** The codes of the actuals that a component reads. */
export function actualCodesOf<Kind extends ComponentKind>(component: ComponentOfKind<Kind>): string[] {
  return operations[component.kind].actualCodes(component.terms);
}
