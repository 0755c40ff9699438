import type { ComponentSchemas } from './component-schemas.js';
import type { Handler } from './handlers.js';
import type { Json } from './json-schema.js';
import { refusalsOf } from './refusals.js';
import { idempotencyKeyRef, securityOf } from './security.js';

/** An operation as Nest describes it: of this its name, its words and the statuses of its answers are used. */
export interface FoundOperation {
  operationId: string;
  tags: string[];
  summary?: string;
  responses: Record<string, { description?: string; content?: Record<string, Json> }>;
}

/** An operation of the document: Nest's words, with the forms, refusals and security that its handler declares. */
export function describedOperation(found: FoundOperation, handler: Handler, schemas: ComponentSchemas): Json {
  const parameters = [
    ...handler.parameters.flatMap((form) => parametersOf(form.in, schemas.shapeOf(form.schema))),
    ...(handler.isKeyed ? [idempotencyKeyRef] : []),
  ];
  const { body } = handler;
  return {
    operationId: found.operationId,
    tags: found.tags,
    ...inSentences(found.summary),
    security: securityOf(handler),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: { required: true, content: jsonOf(schemas.refTo(body.schema, 'request')) } } : {}),
    ...(handler.takesFile ? { requestBody: { required: true, content: anyFile } } : {}),
    responses: { ...refusalsOf(handler), ...answersOf(found, handler, schemas) },
  };
}

/** The first sentence is the summary; what has more to say says all of it below. */
function inSentences(words = ''): { summary: string; description?: string } {
  const text = words.replace(/\s+/g, ' ').trim();
  const [first = ''] = /^.*?\.(?=\s|$)/.exec(text) ?? [text];
  const summary = first.replace(/\.$/, '');
  return first === text ? { summary } : { summary, description: text };
}

const descriptions: Record<string, string> = { 200: 'The answer', 201: 'Done', 204: 'Done; there is nothing to say' };

function answersOf({ responses }: FoundOperation, { answers }: Handler, schemas: ComponentSchemas): Json {
  return Object.fromEntries(
    Object.entries(responses).map(([status, found]) => {
      const form = answers.get(status);
      const content = form ? jsonOf(schemas.refTo(form.schema, 'answer')) : found.content;
      const description = found.description || descriptions[status];
      return [status, { description, ...(content ? { content } : {}) }];
    }),
  );
}

const anyFile: Json = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } };

function jsonOf(schema: Json): Json {
  return { 'application/json': { schema } };
}

function parametersOf(place: 'query' | 'path', { properties, required }: Json): Json[] {
  const names = (required ?? []) as string[];
  return Object.entries((properties ?? {}) as Record<string, Json>).map(([name, { description, ...schema }]) => ({
    name,
    in: place,
    required: names.includes(name),
    ...(description === undefined ? {} : { description }),
    schema,
  }));
}
