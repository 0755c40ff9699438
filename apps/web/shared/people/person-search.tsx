import type { ComponentProps } from 'react';
import { labelOfPerson, PersonPicker, type Choosable } from '../components/person-picker.js';
import { useFoundPeople, type Person, type Which } from './use-found-people.js';

interface Props extends Omit<ComponentProps<typeof PersonPicker>, 'people' | 'isLoading' | 'onSearchChange'> {
  which?: Which;
  /** Who stands before all others, whatever is typed. */
  first?: readonly Person[];
  /** How somebody stands in the list; whoever it says nothing of is left out. */
  choosable?: (person: Person) => Choosable | undefined;
}

const onStaff: Which = { isActive: 'true' };

/** Somebody of the organisation by name, found on the server while it is typed; of those on the staff, unless it says otherwise. */
export function PersonSearch({
  which = onStaff,
  first = [],
  choosable = (person) => person,
  value,
  onChange,
  ...picker
}: Props) {
  const { people, isPending, find, keep } = useFoundPeople(value === null ? [] : [value], which);
  const each = new Map([...first, ...people].map((person) => [person.id, person]));
  const offered = [...each.values()].flatMap((person) => choosable(person) ?? []);
  const chosen = offered.find(({ id }) => id === value);
  return (
    <PersonPicker
      {...picker}
      people={offered}
      isLoading={isPending}
      value={value}
      onChange={(personId) => {
        keep(personId === null ? [] : [personId]);
        onChange(personId);
      }}
      // The name of whoever is chosen stands there without having been typed: it seeks nobody.
      onSearchChange={(typed) => find(chosen !== undefined && typed === labelOfPerson(chosen) ? '' : typed)}
    />
  );
}
