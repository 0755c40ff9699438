import { useState } from 'react';
import { Button, Checkbox, Collapse, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { codesIn, renamed, withCodes } from '../model/codes.js';
import { blankOf, resolve, type Json, type JsonObject } from '../model/json-schema.js';
import { fieldsOf, placeOf, wayOf } from '../model/presentation.js';
import classes from './fields.module.css';
import { FieldGroup } from './field-group.js';
import { idOf, useFieldWords, useForm, type FieldProps } from './form-context.js';
import { isPlain } from './is-plain.js';

interface Props extends Omit<FieldProps, 'value'> {
  value: JsonObject;
  /** Fields that have a place of their own elsewhere. */
  without?: readonly string[];
  isBare?: boolean;
}

/** The fields of a group: what is asked for, what was added, and under "more" what is rare and what can be added. */
export function ObjectFields({ schema, label, path, value, onChange, without = [], isBare = false }: Props) {
  const { t } = useTranslation('scheme-builder');
  const { root, Field, document, errorAt, errorsOf, isNew } = useForm();
  const words = useFieldWords();
  const [isOpened, open] = useState(false);
  const { required = [], properties = {} } = schema;
  const place = placeOf(schema, path);
  const isFixed = (name: string) =>
    required.includes(name) && properties[name] !== undefined && resolve(properties[name], root).const !== undefined;
  const { ways, ...fields } = fieldsOf(schema, value, place, isFixed);
  const [shown, rare, addable] = [fields.shown, fields.rare, fields.addable].map((names) =>
    names.filter((name) => !without.includes(name)),
  ) as [string[], string[], string[]];
  const way = ways[wayOf(value, ways)];
  const begin = (name: string) => withCodes(blankOf(properties[name] ?? {}, root), name, codesIn(document));
  const remove = (names: readonly string[]) =>
    Object.fromEntries(Object.entries(value).filter(([field]) => !names.includes(field)));
  const set = (name: string, each: Json) => {
    // What others may have kept a code of keeps it, whatever it is called later.
    if (isNew && name === 'name' && typeof each === 'string') onChange(renamed(value, each, place, document));
    // What may be left out is, once nothing stands in it.
    else if (each === '' && !required.includes(name)) onChange(remove([name]));
    else onChange({ ...value, [name]: each });
  };
  const take = (chosen: readonly string[]) =>
    onChange({
      ...remove(ways.flat().filter((name) => !chosen.includes(name))),
      ...Object.fromEntries(chosen.filter((name) => !(name in value)).map((name) => [name, begin(name)])),
    });
  const draw = (name: string) => {
    const property = properties[name];
    if (!property) return null;
    const resolved = resolve(property, root);
    const isOptional = !required.includes(name);
    // A word that is there or not is a tick; as a way of several it is chosen already.
    if (resolved.const !== undefined)
      return way?.includes(name) === true ? null : (
        <Checkbox
          key={name}
          id={idOf([...path, name])}
          label={words.name(name, place)}
          description={property.description}
          checked={name in value}
          onChange={(event) =>
            event.currentTarget.checked ? set(name, resolved.const ?? true) : onChange(remove([name]))
          }
        />
      );
    const canGo = isOptional && name in value && !(way?.includes(name) ?? false) && value[name] !== '';
    return (
      <div key={name} className={isPlain(resolved, root) ? classes.plain : classes.wide}>
        <Field
          schema={property}
          label={words.name(name, place)}
          path={[...path, name]}
          value={value[name]}
          onChange={(each) => set(name, each)}
        />
        {canGo && (!isPlain(resolved, root) || resolved.type === 'boolean') && (
          <Button
            variant="subtle"
            size="compact-xs"
            aria-label={t('removeOf', { name: words.name(name, place) })}
            onClick={() => onChange(remove([name]))}
          >
            {t('remove')}
          </Button>
        )}
      </div>
    );
  };
  const isOpen = isOpened || rare.some((name) => errorAt([...path, name]) !== undefined);
  const errors = errorsOf(path, [...shown, ...rare]);
  const drawn = (
    <Stack gap="xs">
      {ways.length > 0 && (
        <NativeSelect
          id={`${idOf(path)}-way`}
          label={t(`asked.${place}`)}
          maw={420}
          value={String(wayOf(value, ways))}
          onChange={(event) => take(ways[Number(event.currentTarget.value)] ?? [])}
          data={ways.map((each, index) => ({ value: String(index), label: words.way(each) }))}
        />
      )}
      <div className={classes.row}>{shown.map(draw)}</div>
      {errors.map((error) => (
        <Text key={error} size="sm" c="error">
          {error}
        </Text>
      ))}
      {rare.length + addable.length > 0 && (
        <div>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-expanded={isOpen}
            aria-label={t('moreOf', { what: label })}
            onClick={() => open(!isOpen)}
          >
            {t(isOpen ? 'less' : 'more')}
          </Button>
          <Collapse expanded={isOpen}>
            <Stack gap="xs" pt="xs">
              <div className={classes.row}>{rare.map(draw)}</div>
              <Group gap="xs">
                {addable.map((name) => (
                  <Button
                    key={name}
                    variant="default"
                    size="compact-sm"
                    onClick={() => onChange({ ...value, [name]: begin(name) })}
                  >
                    + {words.name(name, place)}
                  </Button>
                ))}
              </Group>
            </Stack>
          </Collapse>
        </div>
      )}
    </Stack>
  );
  return isBare || shown.length + rare.length + addable.length === 0 ? (
    drawn
  ) : (
    <FieldGroup label={label}>{drawn}</FieldGroup>
  );
}
