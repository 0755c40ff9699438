import { z } from 'zod';
import { itemIdText } from '../inputs/item-id.js';
import { statementInputsSchema } from '../inputs/statement-inputs.js';
import { signedMoneyText } from '../numbers/signed-money-text.js';
import { codeText, oneLineText } from '../plain-text.js';
import { strictObject } from '../strict-object.js';

const MOST_EXAMPLES = 100;
const MOST_LINES = 500;

const stateByComponent = z.record(codeText, z.unknown(), { error: 'must be an object of states by the code of the component that carries them' });

const LINE_FORM = 'must be a line [component, code, amount], such as ["kpi-bonus", "sales", "25000.00"]';

/**
 * What must come out of an example. `total` always; `lines`, where given, are all lines of the statement in their
 * order, each `[component, code, amount]`; `carriedState`, where given, is the whole state that is left.
 */
const expectedSchema = strictObject({
  total: signedMoneyText,
  lines: z.array(z.tuple([codeText, itemIdText, signedMoneyText], { error: LINE_FORM }), { error: 'must be a list of lines' })
    .max(MOST_LINES, { error: `must be at most ${MOST_LINES} lines` }).optional(),
  carriedState: stateByComponent.optional(),
});

const exampleSchema = strictObject({
  name: oneLineText(120),
  inputs: statementInputsSchema,
  /** What the month before left, by component. */
  carriedState: stateByComponent.optional(),
  expected: expectedSchema,
});

/**
 * The worked examples of a scheme: what one month would come to and what it then pays. They are signed with the
 * scheme and executed before it is submitted; they take no part in any calculation.
 */
export const examplesSchema = z
  .array(exampleSchema, { error: 'must be a list of examples {"name", "inputs", "carriedState", "expected"}' })
  .max(MOST_EXAMPLES, { error: `must be at most ${MOST_EXAMPLES} examples`, abort: true })
  .superRefine((examples, context) => {
    const names = examples.map((example) => example.name);
    names.forEach((name, index) => {
      if (names.indexOf(name) !== index) context.addIssue({ code: 'custom', path: [index, 'name'], message: 'is the name of another example; every example has its own' });
    });
  });

export type SchemeExample = z.infer<typeof exampleSchema>;
