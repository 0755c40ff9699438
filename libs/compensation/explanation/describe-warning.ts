import type { Warning, WarningGround } from '../statement/component-result.js';
import { writeSentence } from './step-texts.js';
import type { ExplanationLanguage } from '../trace/language.js';
import type { NoteWords } from '../trace/rule-words.js';
import { warningCatalogue } from './warning-catalogue.js';

/** A warning in words, its amounts with so many decimals as their currency has. Throws a RangeError for one that no catalogue has. */
export function describeWarning(
  { code, values = {} }: WarningGround,
  language: ExplanationLanguage,
  places: number,
): string {
  const words = Object.hasOwn(warningCatalogue, code) ? warningCatalogue[code]! : [];
  const found = ([] as NoteWords[])
    .concat(words)
    .find((each) => Object.keys(each.values).every((name) => Object.hasOwn(values, name)));
  if (found === undefined)
    throw new RangeError('The statement has a warning that this version of the engine does not have.');
  return writeSentence(found, values, language, places);
}

/** Grounds that do not depend on the month are the same for everybody: their sentences are written once. */
const written = new WeakMap<WarningGround, { readonly warning: Warning; readonly places: number }>();

/** The warning of a component as a statement carries it: with its sentence in English. */
export function makeWarning(component: string, ground: WarningGround, places: number): Warning {
  const known = written.get(ground);
  if (known?.warning.component === component && known.places === places) return known.warning;
  const { code, values } = ground;
  const message = describeWarning({ code, values }, 'en', places);
  const warning = { code, component, ...(values === undefined ? {} : { values }), message };
  written.set(ground, { warning, places });
  return warning;
}
