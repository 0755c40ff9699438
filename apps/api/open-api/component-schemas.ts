import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { componentOf, componentRef, componentsIn, type Json, mapSchema } from './json-schema.js';
import { type Direction, inPlainWords } from './plain-words.js';
import type { SchemaNames } from './schema-names.js';

type Schemas = Readonly<Record<string, Json>>;

/** Names of schemas by where handlers use them; those of parameters are taken apart, and are no components. */
interface Used {
  parameters: ReadonlySet<string>;
  bodies: ReadonlySet<string>;
  answers: ReadonlySet<string>;
}

/**
 * The JSON Schemas of named zod schemas, each under one name, with references between them. What differs between the
 * two directions and is used in both is there twice, that of requests with `Input` behind its name.
 */
export class ComponentSchemas {
  private readonly requests: Schemas;
  private readonly answers: Schemas;
  private readonly inRequests: ReadonlySet<string>;
  private readonly inAnswers: ReadonlySet<string>;

  constructor(
    private readonly names: SchemaNames,
    private readonly used: Used,
    documented: ReadonlyMap<z.core.$ZodType, Json>,
  ) {
    const carried = new Set([...used.parameters, ...used.bodies]);
    this.requests = schemasOf(names.registryOf(carried, used.answers), 'input', documented);
    this.answers = schemasOf(names.registryOf(used.answers, carried), 'output', documented);
    this.inRequests = reached(carried, this.requests);
    this.inAnswers = reached(used.answers, this.answers);
  }

  /** The schema that stands in for a zod schema that has been named. */
  refTo(schema: z.ZodType, direction: Direction): { $ref: string } {
    return componentRef(this.nameIn(this.names.of(schema), direction));
  }

  /** The schema itself, for what is taken apart: the parameters of an operation. */
  shapeOf(schema: z.ZodType): Json {
    return this.redirect('request', this.requests[this.names.of(schema)] ?? {});
  }

  /** Everything that requests and answers refer to. */
  all(): Record<string, Json> {
    const written = (names: ReadonlySet<string>, direction: Direction, schemas: Schemas) =>
      [...names]
        .filter((name) => !this.used.parameters.has(name))
        .flatMap((name) => {
          const schema = schemas[name];
          if (schema === undefined) return [];
          return [[this.nameIn(name, direction), this.redirect(direction, inPlainWords(schema, direction))] as const];
        });
    return Object.fromEntries([
      ...written(this.inAnswers, 'answer', this.answers),
      ...written(this.inRequests, 'request', this.requests),
    ]);
  }

  /** Points the references of a schema at what they mean in its direction. */
  private redirect(direction: Direction, schema: Json): Json {
    return mapSchema(schema, (each) => {
      const name = componentOf(each);
      return name === undefined ? each : { ...each, ...componentRef(this.nameIn(name, direction)) };
    });
  }

  private nameIn(name: string, direction: Direction): string {
    const isBoth = this.inRequests.has(name) && this.inAnswers.has(name);
    return direction === 'request' && isBoth && this.differs(name) ? `${name}Input` : name;
  }

  private differs(name: string): boolean {
    const both = new Set([...reached(new Set([name]), this.requests), ...reached(new Set([name]), this.answers)]);
    return [...both].some(
      (each) =>
        !isDeepStrictEqual(
          inPlainWords(this.requests[each] ?? {}, 'request'),
          inPlainWords(this.answers[each] ?? {}, 'answer'),
        ),
    );
  }
}

function schemasOf(
  registry: z.core.$ZodRegistry<{ id: string }>,
  io: 'input' | 'output',
  documented: ReadonlyMap<z.core.$ZodType, Json>,
): Schemas {
  const { schemas } = z.toJSONSchema(registry, {
    io,
    uri: (id) => componentRef(id).$ref,
    override: ({ zodSchema, jsonSchema }) => {
      const instead = documented.get(zodSchema);
      if (instead) {
        for (const key of Object.keys(jsonSchema)) delete jsonSchema[key];
        Object.assign(jsonSchema, instead);
      }
    },
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _draft, $id: _name, ...schema }]) => [name, schema as Json]),
  );
}

function reached(names: ReadonlySet<string>, schemas: Schemas): Set<string> {
  const all = new Set<string>();
  const waiting = [...names];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (all.has(name)) continue;
    all.add(name);
    waiting.push(...componentsIn(schemas[name] ?? {}));
  }
  return all;
}
