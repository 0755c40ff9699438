import { MultiSelect, type MultiSelectProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAwaitedChoice } from '../components/use-awaited-choice.js';
import { useFoundPeople } from './use-found-people.js';

interface Props extends Omit<MultiSelectProps, 'data' | 'value' | 'onChange' | 'onSearchChange'> {
  value: readonly string[];
  onChange: (personIds: string[]) => void;
}

/** Several of those on the staff by name, found on the server while it is typed. */
export function PeopleSearch({ value, onChange, ...select }: Props) {
  const { t } = useTranslation();
  const awaited = useAwaitedChoice();
  const { people, isPending, find, keep } = useFoundPeople(value, { isActive: 'true' });
  return (
    <MultiSelect
      searchable
      {...awaited({ isPending }, t('person.nobody'))}
      {...select}
      value={[...value]}
      onChange={(personIds) => {
        keep(personIds);
        onChange(personIds);
      }}
      onSearchChange={find}
      data={people.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
