import * as z from 'zod';
import { dayText } from '#calendar/day.js';
import { monthText } from '#calendar/month.js';
import { schemeIndicatorSchema } from '../indicators/scheme-indicator.js';
import { actualsSchema } from '../inputs/actuals.js';
import { statementInputsSchema } from '../inputs/statement-inputs.js';
import { moneyText, quantityText } from '../numbers/decimal-text.js';
import { rateText, ratioText } from '../numbers/ratio.js';
import { signedMoneyText } from '../numbers/signed-money-text.js';
import { weightText } from '../numbers/weight.js';
import { codeText } from '../documents/plain-text.js';
import { moneySourceSchema, quantitySourceSchema } from '../terms/amount-source.js';
import { attainmentSourceSchema } from '../terms/attainment-source.js';
import { conditionSchema } from '../terms/condition.js';
import { componentRegistry, findComponentKind } from '../scheme/component-registry.js';
import { dealFilterSchema } from '../terms/deal-filter.js';
import { paySchemeSchema } from '../scheme/pay-scheme.js';
import { multiplierSchema } from '../terms/multiplier.js';
import { payoutCurveSchema } from '../terms/payout-curve.js';
import type { ExplanationLanguage } from '../trace/language.js';
import { say, type Phrases } from '../trace/phrases.js';
import {
  COMPONENT_FIELDS,
  definitionTexts,
  SCHEME_FIELDS,
  titlePhrases,
  type DefinitionTexts,
} from './scheme-field-phrases.js';
import { DEFINITION_FIELDS } from './terms-field-phrases.js';

/** A JSON Schema as a document. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What an editor keeps a scheme under: a name, not an address that anything is loaded from. */
export const SCHEME_JSON_SCHEMA_ID = 'urn:premia:pay-scheme:1';

/** What gets a definition of its own, by its id. */
const DEFINITIONS: { readonly [Id in keyof typeof definitionTexts]: z.ZodType } = {
  code: codeText,
  day: dayText,
  month: monthText,
  quantity: quantityText,
  money: moneyText,
  'amount-paid': signedMoneyText,
  ratio: ratioText,
  rate: rateText,
  weight: weightText,
  amount: moneySourceSchema,
  number: quantitySourceSchema,
  attainment: attainmentSourceSchema,
  condition: conditionSchema,
  'deal-filter': dealFilterSchema,
  'payout-curve': payoutCurveSchema,
  multiplier: multiplierSchema,
  indicator: schemeIndicatorSchema,
  actuals: actualsSchema,
  inputs: statementInputsSchema,
};

/**
 * The JSON Schema (draft 2020-12) of a pay scheme as an author writes it, for editors: completion, help and the
 * first refusals. What holds between the parts of a scheme - codes that exist, tiers without gaps, weights of
 * 100 % - no JSON Schema can say; only the scheme's own check does. The same engine always gives the same bytes. Titles and help are in a language; fields and
 * codes are in none.
 */
export function makeSchemeJsonSchema(language: ExplanationLanguage = 'en'): JsonSchema {
  const metadata = z.registry<Record<string, unknown>>();
  for (const [id, schema] of Object.entries(DEFINITIONS)) {
    const { title, description }: DefinitionTexts = definitionTexts[id as keyof typeof definitionTexts];
    metadata.add(schema, { id, title: title[language], description: description[language] });
  }
  for (const [kind, { terms, label }] of Object.entries(componentRegistry))
    metadata.add(terms, {
      id: `${kind}-terms`,
      title: say(titlePhrases.terms, language, { kind: label[language] }),
    });
  const { $schema, ...rest } = z.toJSONSchema(paySchemeSchema, {
    io: 'input',
    metadata,
    override: ({ jsonSchema }) => writePatternPlainly(jsonSchema),
  });
  return withFieldHelp(
    {
      $schema,
      $id: SCHEME_JSON_SCHEMA_ID,
      title: say(titlePhrases.scheme, language),
      description: say(titlePhrases.rules, language),
      ...(rest as Helped),
    },
    language,
  );
}

/** Writes a pattern so that editors read it alike with and without Unicode mode. */
function writePatternPlainly(jsonSchema: z.core.JSONSchema.BaseSchema): void {
  if (jsonSchema.pattern !== undefined)
    jsonSchema.pattern = jsonSchema.pattern.replace(
      '\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}',
      '\\u0000-\\u001F\\u007F-\\u009F\\u2028\\u2029',
    );
}

interface Helped extends JsonSchema {
  readonly properties?: Readonly<Record<string, Helped>>;
  readonly oneOf?: readonly Helped[];
  readonly anyOf?: readonly Helped[];
  readonly items?: Helped | boolean;
}

/** The same with help at the fields of the scheme, of its components and of definitions. */
function withFieldHelp(schema: Helped, language: ExplanationLanguage): JsonSchema {
  const { properties = {}, $defs } = helped(schema, SCHEME_FIELDS, language);
  const components = properties['components'] as { readonly items: { readonly oneOf: readonly Helped[] } };
  const oneOf = components.items.oneOf.map((component) => {
    const kind = String(component.properties?.['kind']?.['const']);
    return { title: findComponentKind(kind).label[language], ...helped(component, COMPONENT_FIELDS, language) };
  });
  const definitions = Object.entries($defs as Readonly<Record<string, Helped>>).map(([id, definition]) => [
    id,
    helped(definition, DEFINITION_FIELDS[id] ?? {}, language),
  ]);
  return {
    ...schema,
    properties: { ...properties, components: { ...components, items: { ...components.items, oneOf } } },
    $defs: Object.fromEntries(definitions),
  };
}

/** A schema with help at its fields and the fields within them, also where it is a list or one of several ways. */
function helped(schema: Helped, help: Phrases, language: ExplanationLanguage): Helped {
  const { properties, oneOf, anyOf, items } = schema;
  const each = (ways: readonly Helped[]) => ways.map((way) => helped(way, help, language));
  return {
    ...schema,
    ...(oneOf === undefined ? {} : { oneOf: each(oneOf) }),
    ...(anyOf === undefined ? {} : { anyOf: each(anyOf) }),
    ...(typeof items === 'object' ? { items: helped(items, help, language) } : {}),
    ...(properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(
            Object.entries(properties).map(([field, property]) => [
              field,
              helpedField(field, property, help, language),
            ]),
          ),
        }),
  };
}

function helpedField(field: string, property: Helped, help: Phrases, language: ExplanationLanguage): Helped {
  const within = Object.entries(help).filter(([path]) => path.startsWith(`${field}.`));
  const inner = Object.fromEntries(within.map(([path, texts]) => [path.slice(field.length + 1), texts]));
  const texts = help[field];
  return {
    ...(within.length === 0 ? property : helped(property, inner, language)),
    ...(texts === undefined ? {} : { description: texts[language] }),
  };
}
