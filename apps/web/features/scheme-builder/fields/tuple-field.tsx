import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isList } from '../model/json-schema.js';
import { FieldGroup } from './field-group.js';
import { useForm, type FieldProps } from './form-context.js';

/** What a place of a line of a statement is called. */
const places = ['component', 'line', 'amount'] as const;

/** An entry of fixed places, as a line of a statement that is expected: component, code and amount. */
export function TupleField({ schema, label, path, value, onChange }: FieldProps) {
  const { t } = useTranslation('scheme-builder');
  const { Field } = useForm();
  const entries = isList(value) ? value : [];
  return (
    <FieldGroup label={label}>
      <Group align="flex-end">
        {(schema.prefixItems ?? []).map((each, at) => (
          <Field
            key={at}
            schema={each}
            label={t(`name.${places[at] ?? 'value'}`)}
            path={[...path, at]}
            value={entries[at]}
            onChange={(changed) => onChange(entries.map((other, index) => (index === at ? changed : other)))}
          />
        ))}
      </Group>
    </FieldGroup>
  );
}
