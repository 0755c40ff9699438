import { Button, Fieldset, Group, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { blankOf, isObject, type JsonSchema } from '../model/json-schema.js';
import { useForm, type FieldProps } from './form-context.js';

/** Values by codes that the author chooses. */
export function RecordField({ schema, label, path, value, onChange }: FieldProps) {
  const { t } = useTranslation('scheme-builder');
  const { root, Field } = useForm();
  const entries = Object.entries(isObject(value) ? value : {});
  const { additionalProperties } = schema;
  const inner: JsonSchema = typeof additionalProperties === 'object' ? additionalProperties : {};
  const write = (changed: typeof entries) => onChange(Object.fromEntries(changed));
  return (
    <Fieldset legend={label}>
      <Stack gap="xs">
        {entries.map(([code, each], at) => (
          <Group key={at} align="flex-start" wrap="nowrap" gap="xs">
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
            <div style={{ flex: 1, minWidth: 0 }}>
              <Field
                schema={inner}
                label={code || label}
                path={[...path, code]}
                value={each}
                onChange={(changed) => write(entries.map((entry, index) => (index === at ? [code, changed] : entry)))}
              />
            </div>
            <Button
              variant="subtle"
              size="compact-sm"
              mt={22}
              aria-label={t('removeOf', { name: code || label })}
              onClick={() => write(entries.filter((_, index) => index !== at))}
            >
              ✕
            </Button>
          </Group>
        ))}
        <Button
          variant="subtle"
          size="compact-sm"
          style={{ alignSelf: 'flex-start' }}
          disabled={entries.some(([code]) => code === '')}
          onClick={() => write([...entries, ['', blankOf(inner, root)]])}
        >
          {t('addTo', { what: label })}
        </Button>
      </Stack>
    </Fieldset>
  );
}
