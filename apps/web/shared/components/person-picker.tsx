import { Select, type SelectProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAwaitedChoice } from './use-awaited-choice.js';

export interface Choosable {
  id: string;
  name: string;
  /** What tells namesakes apart. */
  department?: string | null | undefined;
  /** Why somebody cannot be chosen. */
  refusal?: string | undefined;
}

interface Props extends Omit<SelectProps, 'data' | 'value' | 'onChange'> {
  people: readonly Choosable[];
  /** Whether those to choose from are still being read. */
  isLoading?: boolean;
  value: string | null;
  onChange: (personId: string | null) => void;
}

/** What stands for somebody in a list: the name, what tells namesakes apart, and why they cannot be chosen. */
export function labelOfPerson({ name, department, refusal }: Choosable): string {
  return [name, department, refusal].filter(Boolean).join(' · ');
}

/** Somebody by name; whoever cannot be chosen stands there with the reason. */
export function PersonPicker({ people, isLoading = false, value, onChange, ...select }: Props) {
  const { t } = useTranslation();
  const awaited = useAwaitedChoice();
  return (
    <Select
      searchable
      clearable
      {...awaited({ isPending: isLoading }, t('person.nobody'))}
      {...select}
      value={value}
      onChange={onChange}
      data={people.map((person) => ({
        value: person.id,
        label: labelOfPerson(person),
        disabled: person.refusal !== undefined,
      }))}
    />
  );
}
