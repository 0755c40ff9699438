import { readTypedNumber } from '../../../shared/grid/typed-number.js';
import type { Language } from '../../../shared/language/languages.js';

const numbers = ['quantity', 'money', 'amount-paid'];
const shares = ['ratio', 'rate'];

/** What was typed, as the document writes it: `30 000,50` is `30000.50`, `5%` is `5 %`. What is none of these stays. */
export function tidy(typed: string, definition: string | undefined, language: Language): string {
  if (definition !== undefined && numbers.includes(definition)) return readTypedNumber(typed, language);
  const share = /^\s*(.*\S)\s*%\s*$/.exec(typed)?.[1];
  if (share !== undefined && definition !== undefined && shares.includes(definition))
    return `${readTypedNumber(share, language)} %`;
  return typed;
}
