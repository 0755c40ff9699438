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
import { COMPONENT_FIELDS, SCHEME_FIELDS } from './scheme-field-help.js';

/** A JSON Schema as a document. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What an editor keeps a scheme under: a name, not an address that anything is loaded from. */
export const SCHEME_JSON_SCHEMA_ID = 'urn:premia:pay-scheme:1';

/** What gets a definition of its own, and the help that editors show for it. */
const DEFINITIONS: readonly [
  z.ZodType,
  { readonly id: string; readonly title: string; readonly description: string },
][] = [
  [
    codeText,
    {
      id: 'code',
      title: 'Code',
      description:
        'A short name for machines, unique in its list: lower-case Latin letters, digits and single hyphens.',
    },
  ],
  [dayText, { id: 'day', title: 'Day', description: 'YYYY-MM-DD.' }],
  [monthText, { id: 'month', title: 'Month', description: 'YYYY-MM.' }],
  [
    quantityText,
    {
      id: 'quantity',
      title: 'Number',
      description: 'A number of 0 or more as text, at most 15 digits before the point and 6 after it.',
    },
  ],
  [
    moneyText,
    {
      id: 'money',
      title: 'Amount of money',
      description:
        'An amount of 0 or more as text, with at most the decimals of the currency of the scheme: 2 where it names none.',
    },
  ],
  [
    signedMoneyText,
    {
      id: 'amount-paid',
      title: 'Amount',
      description: 'An amount as text, with at most the decimals of the currency of the scheme; it may be less than 0.',
    },
  ],
  [
    ratioText,
    { id: 'ratio', title: 'Ratio', description: 'A percentage such as "60 %" or a ratio such as "0.6": the same.' },
  ],
  [
    rateText,
    {
      id: 'rate',
      title: 'Rate',
      description: 'A percentage such as "5 %" or a ratio such as "0.05": the same. Over 1 it needs the sign.',
    },
  ],
  [
    weightText,
    {
      id: 'weight',
      title: 'Weight',
      description:
        'A percentage such as "25" or an exact fraction such as "5/12"; the weights of a plan add up to 100 %.',
    },
  ],
  [
    moneySourceSchema,
    {
      id: 'amount',
      title: 'Amount of the scheme',
      description:
        'An amount of money as text, a value of the month, what another component pays, or sums and differences of these.',
    },
  ],
  [
    quantitySourceSchema,
    {
      id: 'number',
      title: 'Number of the scheme',
      description:
        'A number as text, a value of the month, what another component pays, or sums and differences of these.',
    },
  ],
  [
    attainmentSourceSchema,
    {
      id: 'attainment',
      title: 'Attainment',
      description: 'The attainment of a component or of one of its indicators, or actual against planned.',
    },
  ],
  [
    conditionSchema,
    {
      id: 'condition',
      title: 'Condition',
      description:
        'An attainment or a number against limits; all, any or a number of several; the opposite; or a condition that the scheme names.',
    },
  ],
  [
    dealFilterSchema,
    {
      id: 'deal-filter',
      title: 'Which deals',
      description:
        'The deals that count: by amount, order, time with the client, product line, tag, payment; but those of except.',
    },
  ],
  [
    payoutCurveSchema,
    {
      id: 'payout-curve',
      title: 'Payout curve',
      description:
        'What is paid for an attainment: points that rise from 0, linear or stepped between, with optional floor and cap.',
    },
  ],
  [
    multiplierSchema,
    {
      id: 'multiplier',
      title: 'Result that multiplies',
      description: 'An attainment, or what a payout curve pays for it; at most 200 % counts unless cap says otherwise.',
    },
  ],
  [
    schemeIndicatorSchema,
    {
      id: 'indicator',
      title: 'Indicator',
      description:
        'What is measured, by its kind: higher or lower is better, within bounds, a quotient, a share of losses, a deviation, yes or no.',
    },
  ],
  [actualsSchema, { id: 'actuals', title: 'Actuals', description: 'What the indicators came to, by their code.' }],
  [
    statementInputsSchema,
    {
      id: 'inputs',
      title: 'Inputs of a month',
      description: "What one person's statement of one month is calculated from, besides the scheme.",
    },
  ],
];

/**
 * The JSON Schema (draft 2020-12) of a pay scheme as an author writes it, for editors: completion, help and the
 * first refusals. What holds between the parts of a scheme - codes that exist, tiers without gaps, weights of
 * 100 % - no JSON Schema can say; only the scheme's own check does. The same engine always gives the same bytes.
 */
export function makeSchemeJsonSchema(): JsonSchema {
  const metadata = z.registry<Record<string, unknown>>();
  for (const [schema, help] of DEFINITIONS) metadata.add(schema, help);
  for (const [kind, component] of Object.entries(componentRegistry))
    metadata.add(component.terms, { id: `${kind}-terms`, title: `Terms: ${component.label.en}` });
  const { $schema, ...rest } = z.toJSONSchema(paySchemeSchema, {
    io: 'input',
    metadata,
    override: ({ zodSchema, jsonSchema }) => finish(jsonSchema, z.globalRegistry.get(zodSchema)),
  });
  return withFieldHelp({
    $schema,
    $id: SCHEME_JSON_SCHEMA_ID,
    title: 'Pay scheme',
    description: 'The rules that pay is calculated by: components, paid side by side.',
    ...rest,
  });
}

/** Takes up the help that a component's author gave a field, and patterns that editors read alike with and without Unicode mode. */
function finish(
  jsonSchema: z.core.JSONSchema.BaseSchema,
  help: { title?: string | undefined; description?: string | undefined } | undefined,
): void {
  if (help?.title !== undefined) jsonSchema.title ??= help.title;
  if (help?.description !== undefined) jsonSchema.description ??= help.description;
  if (jsonSchema.pattern !== undefined)
    jsonSchema.pattern = jsonSchema.pattern.replace(
      '\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}',
      '\\u0000-\\u001F\\u007F-\\u009F\\u2028\\u2029',
    );
}

type Properties = Record<string, Record<string, unknown>>;

/** The same with help at the fields of the scheme and of its components. */
function withFieldHelp(schema: Record<string, unknown>): JsonSchema {
  const properties = helped(schema['properties'] as Properties, SCHEME_FIELDS);
  const components = properties['components'] as { items: { oneOf: { properties: Properties }[] } };
  const oneOf = components.items.oneOf.map((component) => {
    const kind = String(component.properties['kind']?.['const']);
    return {
      title: findComponentKind(kind).label.en,
      ...component,
      properties: helped(component.properties, COMPONENT_FIELDS),
    };
  });
  return {
    ...schema,
    properties: { ...properties, components: { ...components, items: { ...components.items, oneOf } } },
  };
}

function helped(properties: Properties, help: Readonly<Record<string, string>>): Properties {
  return Object.fromEntries(
    Object.entries(properties).map(([field, schema]) => [
      field,
      help[field] === undefined ? schema : { ...schema, description: help[field] },
    ]),
  );
}
