import { dayText, type Day } from '#calendar/day.js';
import { monthOfDay, monthText, type Month } from '#calendar/month.js';
import type { Cell } from '#tables/table.js';
import { oneLine, type Reading, wrong } from './reading.js';

const form = 'write it as 31.12.2026 or 2026-12-31';
const time = String.raw`(?:[T ,]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:\s?(?:Z|[+-]\d{2}:?\d{2}))?)?`;
const iso = new RegExp(`^(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})${time}$`);
const russian = new RegExp(`^(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d{2})(?:\\s?г\\.?)?${time}$`);
const slashed = new RegExp(`^(\\d{1,2})/(\\d{1,2})/(\\d{4})${time}$`);

/** How months begin, in the languages of the files: of a name the first three letters tell it. */
const names = [
  ['янв', 'jan'],
  ['фев', 'feb'],
  ['мар', 'mar'],
  ['апр', 'apr'],
  ['мая', 'май', 'may'],
  ['июн', 'jun'],
  ['июл', 'jul'],
  ['авг', 'aug'],
  ['сен', 'sep'],
  ['окт', 'oct'],
  ['ноя', 'nov'],
  ['дек', 'dec'],
];

/** A day, of a sheet or as people and programs write it; its time is left out, as the clock showed it where it was written. */
export function readDay(cell: Cell): Reading<Day> {
  if (cell?.kind === 'day') return { value: cell.day };
  if (cell?.kind !== 'text') return wrong('not-a-day', `is a number and no day; show the cell as a date, or ${form}`);
  const text = oneLine(cell.text);
  const found = iso.exec(text);
  if (found) return realDay(found[1], found[2], found[3]);
  const written = russian.exec(text);
  if (written) return realDay(written[3], written[2], written[1]);
  const [, first = '', second = '', year] = slashed.exec(text) ?? [];
  if (year !== undefined) {
    if (Number(first) > 12) return realDay(year, second, first);
    if (Number(second) > 12) return realDay(year, first, second);
    return first === second
      ? realDay(year, first, second)
      : wrong('day-ambiguous', `can be read as a day of two months; ${form}`);
  }
  const spoken = /^(\d{1,2})\s+([а-яa-z]{3,})\.?\s+(\d{4})(?:\s?г\.?)?$/i.exec(text);
  const month = spoken && monthNamed(spoken[2] ?? '');
  if (spoken && month) return realDay(spoken[3], String(month), spoken[1]);
  return wrong('not-a-day', `is not a day; ${form}`);
}

/** A month: of a day that stands for it, such as the first or the last, by number or by name. */
export function readMonth(cell: Cell): Reading<Month> {
  if (cell?.kind === 'text') {
    const text = oneLine(cell.text).toLowerCase();
    const [, isoYear, isoMonth] = /^(\d{4})[-./](\d{1,2})$/.exec(text) ?? [];
    if (isoYear !== undefined) return realMonth(isoYear, isoMonth);
    const [, month, year] = /^(\d{1,2})[-./](\d{4})$/.exec(text) ?? [];
    if (year !== undefined) return realMonth(year, month);
    const [, name = '', ofYear] = /^([а-яa-z]{3,})\.?[\s.-]+(\d{4}|\d{2})(?:\s?г(?:\.|ода)?)?$/.exec(text) ?? [];
    const number = ofYear === undefined ? undefined : monthNamed(name);
    if (number !== undefined) return realMonth(ofYear, String(number));
  }
  const day = readDay(cell);
  return 'value' in day
    ? { value: monthOfDay(day.value) }
    : wrong('not-a-month', 'is not a month; write it as 2026-07 or 07.2026');
}

function realDay(year = '', month = '', day = ''): Reading<Day> {
  const text = `${fullYear(year)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return dayText.safeParse(text).success
    ? { value: text }
    : wrong('not-a-day', `is a day that does not exist; ${form}`);
}

function realMonth(year = '', month = ''): Reading<Month> {
  const text = `${fullYear(year)}-${month.padStart(2, '0')}`;
  return monthText.safeParse(text).success
    ? { value: text }
    : wrong('not-a-month', 'is a month that does not exist; write it as 2026-07 or 07.2026');
}

/** Two digits are of this century: nothing here is older. */
function fullYear(year: string): string {
  return year.length === 2 ? `20${year}` : year;
}

function monthNamed(name: string): number | undefined {
  const index = names.findIndex((beginnings) => beginnings.includes(name.toLowerCase().slice(0, 3)));
  return index < 0 ? undefined : index + 1;
}
