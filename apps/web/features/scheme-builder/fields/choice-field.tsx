import { Fieldset, NativeSelect, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { blankOf, isObject, variantOf, variantsOf, type Json } from '../model/json-schema.js';
import { ObjectFields } from './object-fields.js';
import { idOf, useFieldWords, useForm, type FieldProps } from './form-context.js';

/** Something that can be said in several ways: which one, and its fields. */
export function ChoiceField({ schema, label, path, value, onChange }: FieldProps) {
  const { t } = useTranslation('scheme-builder');
  const { root, Field } = useForm();
  const words = useFieldWords();
  const variants = variantsOf(schema, root);
  const at = variantOf(value, variants);
  const variant = variants[at];
  if (!variant) return null;
  // What both ways have stays when another one is chosen.
  const choose = (to: number) => {
    const chosen = variants[to];
    if (!chosen) return;
    const blank = blankOf(chosen, root);
    onChange(isObject(blank) && isObject(value) ? { ...blank, ...kept(value, blank, chosen.properties ?? {}) } : blank);
  };
  return (
    <Fieldset legend={label}>
      <Stack gap="xs">
        <NativeSelect
          id={`${idOf(path)}-way`}
          label={t('way')}
          value={String(at)}
          onChange={(event) => choose(Number(event.currentTarget.value))}
          data={variants.map((each, index) => ({ value: String(index), label: words.variant(each) }))}
        />
        {variant.type === 'object' && !variant.propertyNames ? (
          <ObjectFields
            schema={variant}
            label={label}
            path={path}
            value={isObject(value) ? value : {}}
            onChange={onChange}
            isBare
          />
        ) : (
          <Field schema={variant} label={label} path={path} value={value} onChange={onChange} />
        )}
      </Stack>
    </Fieldset>
  );
}

function kept(
  value: Readonly<Record<string, Json>>,
  blank: Readonly<Record<string, Json>>,
  properties: Readonly<Record<string, { const?: Json }>>,
): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(value).filter(
      ([name, each]) =>
        properties[name] !== undefined &&
        properties[name].const === undefined &&
        (blank[name] === undefined || typeof blank[name] === typeof each),
    ),
  );
}
