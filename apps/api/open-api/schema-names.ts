import { z } from 'zod';

/** The names of zod schemas: one schema has one name, and a name is that of one schema. */
export class SchemaNames {
  private readonly names = new Map<z.ZodType, string>();
  private readonly schemas = new Map<string, z.ZodType>();

  /** Gives a schema a name unless it has one, and returns the one that it has. */
  give(name: string, schema: z.ZodType): string {
    const given = this.names.get(schema);
    if (given !== undefined) return given;
    if (this.schemas.has(name)) throw new Error(`Two schemas of the API are called ${name}`);
    this.names.set(schema, name);
    this.schemas.set(name, schema);
    return name;
  }

  of(schema: z.ZodType): string {
    const name = this.names.get(schema);
    if (name === undefined) throw new Error('A schema of the API has no name in its document');
    return name;
  }

  /** The schemas as zod wants them, without those of `others` that are not `own`: what only answers have may be nothing that a request can carry. */
  registryOf(own: ReadonlySet<string>, others: ReadonlySet<string>): z.core.$ZodRegistry<{ id: string }> {
    const registry = z.registry<{ id: string }>();
    for (const [id, schema] of this.schemas) if (own.has(id) || !others.has(id)) registry.add(schema, { id });
    return registry;
  }
}
