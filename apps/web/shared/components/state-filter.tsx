import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props<State extends string> {
  label: string;
  /** What is shown; all of them where it is left out. */
  state: State | undefined;
  onChange: (state: State | undefined) => void;
  states: readonly { value: State; label: string }[];
}

const all = 'all';

/** Which rows of a list are shown: those in a state, or all, and it says which. */
export function StateFilter<State extends string>({ label, state, onChange, states }: Props<State>) {
  const { t } = useTranslation();
  return (
    <Select
      label={label}
      maw={240}
      mb="xs"
      allowDeselect={false}
      value={state ?? all}
      onChange={(chosen) => onChange(states.find(({ value }) => value === chosen)?.value)}
      data={[{ value: all, label: t('allOfThem') }, ...states]}
    />
  );
}
