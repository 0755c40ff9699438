import type { components } from '../../../shared/api/api-types.js';
import type { Language } from '../../../shared/language/languages.js';
import { readTypedNumber } from '../../../shared/grid/typed-number.js';

/** A line of a posted statement that can be undone. */
export interface PostedLine {
  statementId: string;
  component: string;
  code: string;
  label: string;
  amount: string;
}

/** What the form of an adjustment holds; amounts as they were typed. */
export interface SaidAdjustment {
  by: 'amount' | 'line';
  personId: string | null;
  ofMonth: string;
  /** The month in which it is paid or taken back. */
  month: string;
  amount: string;
  line: PostedLine | undefined;
  reason: string;
}

type Body = components['schemas']['NewAdjustmentBody'];

/** What of it is sent; nothing while something is missing. Whose a line is, of which month and how much follow from the line. */
export function bodyOfAdjustment(said: SaidAdjustment, language: Language): Body | undefined {
  const { by, personId, ofMonth, month, line } = said;
  const reason = said.reason.trim();
  if (reason === '') return undefined;
  if (by === 'line') {
    if (line === undefined) return undefined;
    const { statementId, component, code } = line;
    return { month, reason, reverses: { statementId, component, code } };
  }
  if (personId === null || said.amount.trim() === '') return undefined;
  return { month, reason, personId, ofMonth, amount: readTypedNumber(said.amount, language) };
}

/** What tells a posted line from all others of the month. */
export function keyOfPosted({ statementId, component, code }: Omit<PostedLine, 'label' | 'amount'>): string {
  return [statementId, component, code].join(' ');
}

/** Whether a line has neither paid nor taken anything: there is nothing to undo. */
export function isOfNothing(amount: string): boolean {
  return /^-?[0.]+$/.test(amount);
}
