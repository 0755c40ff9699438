import { listOf } from '../model/component-starts.js';
import { isList, isObject, type JsonObject, type JsonSchema } from '../model/json-schema.js';
import type { Path } from './form-context.js';

/** Something of the document that a field speaks of by its code, as people call it. */
export interface Named {
  code: string;
  name: string;
}

const CODE = '#/$defs/code';

/** What a code at a path may be of: numbers of the month, components, conditions or lines of the scheme; nothing where it is free. */
export function namesFor(schema: JsonSchema, path: Path, document: JsonObject): readonly Named[] | undefined {
  if (schema.$ref !== CODE && schema.definition !== 'code') return undefined;
  switch (path.findLast((step) => typeof step === 'string')) {
    case 'value':
      return namedIn(listOf(document, 'values'));
    case 'component':
    case 'attainmentOf':
    case 'of':
    case 'from':
      return namedIn(listOf(document, 'components'));
    case 'condition':
      return namedIn(listOf(document, 'conditions'));
    case 'line':
      return namedIn(listOf(document, 'lines'));
    case 'indicator':
      return namedIn(indicatorsOf(document));
    default:
      return undefined;
  }
}

/** What the codes of a record are of: the numbers of the month, or the indicators that have a result. */
export function keysFor(path: Path, document: JsonObject): readonly Named[] | undefined {
  const field = path.at(-1);
  if (field === 'values') return namedIn(listOf(document, 'values'));
  if (field === 'actuals') return namedIn(indicatorsOf(document));
  if (field === 'carriedState') return namedIn(listOf(document, 'components'));
  return undefined;
}

/** The indicators of components, and those of the plans of worked examples. */
function indicatorsOf(document: JsonObject): readonly JsonObject[] {
  const plans = listOf(document, 'examples').flatMap(({ inputs }) =>
    isObject(inputs) && isObject(inputs['kpiPlan']) ? [inputs['kpiPlan']] : [],
  );
  const terms = listOf(document, 'components').flatMap((component) =>
    isObject(component['terms']) ? [component['terms']] : [],
  );
  return [...terms, ...plans].flatMap(({ indicators }) =>
    indicators !== undefined && isList(indicators) ? indicators.filter(isObject) : [],
  );
}

function namedIn(parts: readonly JsonObject[]): readonly Named[] {
  const found = new Map<string, Named>();
  for (const { code, name } of parts)
    if (typeof code === 'string' && !found.has(code))
      found.set(code, { code, name: typeof name === 'string' && name !== '' ? name : code });
  return [...found.values()];
}
