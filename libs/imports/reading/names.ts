import { oneLine, quoted, type Reading, wrong } from './reading.js';

/** Something that files name in words, with what it is addressed by. */
export interface Named {
  readonly id: string;
  /** What names it alone: a login, a code. */
  readonly code: string;
  readonly name: string;
}

/** How many of a name there are is told, which they are is not: whoever reads a file may not see everybody. */
type Found = { readonly id: string } | 'several' | undefined;

const nameOnly = /^(.*)<([^<>]+)>$/;

/** Finds people and clients by how files name them: by their id, by login or code, or by a name that one of them has. */
export class Names {
  private readonly byId = new Map<string, string>();
  private readonly byCode = new Map<string, string>();
  private readonly byName = new Map<string, string[]>();

  constructor(all: readonly Named[]) {
    for (const { id, code, name } of all) {
      this.byId.set(id, id);
      this.byCode.set(code.toLowerCase(), id);
      const key = nameKey(name);
      this.byName.set(key, [...(this.byName.get(key) ?? []), id]);
    }
  }

  /** `Иванов Иван <ivan@alpha>` is whose login it is, whatever the name. */
  find(text: string): Found {
    const [, , code] = nameOnly.exec(text) ?? [];
    if (code !== undefined) return this.found(this.byCode.get(oneLine(code).toLowerCase()));
    const exact = this.byId.get(text.toLowerCase()) ?? this.byId.get(text) ?? this.byCode.get(text.toLowerCase());
    if (exact !== undefined) return { id: exact };
    const named = this.byName.get(nameKey(text)) ?? [];
    return named.length > 1 ? 'several' : this.found(named[0]);
  }

  private found(id: string | undefined): Found {
    return id === undefined ? undefined : { id };
  }
}

/** A name whichever way round it is written, in small letters, without quotation marks. */
function nameKey(name: string): string {
  return oneLine(
    name
      .toLowerCase()
      .replaceAll('ё', 'е')
      .replace(/["'«»“”„.,()]+/g, ' '),
  )
    .split(' ')
    .toSorted()
    .join(' ');
}

/** The id of somebody whom a file names. */
export function readPerson(text: string, people: Names): Reading<string> {
  const found = people.find(text);
  if (found === 'several')
    return wrong(
      'several-people',
      'is the name of several people; write the login, or the name with the login behind it: Name <login>',
    );
  return found === undefined
    ? wrong(
        'unknown-person',
        `${quoted(text)} is nobody in the organisation; write the login, or the name as it is in GET /api/people`,
      )
    : { value: found.id };
}
