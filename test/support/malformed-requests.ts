interface Schema {
  $ref?: string;
  properties?: Record<string, Schema>;
}

interface Operation {
  parameters?: { name: string; in: string }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, unknown>;
}

interface OpenApi {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

export interface MalformedRequest {
  operation: string;
  method: 'GET' | 'POST' | 'PUT';
  path: string;
  body?: unknown;
  /** What the document says that the operation can answer with. */
  statuses: string[];
}

const unknownId = '3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b';
/** What stands in every field in turn. */
const wrongValues = [
  null,
  7,
  -0.5,
  1e20,
  '',
  'x'.repeat(5000),
  true,
  {},
  [],
  [{}],
  { 'no id': {} },
  { [unknownId]: { x: 1 } },
];

export async function openApiOf(url: string): Promise<OpenApi> {
  return (await (await fetch(new URL('/api/openapi.json', url))).json()) as OpenApi;
}

/** Requests to every operation that the API documents, wrong in every parameter and in every field of the body. */
export function malformedRequests({ paths, components }: OpenApi): MalformedRequest[] {
  return Object.entries(paths).flatMap(([template, operations]) =>
    Object.entries(operations).flatMap(([verb, operation]) => {
      const method = verb.toUpperCase();
      if (method !== 'GET' && method !== 'POST' && method !== 'PUT') return [];
      const names = (kind: string) =>
        (operation.parameters ?? []).filter((each) => each.in === kind).map(({ name }) => name);
      const path = template.replace(/\{(\w+)\}/g, (_, name: string) => (name === 'version' ? '1' : unknownId));
      const schema = operation.requestBody?.content['application/json']?.schema;
      const bodies = schema === undefined ? [undefined] : wrongBodies(fieldsOf(schema, components.schemas));
      const addresses = [
        ...(names('path').length > 0 ? [template.replace(/\{\w+\}/g, 'NaN')] : []),
        ...names('query').flatMap((name) => ['', 'x~', '-1'].map((value) => `${path}?${name}=${value}`)),
      ];
      const common = {
        operation: `${method} ${template}`,
        method,
        statuses: Object.keys(operation.responses),
      } as const;
      return [
        ...addresses.map((address) => ({ ...common, path: address })),
        ...bodies.map((body) => ({ ...common, path, ...(body === undefined ? {} : { body }) })),
      ];
    }),
  );
}

function wrongBodies(fields: string[]): unknown[] {
  const filled = wrongValues.map((value) => Object.fromEntries(fields.map((field) => [field, value])));
  return [undefined, {}, [], { unknown: 1 }, ...filled];
}

function fieldsOf(schema: Schema, schemas: Record<string, Schema>): string[] {
  const named = schema.$ref === undefined ? schema : (schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  return Object.keys(named.properties ?? {});
}
