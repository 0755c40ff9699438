import * as z from 'zod';
import { isMarkedAsMoney } from '../numbers/marked-as-money.js';

/** The path is of the moment: copy what shall be kept. */
type Visit = (amount: string, path: readonly (string | number)[]) => void;

/** Visits every amount of money in a document that has passed its schema. */
export type AmountVisitor = (document: unknown, visit: Visit) => void;

type Walk = (value: unknown, path: (string | number)[], visit: Visit) => void;

/**
 * Makes a visitor of the amounts of money in documents of a schema: what is money is said where the schema of a field is
 * chosen, and nowhere a second time. Parts without money are left out once, so that a month is visited quickly.
 */
export function makeAmountVisitor(schema: z.core.$ZodType): AmountVisitor {
  const known = made.get(schema);
  if (known !== undefined) return known;
  const walk = new Walks().of(schema);
  const visitor: AmountVisitor = (document, visit) => walk?.(document, [], visit);
  made.set(schema, visitor);
  return visitor;
}

const made = new WeakMap<z.core.$ZodType, AmountVisitor>();

/** The walk of each schema, nothing for one without money; conditions hold conditions, so a schema may be part of itself. */
class Walks {
  private readonly known = new Map<z.core.$ZodType, Walk | undefined>();

  of(schema: z.core.$ZodType): Walk | undefined {
    if (this.known.has(schema)) return this.known.get(schema);
    this.known.set(schema, (value, path, visit) => this.known.get(schema)?.(value, path, visit));
    const walk = this.make(schema);
    this.known.set(schema, walk);
    return walk;
  }

  private make(schema: z.core.$ZodType): Walk | undefined {
    const { def } = (schema as z.core.$ZodTypes)._zod;
    switch (def.type) {
      case 'string':
        return isMarkedAsMoney(schema) ? visitAmount : undefined;
      case 'object':
        return walkFields(Object.entries(def.shape).map(([field, part]) => [field, this.of(part)]));
      case 'tuple':
        return walkFields(def.items.map((part, index) => [index, this.of(part)]));
      case 'array':
        return walkItems(this.of(def.element));
      case 'record':
        return walkEntries(this.of(def.valueType));
      case 'union':
        return walkFitting(
          def.options.map((option) => ({ option, walk: this.of(option) })),
          'discriminator' in def ? (def as z.core.$ZodDiscriminatedUnionDef).discriminator : undefined,
        );
      case 'optional':
      case 'default':
        return this.of(def.innerType);
      case 'lazy':
        return this.of(def.getter());
      default:
        return undefined;
    }
  }
}

function visitAmount(value: unknown, path: readonly (string | number)[], visit: Visit): void {
  if (typeof value === 'string') visit(value, path);
}

function stepInto(walk: Walk, value: unknown, step: string | number, path: (string | number)[], visit: Visit): void {
  if (value === undefined) return;
  path.push(step);
  walk(value, path, visit);
  path.pop();
}

function walkFields(fields: readonly (readonly [string | number, Walk | undefined])[]): Walk | undefined {
  const withMoney = fields.flatMap(([field, walk]) => (walk === undefined ? [] : [{ field, walk }]));
  if (withMoney.length === 0) return undefined;
  return (value, path, visit) => {
    for (const { field, walk } of withMoney)
      stepInto(walk, (value as Record<string | number, unknown>)[field], field, path, visit);
  };
}

function walkItems(walk: Walk | undefined): Walk | undefined {
  if (walk === undefined) return undefined;
  return (value, path, visit) =>
    (value as readonly unknown[]).forEach((item, index) => stepInto(walk, item, index, path, visit));
}

function walkEntries(walk: Walk | undefined): Walk | undefined {
  if (walk === undefined) return undefined;
  return (value, path, visit) => {
    for (const [key, entry] of Object.entries(value as object)) stepInto(walk, entry, key, path, visit);
  };
}

/** Of several shapes that a part may have, the first that the part fits; told by one field where they differ in it. */
function walkFitting(
  options: readonly { readonly option: z.core.$ZodType; readonly walk: Walk | undefined }[],
  discriminator: string | undefined,
): Walk | undefined {
  if (options.every(({ walk }) => walk === undefined)) return undefined;
  const fits = (option: z.core.$ZodType, value: unknown): boolean =>
    discriminator === undefined
      ? z.safeParse(option, value).success
      : option._zod.propValues?.[discriminator]?.has(
          (value as Record<string, z.core.util.Primitive>)[discriminator],
        ) === true;
  return (value, path, visit) => options.find(({ option }) => fits(option, value))?.walk?.(value, path, visit);
}
