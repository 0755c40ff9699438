import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestStack, type TestStack } from '../support/test-stack.js';

interface Operation {
  parameters?: { name: string; in: string; required?: boolean }[];
  requestBody?: { content: Record<string, { schema?: object }> };
  responses: Record<string, { content?: Record<string, { schema?: object }> }>;
}

/** Writes that a person may repeat without a key: a session is a person's own and ends as often as one likes. */
const unkeyed = ['post /api/session', 'delete /api/session'];

describe('The OpenAPI document', () => {
  let stack: TestStack;
  let document: { openapi: string; paths: Record<string, Record<string, Operation>> };
  let operations: [string, Operation][];

  beforeAll(async () => {
    stack = await startTestStack();
    document = (await (await fetch(`${stack.url}/api/openapi.json`)).json()) as typeof document;
    operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]): [string, Operation] => [`${method} ${path}`, operation]),
    );
  }, 120_000);
  afterAll(() => stack.stop());

  const named = (wrong: (name: string, operation: Operation) => boolean) =>
    operations.filter(([name, operation]) => wrong(name, operation)).map(([name]) => name);

  it('is of version 3.1 and valid', async () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    expect(await new Validator().validate(document)).toEqual({ valid: true });
  });

  it('has every route of the month', () => {
    expect(operations.map(([name]) => name)).toEqual(
      expect.arrayContaining([
        'post /api/session',
        'post /api/clock/advance',
        'post /api/monthly-cycles',
        'post /api/kpi-plans',
        'post /api/kpi-plans/{id}/submission',
        'post /api/pay-schemes',
        'post /api/pay-schemes/{id}/submission',
        'post /api/documents/{id}/decisions',
        'put /api/monthly-cycles/{id}/actuals/draft',
        'post /api/payroll-runs',
        'get /api/statements/{id}',
        'get /health/ready',
      ]),
    );
  });

  it('asks for an Idempotency-Key wherever something is changed', () => {
    const isWrite = (name: string) => !name.startsWith('get ') && !unkeyed.includes(name);
    const isKeyed = ({ parameters = [] }: Operation) =>
      parameters.some(
        ({ name, in: place, required }) => name === 'Idempotency-Key' && place === 'header' && required === true,
      );
    expect(operations.filter(([name]) => isWrite(name)).length).toBeGreaterThan(10);
    expect(named((name, operation) => isWrite(name) !== isKeyed(operation))).toEqual([]);
  });

  it('gives a form to every body and every answer', () => {
    const hasForm = (content: Record<string, { schema?: object }> = {}) =>
      Object.values(content).length > 0 &&
      Object.values(content).every(({ schema }) => schema !== undefined && Object.keys(schema).length > 0);
    const success = ({ responses }: Operation) =>
      Object.entries(responses).filter(([status]) => status.startsWith('2'));
    expect(named((_name, operation) => success(operation).length !== 1)).toEqual([]);
    expect(
      named((_name, operation) =>
        success(operation).some(([status, { content }]) => status !== '204' && !hasForm(content)),
      ),
    ).toEqual([]);
    expect(named((_name, { requestBody }) => requestBody !== undefined && !hasForm(requestBody.content))).toEqual([]);
  });

  it('says of what may be nothing that it may be null', () => {
    const schemas = Object.entries(
      (
        document as unknown as {
          components: {
            schemas: Record<
              string,
              { properties?: Record<string, { type?: unknown; anyOf?: unknown[]; items?: unknown }> }
            >;
          };
        }
      ).components.schemas,
    );
    const cursors = schemas.flatMap(([name, { properties }]) =>
      properties?.['nextCursor'] === undefined ? [] : [[name, properties['nextCursor']] as const],
    );
    expect(cursors.length).toBeGreaterThan(5);
    expect(
      cursors
        .filter(
          ([, { anyOf }]) =>
            JSON.stringify(anyOf?.map((form) => (form as { type: string }).type)) !== '["string","null"]',
        )
        .map(([name]) => name),
    ).toEqual([]);
    // A bare text or null becomes a list of texts; these are meant as lists.
    const texts = schemas.flatMap(([name, { properties = {} }]) =>
      Object.entries(properties)
        .filter(([, { type, items }]) => type === 'array' && JSON.stringify(items) === '{"type":"string"}')
        .map(([field]) => `${name}.${field}`),
    );
    expect(texts).toEqual([]);
  });

  it('can be browsed', async () => {
    const page = await fetch(`${stack.url}/api/docs`);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/html')]);
    expect(await page.text()).toContain('Premia API');
  });
});
