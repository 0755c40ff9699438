import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { blankOf, isObject, type JsonSchema } from '../model/json-schema.js';
import { useForm, type FieldProps } from './form-context.js';
import { RepeatedEntry, RepeatedFields } from './repeated-fields.js';

/** Values by codes that the author chooses. */
export function RecordField({ schema, label, path, value, onChange }: FieldProps) {
  const { t } = useTranslation('scheme-builder');
  const { root, Field } = useForm();
  const entries = Object.entries(isObject(value) ? value : {});
  const { additionalProperties } = schema;
  const inner: JsonSchema = typeof additionalProperties === 'object' ? additionalProperties : {};
  const write = (changed: typeof entries) => onChange(Object.fromEntries(changed));
  return (
    <RepeatedFields
      label={label}
      isFull={entries.some(([code]) => code === '')}
      add={() => write([...entries, ['', blankOf(inner, root)]])}
    >
      {entries.map(([code, each], at) => (
        <RepeatedEntry
          key={at}
          name={code || label}
          remove={() => write(entries.filter((_, index) => index !== at))}
          before={
            <TextInput
              label={t('name.code')}
              w={140}
              value={code}
              onChange={(event) => {
                const renamed = event.currentTarget.value;
                // Two of the same name would be one.
                if (entries.some(([other], index) => index !== at && other === renamed)) return;
                write(entries.map((entry, index) => (index === at ? [renamed, each] : entry)));
              }}
            />
          }
        >
          <Field
            schema={inner}
            label={code || label}
            path={[...path, code]}
            value={each}
            onChange={(changed) => write(entries.map((entry, index) => (index === at ? [code, changed] : entry)))}
          />
        </RepeatedEntry>
      ))}
    </RepeatedFields>
  );
}
