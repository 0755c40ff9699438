import { NativeSelect } from '@mantine/core';
import { codesIn, withCodes } from '../model/codes.js';
import { blankOf, isObject, variantOf, variantsOf, type Json } from '../model/json-schema.js';
import classes from './fields.module.css';
import { idOf, useFieldWords, useForm, type FieldProps } from './form-context.js';
import { isPlain } from './is-plain.js';
import { ObjectFields } from './object-fields.js';

/** Something that can be said in several ways: which one, and its fields. */
export function ChoiceField({ schema, label, path, value, onChange }: FieldProps) {
  const { root, Field, document, errorAt } = useForm();
  const words = useFieldWords();
  const variants = variantsOf(schema, root);
  const at = variantOf(value, variants);
  const variant = variants[at];
  if (!variant) return null;
  const list = path.findLast((step) => typeof step === 'string') ?? '';
  // What both ways have stays when another one is chosen.
  const choose = (to: number) => {
    const chosen = variants[to];
    if (!chosen) return;
    const blank = withCodes(blankOf(chosen, root), list, codesIn(document));
    onChange(isObject(blank) && isObject(value) ? { ...blank, ...kept(value, blank, chosen.properties ?? {}) } : blank);
  };
  const which = (
    <NativeSelect
      id={`${idOf(path)}-way`}
      label={label}
      error={errorAt(path)}
      value={String(at)}
      onChange={(event) => choose(Number(event.currentTarget.value))}
      data={variants.map((each, index) => ({ value: String(index), label: words.variant(each) }))}
    />
  );
  if (variant.const !== undefined || variant.type === 'null') return which;
  const names = Object.keys(variant.properties ?? {});
  const isGroup = variant.type === 'object' && !variant.propertyNames;
  const fields = isGroup ? (
    <ObjectFields
      schema={variant}
      label={label}
      path={path}
      value={isObject(value) ? value : {}}
      onChange={onChange}
      isBare
    />
  ) : (
    <Field schema={variant} label={words.variant(variant)} path={path} value={value} onChange={onChange} />
  );
  const isShort = isGroup
    ? names.length === 1 && names.every((name) => isPlain(variant.properties?.[name] ?? {}, root))
    : isPlain(variant, root);
  if (isShort)
    return (
      <div className={classes.row}>
        <div className={classes.plain}>{which}</div>
        <div className={classes.plain}>{fields}</div>
      </div>
    );
  return (
    <>
      {which}
      <div className={classes.group}>{fields}</div>
    </>
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
