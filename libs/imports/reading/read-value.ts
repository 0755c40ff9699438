import type { Cell } from '#tables/table.js';
import type { ImportColumn } from '../columns/import-column.js';
import { headerName } from '../header/header-name.js';
import { readDay, readMonth } from './day-text.js';
import { latinCode, latinId } from './latin-code.js';
import { type Names, readPerson } from './names.js';
import { type DecimalMark, readNumber } from './number-text.js';
import { oneLine, quoted, type Reading, wrong } from './reading.js';

/** What files name, by how they name it. */
export interface NamesOfCompany {
  readonly people: Names;
  readonly clients: Names;
  readonly departments: Names;
  readonly positions: Names;
  readonly schemes: Names;
}

/** What reading a cell asks of the organisation and of the file. */
export interface ReadingContext extends NamesOfCompany {
  readonly mark: DecimalMark | undefined;
}

const yes = new Set(['да', 'yes', 'true', 'истина', '1', '+', 'y', 'v', 'x', '✓', 'выполнено', 'выполнена']);
const no = new Set(['нет', 'no', 'false', 'ложь', '0', '-', 'n', 'не выполнено', 'не выполнена']);

/** What a cell that is not empty says, as a field of a row has it; the schema of the row has the last word. */
export function readValue(cell: NonNullable<Cell>, column: ImportColumn, context: ReadingContext): Reading<unknown> {
  if (cell.kind === 'fault') return wrong(cell.code, cell.message);
  const text = textOf(cell);
  switch (column.value) {
    case 'id':
    case 'text':
      return { value: text };
    case 'item-id':
      return required(latinId(text), 'not-an-id', 'is not an id; write letters, digits, dots and hyphens');
    case 'code':
      return readCode(text);
    case 'codes':
      return readAll(text.split(/[,;|]/), readCode);
    case 'money':
    case 'quantity':
      return cell.kind === 'number' ? { value: cell.text } : readNumber(text, context.mark);
    case 'limit':
      if (/^(?:none|нет|без ограничений|без лимита)$/i.test(text)) return { value: 'none' };
      return cell.kind === 'number' ? { value: cell.text } : readNumber(text, context.mark);
    case 'whole':
      return readWhole(cell, text, context);
    case 'day':
      return readDay(cell);
    case 'month':
      return readMonth(cell);
    case 'yes-no':
      return readYesOrNo(cell, text);
    case 'person':
      return readPerson(text, context.people);
    case 'client':
      return readClient(text, context.clients);
    case 'login':
      return { value: text.toLowerCase() };
    case 'department':
      return readNamed(text, context.departments, 'department');
    case 'position':
      return readNamed(text, context.positions, 'position');
    case 'scheme':
      return readNamed(text, context.schemes, 'scheme');
    case 'part':
      return readPart(cell, text, context);
    case 'weight':
      return readWeight(cell, text, context);
    case 'shares':
      return readAll(text.split(';'), (each) => readShare(each, context.people));
    case 'owners':
      return readAll(text.split(';'), (each) => readOwner(each, context.people));
    case 'choice':
      return readChoice(text, column.choices ?? {});
    case 'json':
      return readJson(text);
  }
}

/** The words of a cell: of a number as it is shown. */
function textOf(cell: Exclude<NonNullable<Cell>, { kind: 'fault' }>): string {
  if (cell.kind === 'text') return oneLine(cell.text);
  if (cell.kind === 'number') return cell.shown ?? cell.text;
  if (cell.kind === 'day') return cell.day;
  return cell.isYes ? 'true' : 'false';
}

function required<T>(value: T | undefined, code: string, message: string): Reading<T> {
  return value === undefined ? wrong(code, message) : { value };
}

function readCode(text: string): Reading<string> {
  return required(
    latinCode(oneLine(text)),
    'not-a-code',
    'is nothing that a code can be made of; begin it with a letter',
  );
}

function readWhole(cell: Cell, text: string, { mark }: ReadingContext): Reading<number> {
  const read = cell?.kind === 'number' ? { value: cell.text } : readNumber(text, mark);
  if ('problem' in read) return read;
  const whole = /^(-?\d{1,9})(?:\.0+)?$/.exec(read.value)?.[1];
  return whole === undefined ? wrong('not-whole', 'is not a whole number') : { value: Number(whole) };
}

function readYesOrNo(cell: Cell, text: string): Reading<boolean> {
  if (cell?.kind === 'yes-no') return { value: cell.isYes };
  const word = text.toLowerCase();
  if (yes.has(word)) return { value: true };
  return no.has(word) ? { value: false } : wrong('not-yes-or-no', 'is neither yes nor no; write да or нет');
}

/** The code of a client whom a file names by code, also in Russian letters, or by name. */
function readClient(text: string, clients: Names): Reading<string> {
  const latin = latinId(text);
  const byCode = latin === undefined ? undefined : clients.find(latin);
  const found = byCode !== undefined && byCode !== 'several' ? byCode : clients.find(text);
  if (found === 'several') return wrong('several-clients', 'is the name of several clients; write the code of one');
  if (found !== undefined) return { value: found.id };
  return wrong(
    'unknown-client',
    `${quoted(text)} is no client that has been entered; import the clients first, or write the code of one`,
  );
}

const whereNamed = {
  department: 'import the departments first, or write it as GET /api/departments does',
  position: 'GET /api/positions lists the positions; an administrator adds one: POST /api/positions, `position add`',
  scheme: 'write the code of a pay scheme of the organisation, as GET /api/pay-schemes does',
} as const;

/** A department, position or scheme by its name or code. */
function readNamed(text: string, names: Names, what: keyof typeof whereNamed): Reading<string> {
  const found = names.find(text);
  if (found === 'several') return wrong(`several-${what}s`, `is the name of several ${what}s; write its id or code`);
  if (found !== undefined) return { value: found.id };
  return wrong(`unknown-${what}`, `${quoted(text)} is no ${what} of the organisation; ${whereNamed[what]}`);
}

/** A weight in per cent, with its sign or without, or a fraction: 40 and 40 % are the same, and 5/12 stays what it is. */
function readWeight(cell: Cell, text: string, { mark }: ReadingContext): Reading<string> {
  if (/^\d+\s?\/\s?\d+$/.test(text)) return { value: text.replace(/\s/g, '') };
  if (cell?.kind === 'number' && !text.endsWith('%')) return { value: cell.text };
  return readNumber(text.replace(/\s?%$/, ''), mark ?? ',');
}

/** A part of a whole: 0,5 or 50 %. */
function readPart(cell: Cell, text: string, { mark }: ReadingContext): Reading<string> {
  const hundredths = /^(\d{1,3})\s?%$/.exec(text)?.[1];
  if (hundredths === undefined) return cell?.kind === 'number' ? { value: cell.text } : readNumber(text, mark ?? ',');
  const digits = hundredths.padStart(3, '0');
  return { value: `${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.?0+$/, '') };
}

/** `Иванов Иван <ivan@alpha> 60 %`, with what the person did in square brackets in front of the share where it is said. */
function readShare(text: string, people: Names): Reading<{ person: string; role?: string; share: string }> {
  const [, who = '', role, share = ''] =
    /^(.*?)(?:\s*\[([^\]]+)\])?\s+([\d.,]+\s?%|\d+\/\d+|[01][.,]\d+|1)$/.exec(oneLine(text)) ?? [];
  if (share === '') return wrong('not-a-share', 'is not a list of shares; write "Name 60 %; Name 40 %"');
  const person = readPerson(who, people);
  if ('problem' in person) return person;
  return { value: { person: person.value, ...(role === undefined ? {} : { role }), share: share.replace(',', '.') } };
}

/** `Иванов Иван <ivan@alpha> с 01.02.2026`; from the beginning of the calendar of the product where no day is said. */
function readOwner(text: string, people: Names): Reading<{ personId: string; from: string }> {
  const [, who = '', from] = /^(.*?)(?:\s+(?:с|from)\s+(\S+))?$/i.exec(oneLine(text)) ?? [];
  const person = readPerson(who, people);
  if ('problem' in person) return person;
  if (from === undefined) return { value: { personId: person.value, from: FIRST_DAY } };
  const day = readDay({ kind: 'text', text: from });
  return 'problem' in day ? day : { value: { personId: person.value, from: day.value } };
}

/** Before anything that is paid: who looks after a client since nobody knows when. */
const FIRST_DAY = '2000-01-01';

function readAll<T>(texts: readonly string[], read: (text: string) => Reading<T>): Reading<T[]> {
  const values: T[] = [];
  for (const text of texts.filter((each) => each.trim() !== '')) {
    const one = read(text);
    if ('problem' in one) return one;
    values.push(one.value);
  }
  return { value: values };
}

function readChoice(text: string, choices: Readonly<Record<string, readonly string[]>>): Reading<string> {
  const word = headerName(text);
  const found = Object.entries(choices).find(([choice, words]) =>
    [choice, ...words].some((each) => headerName(each) === word),
  );
  return found ? { value: found[0] } : wrong('not-a-choice', `must be one of: ${Object.keys(choices).join(', ')}`);
}

function readJson(text: string): Reading<unknown> {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return wrong('not-json', 'is not JSON; leave the column out where you do not know it');
  }
}
