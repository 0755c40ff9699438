import { fieldsOf, keyOf, optionalFields, problemOf, type Asked, type Cells } from './actual-fields.js';

/** How many of the cells that have to be filled are. */
export interface Filled {
  filled: number;
  toFill: number;
}

/**
 * The one count of what is entered: the cells that whoever is asked for has. What may be left out is not counted, and a reason
 * why there is no value fills all cells of its indicator.
 */
export function countFilled(cells: Cells, asked: readonly Asked[]): Filled {
  let [filled, toFill] = [0, 0];
  for (const { personId, indicator } of asked) {
    const { code } = indicator;
    const textOf = (field: Parameters<typeof problemOf>[0]) => (cells[keyOf({ personId, code, field })] ?? '').trim();
    const hasReason = textOf('missing') !== '';
    for (const field of fieldsOf(indicator)) {
      if (optionalFields.includes(field)) continue;
      const text = textOf(field);
      toFill += 1;
      if (hasReason || (text !== '' && problemOf(field, text) === undefined)) filled += 1;
    }
  }
  return { filled, toFill };
}
