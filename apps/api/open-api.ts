import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { cleanupOpenApiDoc } from 'nestjs-zod';

/** The document at /api/openapi.json and a page to browse it at /api/docs. */
export function publishOpenApi(application: INestApplication): void {
  SwaggerModule.setup('api/docs', application, () => openApiDocument(application), {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'Premia API',
  });
}

/** OpenAPI 3.1 of every route, from the same zod schemas that validate requests and answers. */
export function openApiDocument(application: INestApplication) {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Premia')
    .setDescription(
      'Performance pay as a process. Amounts are decimal strings, days YYYY-MM-DD, months YYYY-MM, instants ISO 8601. ' +
        'Errors are problem+json with a stable code. Writes carry an Idempotency-Key and the X-CSRF-Token of the session.',
    )
    .setVersion('0.1.0')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addCookieAuth('premia_session')
    .addSecurityRequirements('cookie')
    .build();
  const document = cleanupOpenApiDoc(SwaggerModule.createDocument(application, builder), { version: '3.1' });
  for (const path of Object.values(document.paths)) {
    for (const operation of [path.get, path.post, path.put, path.delete]) {
      if (operation)
        operation.responses['default'] = {
          description: 'A refusal, or a failure',
          content: { 'application/problem+json': { schema: problemSchema } },
        };
    }
  }
  return document;
}

/** RFC 9457, as http/problem.ts writes it. */
const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'instance'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Stable; programs go by it' },
    detail: { type: 'string', description: 'What happened and what to do next' },
    instance: { type: 'string' },
    context: { type: 'object', description: 'Ids, months and counts' },
    problems: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'message'],
        properties: {
          path: { type: 'string', description: 'Where in the request: indicators.2.weight' },
          message: { type: 'string' },
          code: { type: 'string', description: 'Stable; programs go by it' },
          person: { type: 'string', description: 'The id of the person that it is about' },
          indicator: { type: 'string', description: 'The code of the indicator that it is about' },
        },
      },
    },
  },
};
