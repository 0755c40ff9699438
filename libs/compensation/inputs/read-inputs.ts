import type { z } from 'zod';
import { convertIssues, type Problem } from '../documents/problem.js';
import { makeQuickReader } from '../documents/quick-reader.js';
import { statementInputsSchema, type StatementInputs } from './statement-inputs.js';

/** A part of the inputs: a section, or one value or actual by its code. */
export type PartOfInputs = readonly string[];

/** Why inputs are refused, by which parts, and what is valid without these. The paths start at the inputs. */
export interface RefusedInputs {
  readonly ok: false;
  readonly problems: Problem[];
  readonly refused: readonly PartOfInputs[];
  readonly rest: StatementInputs | undefined;
}

export type ReadInputs = { readonly ok: true; readonly inputs: StatementInputs } | RefusedInputs;

const readQuickly = makeQuickReader(statementInputsSchema);

/** Reads inputs however they are written. Of those that are refused the valid parts are kept, so that what else is wrong can be told as well. */
export function readInputs(draft: unknown): ReadInputs {
  const inputs = readQuickly(draft);
  if (inputs !== undefined) return { ok: true, inputs };
  const parsed = statementInputsSchema.safeParse(draft);
  if (parsed.success) return { ok: true, inputs: parsed.data };
  const refused = listRefusedParts(parsed.error.issues);
  const rest =
    typeof draft === 'object' && draft !== null && refused.length > 0
      ? statementInputsSchema.safeParse(without(draft, refused)).data
      : undefined;
  return { ok: false, problems: convertIssues(parsed.error.issues), refused, rest };
}

/** Whether a path that starts at the inputs lies in a part. */
export function liesIn(path: readonly (string | number)[], part: PartOfInputs): boolean {
  return part.every((step, index) => path[index] === step);
}

const BY_CODE = ['values', 'actuals'];

function listRefusedParts(issues: readonly z.core.$ZodIssue[]): PartOfInputs[] {
  const parts = new Map<string, PartOfInputs>();
  const add = (part: PartOfInputs) => parts.set(part.join('/'), part);
  for (const issue of issues) {
    const [section, code] = issue.path.map(String);
    if (section === undefined) {
      if (issue.code === 'unrecognized_keys') for (const key of issue.keys) add([key]);
    } else add(code !== undefined && BY_CODE.includes(section) ? [section, code] : [section]);
  }
  return [...parts.values()];
}

function without(draft: object, parts: readonly PartOfInputs[]): object {
  const left: Record<string, unknown> = { ...draft };
  for (const section of BY_CODE)
    if (typeof left[section] === 'object' && left[section] !== null) left[section] = { ...left[section] };
  for (const [section, code] of parts) {
    if (code === undefined) delete left[section!];
    else delete (left[section!] as Record<string, unknown>)[code];
  }
  return left;
}
