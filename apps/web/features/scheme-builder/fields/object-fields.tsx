import { Button, Fieldset, Group, Menu, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { blankOf, isObject, resolve, type Json, type JsonObject } from '../model/json-schema.js';
import { useFieldWords, useForm, type FieldProps } from './form-context.js';

interface Props extends Omit<FieldProps, 'value'> {
  value: JsonObject;
  /** Fields that have a place of their own elsewhere. */
  without?: readonly string[];
  isBare?: boolean;
}

/** The fields of a group: what it requires, what was added, and a menu of what can be added. */
export function ObjectFields({ schema, label, path, value, onChange, without = [], isBare = false }: Props) {
  const { t } = useTranslation('scheme-builder');
  const { root, Field } = useForm();
  const words = useFieldWords();
  const { required = [], properties = {} } = schema;
  const names = Object.keys(properties).filter(
    (name) => !without.includes(name) && properties[name]?.not === undefined && !isFixed(name),
  );
  const shown = names.filter((name) => required.includes(name) || name in value);
  const addable = names.filter((name) => !shown.includes(name));
  const set = (name: string, each: Json) => onChange({ ...value, [name]: each });
  const remove = (name: string) =>
    onChange(Object.fromEntries(Object.entries(value).filter(([field]) => field !== name)));
  const fields = (
    <Stack gap="xs">
      {shown.map((name) => {
        const property = properties[name];
        if (!property) return null;
        const field = (
          <Field
            schema={property}
            label={words.name(name)}
            path={[...path, name]}
            value={value[name]}
            onChange={(each) => set(name, each)}
          />
        );
        return required.includes(name) ? (
          <div key={name}>{field}</div>
        ) : (
          <Group key={name} align={isObject(value[name]) ? 'flex-start' : 'flex-end'} wrap="nowrap" gap="xs">
            <div style={{ flex: 1, minWidth: 0 }}>{field}</div>
            <Button
              variant="subtle"
              size="compact-sm"
              mb={6}
              aria-label={t('removeOf', { name: words.name(name) })}
              onClick={() => remove(name)}
            >
              ✕
            </Button>
          </Group>
        );
      })}
      {addable.length > 0 && (
        <Menu position="bottom-start" withinPortal>
          <Menu.Target>
            <Button variant="subtle" size="compact-sm" style={{ alignSelf: 'flex-start' }}>
              {t('addTo', { what: label })}
            </Button>
          </Menu.Target>
          <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
            {addable.map((name) => (
              <Menu.Item key={name} onClick={() => set(name, blankOf(properties[name] ?? {}, root))}>
                {words.name(name)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </Stack>
  );
  return isBare || names.length === 0 ? fields : <Fieldset legend={label}>{fields}</Fieldset>;

  function isFixed(name: string): boolean {
    const only = properties[name];
    return required.includes(name) && only !== undefined && resolve(only, root).const !== undefined;
  }
}
