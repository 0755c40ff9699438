import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { idOf, useForm, type FieldProps } from './form-context.js';
import type { Named } from './known-names.js';

/** Declares another number of the month: no code is written so. */
const ANOTHER = '+';

/** Something that the scheme has, by its name: a number of the month, another component, a condition, a line. */
export function KnownField({ label, path, value, onChange, known }: FieldProps & { known: readonly Named[] }) {
  const { t } = useTranslation('scheme-builder');
  const { errorAt, declareValue } = useForm();
  const chosen = typeof value === 'string' ? value : '';
  const isKnown = known.some(({ code }) => code === chosen);
  return (
    <NativeSelect
      id={idOf(path)}
      label={label}
      error={errorAt(path)}
      value={chosen}
      onChange={({ currentTarget }) =>
        currentTarget.value === ANOTHER ? declareValue?.(onChange) : onChange(currentTarget.value)
      }
      data={[
        ...(isKnown ? [] : [{ value: chosen, label: chosen === '' ? t('choose') : chosen }]),
        ...known.map(({ code, name }) => ({ value: code, label: name })),
        ...(path.at(-1) === 'value' && declareValue !== undefined
          ? [{ value: ANOTHER, label: t('anotherValue') }]
          : []),
      ]}
    />
  );
}
