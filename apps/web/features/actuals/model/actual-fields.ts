import type { components } from '../../../shared/api/api-types.js';

type Schemas = components['schemas'];
export type PlanIndicator = Schemas['PlanIndicator'];
export type ActualOfIndicator = Schemas['IndicatorActual'];
export type ActualsOfPeople = Record<string, Record<string, ActualOfIndicator>>;

/** The fields in which the result of an indicator is entered, by its kind. */
const fieldsOfKind = {
  'higher-is-better': ['value'],
  'lower-is-better': ['value'],
  'within-bounds': ['value'],
  quotient: ['numerator', 'denominator'],
  'loss-share': ['lost'],
  deviation: ['sold', 'averageNeed'],
  'yes-no': ['achieved'],
} as const satisfies Record<PlanIndicator['kind'], readonly (keyof ActualOfIndicator)[]>;

export type ActualField = (typeof fieldsOfKind)[PlanIndicator['kind']][number] | 'missing';

export function fieldsOf({ kind }: Pick<PlanIndicator, 'kind'>): readonly ActualField[] {
  return fieldsOfKind[kind];
}

/** May be left out: what is sold is then judged by the need that the plan itself says. */
export const optionalFields: readonly ActualField[] = ['averageNeed'];

/** Where a value stands: somebody's, of an indicator, in a field. */
export interface Place {
  personId: string;
  code: string;
  field: ActualField;
}

export function keyOf({ personId, code, field }: Place): string {
  return `${personId} ${code} ${field}`;
}

/** Everything that is entered, as texts by their place. */
export type Cells = Readonly<Record<string, string>>;

/** The texts of entered actuals; what was achieved or not is `yes` or `no`. */
export function toCells(people: ActualsOfPeople): Cells {
  const cells: Record<string, string> = {};
  for (const [personId, actuals] of Object.entries(people))
    for (const [code, actual] of Object.entries(actuals))
      for (const [field, value] of Object.entries(actual))
        if (value !== undefined)
          cells[keyOf({ personId, code, field: field as ActualField })] =
            typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;
  return cells;
}

/** An indicator of somebody's plan, whose result is asked for. */
export interface Asked {
  personId: string;
  indicator: Pick<PlanIndicator, 'code' | 'kind'>;
}

/** The actuals that these texts are; what is incomplete or no number is left out, and what has a reason has nothing else. */
export function toActuals(cells: Cells, asked: readonly Asked[]): ActualsOfPeople {
  const people: ActualsOfPeople = {};
  for (const { personId, indicator } of asked) {
    const { code } = indicator;
    const textOf = (field: ActualField) => (cells[keyOf({ personId, code, field })] ?? '').trim();
    const actual = toActual(fieldsOf(indicator), textOf);
    if (actual !== undefined) (people[personId] ??= {})[code] = actual;
  }
  return people;
}

function toActual(
  fields: readonly ActualField[],
  textOf: (field: ActualField) => string,
): ActualOfIndicator | undefined {
  if (textOf('missing') !== '') return { missing: textOf('missing') };
  const given = fields.filter((field) => textOf(field) !== '');
  const isWhole = fields.every((field) => given.includes(field) || optionalFields.includes(field));
  if (!isWhole || given.some((field) => problemOf(field, textOf(field)) !== undefined)) return undefined;
  if (fields[0] === 'achieved') return { achieved: textOf('achieved') === 'yes' };
  return Object.fromEntries(given.map((field) => [field, textOf(field)]));
}

const decimal = /^-?\d{1,15}(\.\d{1,6})?$/;

/** What is wrong with a text in its field, as the key of its words. */
export function problemOf(field: ActualField, text: string): 'notNumber' | 'notYesNo' | undefined {
  if (text === '' || field === 'missing') return undefined;
  if (field === 'achieved') return ['yes', 'no'].includes(text) ? undefined : 'notYesNo';
  return decimal.test(text) ? undefined : 'notNumber';
}

/** Whether a result is less than zero, which is rare enough to ask whether it is meant: a return can be, a slip of the hand as well. */
export function isBelowZero(text: string): boolean {
  return decimal.test(text) && text.startsWith('-') && /[1-9]/.test(text);
}
