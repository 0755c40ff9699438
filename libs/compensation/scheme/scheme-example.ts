import * as z from 'zod';
import { expectedTotalSchema } from '../statement/expected-statement.js';
import { statementInputsSchema } from '../inputs/statement-inputs.js';
import { codeText, oneLineText } from '../documents/plain-text.js';
import { strictObject } from '../documents/strict-object.js';

const MOST_EXAMPLES = 100;
/** Every number of a scheme may ask for the deals; a draft is executed while its author waits. */
const MOST_DEALS = 1000;
const stateByComponent = z.record(codeText, z.unknown(), {
  error: 'must be an object of states by the code of the component that carries them',
});

const exampleSchema = strictObject({
  name: oneLineText(120),
  inputs: statementInputsSchema,
  /** What the month before left, by component. */
  carriedState: stateByComponent.optional(),
  expected: expectedTotalSchema,
});

/**
 * The worked examples of a scheme: what one month would come to and what it then pays. They are signed with the
 * scheme and executed before it is submitted; they take no part in any calculation.
 */
export const examplesSchema = z
  .array(exampleSchema, { error: 'must be a list of examples {"name", "inputs", "carriedState", "expected"}' })
  .max(MOST_EXAMPLES, { error: `must be at most ${MOST_EXAMPLES} examples`, abort: true })
  .superRefine((examples, context) => {
    let deals = 0;
    examples.forEach(({ inputs }, index) => {
      const before = deals;
      deals += inputs.deals?.length ?? 0;
      if (before <= MOST_DEALS && deals > MOST_DEALS)
        context.addIssue({
          code: 'custom',
          path: [index, 'inputs', 'deals'],
          message: `makes more than ${MOST_DEALS} deals in all examples together; a worked example is checked by hand`,
        });
    });
    const names = examples.map((example) => example.name);
    names.forEach((name, index) => {
      if (names.indexOf(name) !== index)
        context.addIssue({
          code: 'custom',
          path: [index, 'name'],
          message: 'is the name of another example; every example has its own',
        });
    });
  });

export type SchemeExample = z.infer<typeof exampleSchema>;
