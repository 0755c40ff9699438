import { Button, Fieldset, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { blankOf, isList } from '../model/json-schema.js';
import { useForm, type FieldProps } from './form-context.js';

/** Several of the same, in their order. */
export function ListField({ schema, label, path, value, onChange }: FieldProps) {
  const { t } = useTranslation('scheme-builder');
  const { root, Field } = useForm();
  const entries = isList(value) ? value : [];
  const { items, maxItems = Number.POSITIVE_INFINITY } = schema;
  if (!items) return null;
  return (
    <Fieldset legend={label}>
      <Stack gap="xs">
        {entries.map((entry, at) => (
          <Group key={at} align="flex-start" wrap="nowrap" gap="xs">
            <div style={{ flex: 1, minWidth: 0 }}>
              <Field
                schema={items}
                label={t('entry', { what: label, number: at + 1 })}
                path={[...path, at]}
                value={entry}
                onChange={(each) => onChange(entries.map((other, index) => (index === at ? each : other)))}
              />
            </div>
            <Button
              variant="subtle"
              size="compact-sm"
              mt={22}
              aria-label={t('removeOf', { name: t('entry', { what: label, number: at + 1 }) })}
              onClick={() => onChange(entries.filter((_, index) => index !== at))}
            >
              ✕
            </Button>
          </Group>
        ))}
        <Button
          variant="subtle"
          size="compact-sm"
          style={{ alignSelf: 'flex-start' }}
          disabled={entries.length >= maxItems}
          onClick={() => onChange([...entries, blankOf(items, root)])}
        >
          {t('addTo', { what: label })}
        </Button>
      </Stack>
    </Fieldset>
  );
}
