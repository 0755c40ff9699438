import { createContext, use, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '#compensation/documents/problem.js';
import { markOf, type Json, type JsonObject, type JsonSchema } from '../model/json-schema.js';

export type Path = readonly (string | number)[];

export interface FieldProps {
  schema: JsonSchema;
  label: string;
  path: Path;
  value: Json | undefined;
  onChange: (value: Json) => void;
}

interface Form {
  /** The whole schema, which references lead into. */
  root: JsonSchema;
  /** Draws a field of any schema: groups and lists have fields within. */
  Field: ComponentType<FieldProps>;
  /** What is being written. */
  document: JsonObject;
  /** What is wrong with the field at a path, in words; nothing before somebody has been there. */
  errorAt: (path: Path) => string | undefined;
  /** What is wrong at fields within a group that are not asked for, or with the group as a whole. */
  errorsOf: (path: Path, shown: readonly string[]) => readonly string[];
  /** Declares one more number of the month, and writes its code where it is read; nothing where none can be declared. */
  declareValue?: (write: (code: string) => void) => void;
  /** Whether the code of what is written may still follow its name. */
  isNew: boolean;
}

export const FormContext = createContext<Form | undefined>(undefined);

export function useForm(): Form {
  const form = use(FormContext);
  if (!form) throw new Error('A field stands in a form that has its schema');
  return form;
}

export interface FieldWords {
  /** What a field is called, where it has another name in a group than elsewhere also by the place of that. */
  name: (field: string, place?: string) => string;
  /** What a constant is called. */
  constant: (word: string) => string;
  /** What one way of several is called. */
  variant: (schema: JsonSchema) => string;
  /** What a way is called that is told by the fields that it has. */
  way: (fields: readonly string[]) => string;
}

/** Names of fields and ways, in the language of the page; what has no word there is called as in the document. */
export function useFieldWords(): FieldWords {
  const { t, i18n } = useTranslation('scheme-builder');
  const name = (field: string, place = '') =>
    t(`nameIn.${place}.${field}`, { defaultValue: t(`name.${field}`, { defaultValue: field }) });
  const constant = (word: string) => t(`word.${word}`, { defaultValue: word });
  const wordOfWay = (fields: readonly string[]) => {
    const key = `ways.${fields.join('-')}`;
    return i18n.exists(key, { ns: 'scheme-builder' }) ? t(key as never) : undefined;
  };
  const way = (fields: readonly string[]) => wordOfWay(fields) ?? fields.map((field) => name(field)).join(', ');
  return {
    name,
    constant,
    way,
    variant: (schema) => {
      const mark = markOf(schema);
      const said = wordOfWay(Object.keys(schema.properties ?? {})) ?? wordOfWay(mark.fields);
      if (said !== undefined && mark.constant === undefined) return said;
      if (mark.constant !== undefined) return said ?? constant(mark.constant);
      return mark.fields.length > 0 ? way(mark.fields) : t(`type.${mark.type}`);
    },
  };
}

/** The id of the field at a path, by which problems lead to it. */
export function idOf(path: Path): string {
  return ['scheme', ...path].join('-');
}

/** The paths of problems begin as fields do. */
export function isWithin(problem: Pick<Problem, 'path'>, path: Path): boolean {
  return path.every((step, index) => problem.path[index] === step);
}
