import type { Warning, WarningGround } from '../statement/component-result.js';
import { writeSentence } from './describe-trace.js';
import type { Language } from '../trace/language.js';
import type { NoteWords } from '../trace/rule-words.js';
import { warningCatalogue } from './warning-catalogue.js';

/** A warning in words, its amounts with so many decimals as their currency has. Throws a RangeError for one that no catalogue has. */
export function describeWarning({ code, values = {} }: WarningGround, language: Language, places: number): string {
  const words = Object.hasOwn(warningCatalogue, code) ? warningCatalogue[code]! : [];
  const found = ([] as NoteWords[])
    .concat(words)
    .find((each) => Object.keys(each.values).every((name) => Object.hasOwn(values, name)));
  if (found === undefined)
    throw new RangeError('The statement has a warning that this version of the engine does not have.');
  return writeSentence(found, values, language, places);
}

/** The warning of a component as a statement carries it: with its sentence in English. */
export function makeWarning(component: string, { code, values }: WarningGround, places: number): Warning {
  return {
    code,
    component,
    ...(values === undefined ? {} : { values }),
    message: describeWarning({ code, values }, 'en', places),
  };
}
