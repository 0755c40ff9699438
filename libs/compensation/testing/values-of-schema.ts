import fc from 'fast-check';
import type * as z from 'zod';

/** What a schema is surrounded by: the codes that its parts may name, and values that rules between fields make hard to guess. */
export interface Surroundings {
  /** The codes that a field of this name may have; an empty list says that nothing can be named. */
  readonly codes: Readonly<Record<string, readonly string[]>>;
  /** Whole values of a field of this name, in place of random ones. */
  readonly whole: Readonly<Record<string, readonly unknown[]>>;
  /** Fields that are never left out. */
  readonly always: readonly string[];
}

type Values = fc.Arbitrary<unknown> | undefined;

/** Recursive schemas, such as conditions, end at so many levels of objects and lists. */
const MOST_LEVELS = 9;
const MOST_ITEMS = 3;

const NUMBERS = [
  '0',
  '1',
  '3',
  '7',
  '10',
  '22',
  '100',
  '0.1',
  '0.5',
  '2.5',
  '0.333333',
  '0.005',
  '1000',
  '12345.67',
  '77.777777',
];
const AMOUNTS = ['60000.00', '0.10', '99999.99', '1000000', '-5.00', '-1234.56'];
const RATIOS = ['0 %', '5 %', '0.125 %', '33.333333 %', '59.9999 %', '60 %', '80 %', '100 %', '120 %', '1/3', '47/60'];
const DAYS = ['2026-07-01', '2026-07-10', '2026-07-15', '2026-07-30', '2026-06-20', '2024-02-29', '01-25', '12-31'];
const MONTHS = ['2026-07', '2026-06', '2026-01', '01', '07', '12'];
const TEXTS = [...NUMBERS, ...AMOUNTS, ...RATIOS, ...DAYS, ...MONTHS, 'a'.repeat(64)];
const WORDS = ['Sales of the month', 'Выручка', 'reason given'];
const CODES = ['part-1', 'part-2', 'part-3'];
const WHOLE_NUMBERS = [0, 1, 2, 3, 5, 7, 12, 22, 100];

/** What was found for a schema in its place: recursive ones meet themselves again at every level, on many ways. */
const found = new WeakMap<Surroundings, Map<z.core.$ZodType, Map<string, Values>>>();

/** Random values that a schema mostly accepts; nothing where it cannot be met, because a code that it needs does not exist. */
export function valuesOf(schema: z.core.$ZodType, around: Surroundings, field = '', level = 0): Values {
  const bySchema = found.get(around) ?? new Map<z.core.$ZodType, Map<string, Values>>();
  found.set(around, bySchema);
  const byPlace = bySchema.get(schema) ?? new Map<string, Values>();
  bySchema.set(schema, byPlace);
  const place = `${level} ${field}`;
  if (!byPlace.has(place)) byPlace.set(place, findValues(schema, around, field, level));
  return byPlace.get(place);
}

function findValues(schema: z.core.$ZodType, around: Surroundings, field: string, level: number): Values {
  const whole = around.whole[field];
  if (whole !== undefined && accepts(schema, whole[0])) return fc.constantFrom(...whole);
  if (level > MOST_LEVELS) return undefined;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'string':
      return textsOf(schema, around, field);
    case 'number':
      return oneOf(WHOLE_NUMBERS.filter((number) => accepts(schema, number)));
    case 'boolean':
      return fc.boolean();
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'optional':
    case 'default':
      return valuesOf(def.innerType, around, field, level);
    case 'lazy':
      return valuesOf(def.getter(), around, field, level);
    case 'union':
      return unionOf(def.options.map((option) => valuesOf(option, around, field, level)));
    case 'array':
      return listsOf(valuesOf(def.element, around, field, level + 1), schema);
    case 'record':
      return recordsOf(valuesOf(def.valueType, around, '', level + 1), around.codes[field] ?? CODES);
    case 'object':
      return objectsOf(def.shape, around, level);
    default:
      return undefined;
  }
}

function textsOf(schema: z.core.$ZodType, { codes }: Surroundings, field: string): Values {
  if (accepts(schema, WORDS[0])) return oneOf(codes[field] ?? WORDS);
  if (accepts(schema, CODES[0])) return oneOf(codes[field] ?? CODES);
  return oneOf(TEXTS.filter((text) => accepts(schema, text)));
}

function accepts(schema: z.core.$ZodType, value: unknown): boolean {
  return (schema as z.ZodType).safeParse(value).success;
}

function oneOf(values: readonly unknown[]): Values {
  return values.length === 0 ? undefined : fc.constantFrom(...values);
}

function unionOf(options: readonly Values[]): Values {
  const possible = options.filter((option) => option !== undefined);
  return possible.length === 0
    ? undefined
    : fc.oneof(...possible.map((arbitrary, index) => ({ arbitrary, weight: index === 0 ? possible.length : 1 })));
}

function listsOf(items: Values, schema: z.core.$ZodType): Values {
  if (items === undefined) return accepts(schema, []) ? fc.constant([]) : undefined;
  const least = accepts(schema, []) ? 0 : 1;
  return fc.array(items, { minLength: least, maxLength: MOST_ITEMS }).map((list) => tellApart(list));
}

/** What the items of a list must have among them: codes and ids of their own, places from 1 on, weights of 100 % together. */
function tellApart(list: unknown[]): unknown[] {
  if (list.every((item) => typeof item === 'string')) return [...new Set(list)];
  return list.map((item, index) => {
    if (typeof item !== 'object' || item === null) return item;
    const own = { code: `part-${index + 1}`, id: `p-${index + 1}`, place: index + 1, weight: `1/${list.length}` };
    return { ...item, ...Object.fromEntries(Object.entries(own).filter(([field]) => field in item)) };
  });
}

function recordsOf(values: Values, keys: readonly string[]): Values {
  if (values === undefined) return fc.constant({});
  return fc.record(Object.fromEntries(keys.map((key) => [key, values])));
}

function objectsOf(shape: z.core.$ZodShape, around: Surroundings, level: number): Values {
  const fields: Record<string, fc.Arbitrary<unknown>> = {};
  const required: string[] = [];
  for (const [name, schema] of Object.entries(shape)) {
    const isOptional = accepts(schema, undefined) && !around.always.includes(name);
    const values = valuesOf(schema, around, name, level + 1);
    if (values === undefined && !isOptional) return undefined;
    if (values === undefined) continue;
    fields[name] = values;
    if (!isOptional) required.push(name);
  }
  return fc.record(fields, { requiredKeys: required });
}
