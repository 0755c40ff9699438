import { useTranslation } from 'react-i18next';
import { codesIn, withCodes } from '../model/codes.js';
import { blankOf, isList, isObject, resolve, variantsOf } from '../model/json-schema.js';
import { useForm, type FieldProps } from './form-context.js';
import { ObjectFields } from './object-fields.js';
import { RepeatedEntry, RepeatedFields } from './repeated-fields.js';

/** Several of the same, in their order. */
export function ListField({ schema, label, path, value, onChange }: FieldProps) {
  const { t } = useTranslation('scheme-builder');
  const { root, Field, document } = useForm();
  const entries = isList(value) ? value : [];
  const { items, maxItems = Number.POSITIVE_INFINITY } = schema;
  if (!items) return null;
  const list = path.findLast((step) => typeof step === 'string') ?? '';
  const inner = resolve(items, root);
  const isGroup = inner.type === 'object' && !inner.propertyNames && variantsOf(inner, root).length === 0;
  return (
    <RepeatedFields
      label={label}
      path={path}
      isFull={entries.length >= maxItems}
      add={() => onChange([...entries, withCodes(blankOf(items, root), list, codesIn(document))])}
    >
      {entries.map((entry, at) => {
        const called = isObject(entry) && typeof entry['name'] === 'string' && entry['name'] !== '';
        const name = called ? String(entry['name']) : t('entry', { what: label, number: at + 1 });
        const common = {
          label: name,
          path: [...path, at],
          onChange: (each: (typeof entries)[number]) =>
            onChange(entries.map((other, index) => (index === at ? each : other))),
        };
        return (
          <RepeatedEntry key={at} name={name} remove={() => onChange(entries.filter((_, index) => index !== at))}>
            {isGroup ? (
              <ObjectFields {...common} schema={inner} value={isObject(entry) ? entry : {}} isBare />
            ) : (
              <Field {...common} schema={items} value={entry} />
            )}
          </RepeatedEntry>
        );
      })}
    </RepeatedFields>
  );
}
