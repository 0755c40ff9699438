import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useLanguage } from '../../../shared/language/use-language.js';
import { isObject, resolve, variantsOf, type Json } from '../model/json-schema.js';
import { ChoiceField } from './choice-field.js';
import { idOf, useFieldWords, useForm, type FieldProps } from './form-context.js';
import { KnownField } from './known-field.js';
import { namesFor } from './known-names.js';
import { ListField } from './list-field.js';
import { ObjectFields } from './object-fields.js';
import { RecordField } from './record-field.js';
import { tidy } from './tidy.js';
import { TupleField } from './tuple-field.js';

const order: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'error', 'description'];

/** A field of a scheme as the JSON Schema has it: a text, a number, a choice, a group or a list. */
export function SchemaField({ schema, ...field }: FieldProps) {
  const { root, document, errorAt } = useForm();
  const words = useFieldWords();
  const language = useLanguage();
  const resolved = resolve(schema, root);
  const { label, path, value, onChange } = field;
  // What a definition says of itself is the same at every field; the words of this one are its help.
  const common = {
    id: idOf(path),
    label,
    description: schema.description,
    error: errorAt(path),
    inputWrapperOrder: order,
  };
  if (resolved.const !== undefined) return null;
  const known = namesFor(resolved, path, document);
  if (known !== undefined && (known.length > 0 || path.at(-1) === 'value'))
    return <KnownField schema={schema} {...field} known={known} />;
  if (variantsOf(resolved, root).length > 0) return <ChoiceField schema={resolved} {...field} />;
  if (resolved.enum)
    return (
      <NativeSelect
        {...common}
        value={typeof value === 'string' ? value : ''}
        onChange={(event) => onChange(event.currentTarget.value)}
        data={resolved.enum.map((word) => ({ value: word, label: words.constant(word) }))}
      />
    );
  switch (resolved.type) {
    case 'object':
      return resolved.propertyNames ? (
        <RecordField schema={resolved} {...field} />
      ) : (
        <ObjectFields schema={resolved} {...field} value={isObject(value) ? value : {}} />
      );
    case 'array':
      return resolved.prefixItems ? (
        <TupleField schema={resolved} {...field} />
      ) : (
        <ListField schema={resolved} {...field} />
      );
    case 'boolean':
      return (
        <Checkbox
          id={common.id}
          label={label}
          description={schema.description}
          error={common.error}
          mt="lg"
          // What removes it stands below: each is pressed for itself.
          mb="xs"
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    case 'integer':
    case 'number':
      return (
        <TextInput
          {...common}
          inputMode="numeric"
          value={value === undefined ? '' : String(value as number)}
          onChange={(event) => onChange(readWhole(event.currentTarget.value))}
        />
      );
    default:
      return (
        <TextInput
          {...common}
          type={resolved.definition === 'day' ? 'date' : 'text'}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => onChange(event.currentTarget.value)}
          onBlur={() => {
            if (typeof value !== 'string') return;
            const written = tidy(value, resolved.definition, language);
            if (written !== value) onChange(written);
          }}
        />
      );
  }
}

/** A count as a number; what is none stays as it was typed, for the check to say so. */
function readWhole(typed: string): Json {
  return /^\d{1,15}$/.test(typed.trim()) ? Number(typed) : typed;
}
