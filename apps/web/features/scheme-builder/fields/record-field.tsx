import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { blankOf, isObject, type Json, type JsonSchema } from '../model/json-schema.js';
import { useForm, type FieldProps } from './form-context.js';
import { keysFor } from './known-names.js';
import { RepeatedEntry, RepeatedFields } from './repeated-fields.js';

/** Values by codes: of what the scheme knows by a name, or codes that the author chooses. */
export function RecordField({ schema, label, path, value, onChange }: FieldProps) {
  const { t } = useTranslation('scheme-builder');
  const { root, Field, document } = useForm();
  const entries = Object.entries(isObject(value) ? value : {});
  const { additionalProperties } = schema;
  const inner: JsonSchema = typeof additionalProperties === 'object' ? additionalProperties : {};
  const known = keysFor(path, document);
  const free = known?.filter(({ code }) => !entries.some(([other]) => other === code));
  const nameOf = (code: string) => known?.find((each) => each.code === code)?.name ?? code;
  const write = (changed: [string, Json][]) => onChange(Object.fromEntries(changed));
  const rename = (at: number, code: string) => {
    // Two of the same name would be one.
    if (entries.some(([other], index) => index !== at && other === code)) return;
    write(entries.map((entry, index) => (index === at ? [code, entry[1]] : entry)));
  };
  return (
    <RepeatedFields
      label={label}
      path={path}
      isFull={free === undefined ? entries.some(([code]) => code === '') : free.length === 0}
      add={() => write([...entries, [free?.[0]?.code ?? '', blankOf(inner, root)]])}
    >
      {entries.map(([code, each], at) => (
        <RepeatedEntry
          key={at}
          name={nameOf(code) || label}
          remove={() => write(entries.filter((_, index) => index !== at))}
          before={
            known === undefined ? (
              <TextInput
                label={t('name.code')}
                w={160}
                value={code}
                onChange={(event) => rename(at, event.currentTarget.value)}
              />
            ) : (
              <NativeSelect
                label={t('whose')}
                w={200}
                value={code}
                onChange={(event) => rename(at, event.currentTarget.value)}
                data={[
                  { value: code, label: nameOf(code) },
                  ...(free ?? []).map((of) => ({ value: of.code, label: of.name })),
                ]}
              />
            )
          }
        >
          <Field
            schema={inner}
            label={nameOf(code) || label}
            path={[...path, code]}
            value={each}
            onChange={(changed) => write(entries.map((entry, index) => (index === at ? [code, changed] : entry)))}
          />
        </RepeatedEntry>
      ))}
    </RepeatedFields>
  );
}
