import type { Cell, ColumnKind } from '#tables/table.js';
import type { ColumnValue, ImportColumn } from './import-column.js';

/** How people stand in a file that is read again: by name, for people, and by login, for the reading. */
export type PeopleByName = (personId: string) => string;

/** How the columns of a value are shown in a sheet. */
export const columnKinds: Readonly<Record<ColumnValue, ColumnKind>> = {
  id: 'text',
  'item-id': 'text',
  code: 'text',
  codes: 'text',
  text: 'text',
  money: 'money',
  quantity: 'number',
  limit: 'text',
  whole: 'number',
  day: 'day',
  month: 'text',
  'yes-no': 'yes-no',
  person: 'text',
  client: 'text',
  login: 'text',
  department: 'text',
  position: 'text',
  scheme: 'text',
  part: 'number',
  weight: 'text',
  shares: 'text',
  owners: 'text',
  choice: 'text',
  json: 'text',
};

/** A field of a row as a cell that is read as the same. */
export function writeValue(value: unknown, { value: kind }: Pick<ImportColumn, 'value'>, nameOf: PeopleByName): Cell {
  if (value === undefined || value === null) return null;
  switch (kind) {
    case 'money':
    case 'quantity':
    case 'whole':
    case 'part':
      return { kind: 'number', text: String(value as string | number) };
    case 'day':
      return { kind: 'day', day: value as string };
    case 'yes-no':
      return { kind: 'yes-no', isYes: value === true };
    case 'person':
      return text(nameOf(value as string));
    case 'codes':
      return text((value as string[]).join(', '));
    case 'shares':
      return text(
        (value as { person: string; role?: string; share: string }[])
          .map(({ person, role, share }) => `${nameOf(person)}${role === undefined ? '' : ` [${role}]`} ${share}`)
          .join('; '),
      );
    case 'owners':
      return text(
        (value as { personId: string; from: string }[])
          .map(({ personId, from }) => `${nameOf(personId)} с ${from}`)
          .join('; '),
      );
    case 'json':
      return text(JSON.stringify(value));
    default:
      return text(value as string);
  }
}

function text(words: string): Cell {
  return words === '' ? null : { kind: 'text', text: words };
}
