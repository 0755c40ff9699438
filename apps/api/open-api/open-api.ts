import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { ApiModule } from '../api.module.js';
import { problemSchema } from '../http/problem-schema.js';
import { schemeDocument } from '../pay-schemes/scheme-document.js';
import { ComponentSchemas } from './component-schemas.js';
import { withDiscriminators } from './discriminators.js';
import { describedOperation, type FoundOperation } from './described-operation.js';
import { type Form, type Handler, handlersOf, operationId } from './handlers.js';
import { componentRef, type Json, mapValues } from './json-schema.js';
import { namedSchemas } from './named-schemas.js';
import { payScheme, paySchemeSchemas } from './pay-scheme-schemas.js';
import { refusalComponents } from './refusals.js';
import { SchemaNames } from './schema-names.js';
import { idempotencyKey, securitySchemes } from './security.js';

/** The document at /api/openapi.json and a page to browse it at /api/docs. */
export function publishOpenApi(application: INestApplication): void {
  SwaggerModule.setup('api/docs', application, () => openApiDocument(application), {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'Premia API',
  });
}

/**
 * OpenAPI 3.1 of every operation. Paths, tags and words are what Nest finds; forms, refusals and security follow from
 * what the handlers declare: the zod schemas that check requests and answers, their roles and their keys.
 */
export function openApiDocument(application: INestApplication): OpenAPIObject {
  const found = SwaggerModule.createDocument(application, frame(), { operationIdFactory: operationId });
  const handlers = handlersOf(ApiModule);
  const schemas = schemasOf([...handlers.values()]);
  const paths = mapValues(found.paths, (item, path) =>
    mapValues(item as Record<string, FoundOperation>, (operation, method) => {
      const handler = handlers.get(operation.operationId);
      if (!handler) throw new Error(`${method} ${path} has no handler in the modules of the API`);
      return describedOperation(operation, handler, schemas);
    }),
  );
  const components: Json = {
    schemas: withDiscriminators({ ...schemas.all(), ...paySchemeSchemas() }),
    responses: refusalComponents(),
    parameters: { IdempotencyKey: idempotencyKey },
    securitySchemes,
  };
  return { ...found, paths, components } as unknown as OpenAPIObject;
}

function frame() {
  return new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Premia')
    .setDescription(
      'Performance pay as a process. Amounts are decimal strings, days YYYY-MM-DD, months YYYY-MM, instants ISO 8601. ' +
        'Errors are problem+json with a stable code. Writes carry an Idempotency-Key and the X-CSRF-Token of the session.',
    )
    .setVersion('0.1.0')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .build();
}

/** Every schema of the handlers and every named one, under its name. */
function schemasOf(handlers: readonly Handler[]): ComponentSchemas {
  const names = new SchemaNames();
  for (const [name, schema] of Object.entries(namedSchemas)) names.give(name, schema);
  const nameAll = (forms: readonly Form[]) => new Set(forms.map(({ name, schema }) => names.give(name, schema)));
  const used = {
    parameters: nameAll(handlers.flatMap(({ parameters }) => parameters)),
    bodies: nameAll(handlers.flatMap(({ body }) => body ?? [])),
    answers: nameAll([
      { name: 'Problem', schema: problemSchema },
      ...handlers.flatMap(({ answers }) => [...answers.values()]),
    ]),
  };
  return new ComponentSchemas(names, used, new Map([[schemeDocument, componentRef(payScheme)]]));
}
