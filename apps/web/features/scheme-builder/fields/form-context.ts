import { createContext, use, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { markOf, type Json, type JsonSchema } from '../model/json-schema.js';

export interface FieldProps {
  schema: JsonSchema;
  label: string;
  path: readonly (string | number)[];
  value: Json | undefined;
  onChange: (value: Json) => void;
}

interface Form {
  /** The whole schema, which references lead into. */
  root: JsonSchema;
  /** Draws a field of any schema: groups and lists have fields within. */
  Field: ComponentType<FieldProps>;
}

export const FormContext = createContext<Form | undefined>(undefined);

export function useForm(): Form {
  const form = use(FormContext);
  if (!form) throw new Error('A field of a scheme stands in a form that has its schema');
  return form;
}

export interface FieldWords {
  /** What a field is called. */
  name: (field: string) => string;
  /** What a constant is called. */
  constant: (word: string) => string;
  /** What one way of several is called. */
  variant: (schema: JsonSchema) => string;
}

/** Names of fields and ways, in the language of the page; what has no word there is called as in the document. */
export function useFieldWords(): FieldWords {
  const { t } = useTranslation('scheme-builder');
  const name = (field: string) => t(`name.${field}`, { defaultValue: field });
  const constant = (word: string) => t(`word.${word}`, { defaultValue: word });
  return {
    name,
    constant,
    variant: (schema) => {
      const mark = markOf(schema);
      if (mark.constant !== undefined) return constant(mark.constant);
      return mark.fields.length > 0 ? mark.fields.map(name).join(', ') : t(`type.${mark.type}`);
    },
  };
}

/** The id of the field at a path, by which problems lead to it. */
export function idOf(path: readonly (string | number)[]): string {
  return ['scheme', ...path].join('-');
}
