import { addAmounts, subtractAmounts } from '../../../shared/format/money.js';

export interface SalesContent {
  unit: string;
  targets: readonly { productLine: string; amount: string }[];
  people: readonly { personId: string; productLine: string; indicator: string; amount: string }[];
}

/** A product line while its target is typed, with the indicator by which people's plans measure it. */
export interface TypedLine {
  productLine: string;
  indicator: string;
  /** Empty where another row of the same product line has it. */
  amount: string;
}

/** What people are given, by `personId` and the row of the product line. */
export type GivenCells = Readonly<Record<string, string>>;

export const emptyLine: TypedLine = { productLine: '', indicator: 'sales', amount: '' };
const number = /^\d+(\.\d+)?$/;

export function cellKey(personId: string, line: number): string {
  return `${personId} ${line}`;
}

/** Whether a text is an amount that can be given. */
export function isAmount(text: string): boolean {
  return number.test(text);
}

/** What was saved, as it is typed: a row for each product line and indicator. */
export function typedOf({ targets, people }: Pick<SalesContent, 'targets' | 'people'>): {
  lines: TypedLine[];
  cells: GivenCells;
} {
  const lines = targets.flatMap(({ productLine, amount }): TypedLine[] => {
    const measured = people.filter((each) => each.productLine === productLine).map(({ indicator }) => indicator);
    const indicators = measured.length === 0 ? [emptyLine.indicator] : [...new Set(measured)];
    return indicators.map((indicator, at) => ({ productLine, indicator, amount: at === 0 ? amount : '' }));
  });
  const cells = people.map(({ personId, productLine, indicator, amount }) => {
    const line = lines.findIndex((each) => each.productLine === productLine && each.indicator === indicator);
    return [cellKey(personId, line), amount] as const;
  });
  return { lines, cells: Object.fromEntries(cells) };
}

/** What is typed, as it is saved: each product line once, and whoever is given something of it. */
export function contentOf(
  lines: readonly TypedLine[],
  cells: GivenCells,
  personIds: readonly string[],
): Pick<SalesContent, 'targets' | 'people'> {
  return {
    targets: lines
      .filter(({ productLine, amount }, at) => amount !== '' || isFirst(lines, productLine, at))
      .map(({ productLine, amount }) => ({ productLine, amount })),
    people: personIds.flatMap((personId) =>
      lines.flatMap(({ productLine, indicator }, at) => {
        const amount = cells[cellKey(personId, at)] ?? '';
        return amount === '' ? [] : [{ personId, productLine, indicator, amount }];
      }),
    ),
  };
}

/** What of the target of a row's product line nobody is given yet; nothing while a number of it is none. */
export function leftOpen(
  lines: readonly TypedLine[],
  cells: GivenCells,
  personIds: readonly string[],
  at: number,
): string | undefined {
  const { targets, people } = contentOf(lines, cells, personIds);
  const of = lines[at]?.productLine;
  const target = targets.find(({ productLine }) => productLine === of)?.amount;
  const given = people.filter(({ productLine }) => productLine === of).map(({ amount }) => amount);
  if (target === undefined || !isAmount(target) || !given.every(isAmount)) return undefined;
  return subtractAmounts(target, addAmounts(given));
}

function isFirst(lines: readonly TypedLine[], productLine: string, at: number): boolean {
  return lines.findIndex((each) => each.productLine === productLine) === at;
}
