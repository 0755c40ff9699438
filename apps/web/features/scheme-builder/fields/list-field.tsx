import { useTranslation } from 'react-i18next';
import { blankOf, isList } from '../model/json-schema.js';
import { useForm, type FieldProps } from './form-context.js';
import { RepeatedEntry, RepeatedFields } from './repeated-fields.js';

/** Several of the same, in their order. */
export function ListField({ schema, label, path, value, onChange }: FieldProps) {
  const { t } = useTranslation('scheme-builder');
  const { root, Field } = useForm();
  const entries = isList(value) ? value : [];
  const { items, maxItems = Number.POSITIVE_INFINITY } = schema;
  if (!items) return null;
  return (
    <RepeatedFields
      label={label}
      isFull={entries.length >= maxItems}
      add={() => onChange([...entries, blankOf(items, root)])}
    >
      {entries.map((entry, at) => {
        const name = t('entry', { what: label, number: at + 1 });
        return (
          <RepeatedEntry key={at} name={name} remove={() => onChange(entries.filter((_, index) => index !== at))}>
            <Field
              schema={items}
              label={name}
              path={[...path, at]}
              value={entry}
              onChange={(each) => onChange(entries.map((other, index) => (index === at ? each : other)))}
            />
          </RepeatedEntry>
        );
      })}
    </RepeatedFields>
  );
}
