import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { approvalStatuses } from '#approvals/approval-status.js';
import { documentKindNames } from '#approvals/document-kinds/document-kinds.js';
import { payrollRunStatuses } from '#approvals/payroll-run-status.js';
import { roles } from '#approvals/role.js';
import { problemCodes } from '#contracts/problem-codes.js';
import { componentRegistry } from '#compensation/scheme/component-registry.js';
import { faultsOfUse } from '../support/generated-client.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

interface Schema {
  enum?: string[];
  type?: unknown;
  anyOf?: Schema[];
  oneOf?: { $ref: string }[];
  items?: Schema;
  required?: string[];
  properties?: Record<string, Schema>;
  discriminator?: { propertyName: string; mapping: Record<string, string> };
}

interface Answer {
  $ref?: string;
  description?: string;
  content?: Record<string, { schema?: { $ref?: string } }>;
}

interface Operation {
  operationId: string;
  summary?: string;
  tags?: string[];
  security?: Record<string, unknown>[];
  parameters?: { $ref?: string; name: string; in: string }[];
  requestBody?: { content: Record<string, { schema?: object }> };
  responses: Record<string, Answer>;
}

interface OpenApi {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: {
    schemas: Record<string, Schema>;
    responses: Record<string, Answer>;
    parameters: Record<string, { name: string; in: string; required: boolean }>;
    securitySchemes: Record<string, { in: string; name: string }>;
  };
}

/** Writes that a person may repeat without a key: a session is a person's own and ends as often as one likes. */
const unkeyed = [
  'post /api/session',
  'post /api/session/invitation',
  'post /api/session/password-given',
  'delete /api/session',
  'post /api/mail-refusals/{token}',
];
const open = [
  'get /health/live',
  'get /health/ready',
  'post /api/session',
  'post /api/session/invitation',
  // Its address is the secret.
  'get /api/calendar/{token}.ics',
  // As whom one can look around, where that is asked of anybody.
  'get /api/demo-company',
  // Whoever holds a print asks whether it is genuine.
  'get /api/statement-verifications/{id}',
  // Whoever has got a mail ends those of its kind by the link that stands in it.
  'get /api/mail-refusals/{token}',
  'post /api/mail-refusals/{token}',
];
const program = fileURLToPath(new URL('../../dist/apps/api/print-open-api.js', import.meta.url));

describe('The OpenAPI document', () => {
  let stack: TestStack;
  let text: string;
  let document: OpenApi;
  let operations: [string, Operation][];

  beforeAll(async () => {
    stack = await startTestStack();
    text = await (await fetch(`${stack.url}/api/openapi.json`)).text();
    document = JSON.parse(text) as OpenApi;
    operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]): [string, Operation] => [`${method} ${path}`, operation]),
    );
  }, 120_000);
  afterAll(() => stack.stop());

  const named = (wrong: (name: string, operation: Operation) => boolean) =>
    operations.filter(([name, operation]) => wrong(name, operation)).map(([name]) => name);
  const schema = (name: string): Schema => document.components.schemas[name] ?? {};
  const isWrite = (name: string) => !name.startsWith('get ');

  it('is of version 3.1 and valid', async () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    expect(await new Validator().validate({ ...document })).toEqual({ valid: true });
  });

  it('is printed without any server, the same', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [program], {
      maxBuffer: 10_000_000,
      env: { PATH: process.env.PATH },
    });
    expect(JSON.parse(stdout)).toEqual(document);
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

  it('says of every operation in one line what it does, under a tag and a name of its own', () => {
    expect(named((_name, { summary = '' }) => !/^[A-Z][^\n]{5,139}$/.test(summary))).toEqual([]);
    expect(named((_name, { tags = [] }) => tags.length !== 1)).toEqual([]);
    const ids = operations.map(([, operation]) => operation.operationId);
    expect(ids.filter((id, index) => !/^[a-z][A-Za-z]+$/.test(id) || ids.indexOf(id) !== index)).toEqual([]);
  });

  it('asks for an Idempotency-Key wherever something is changed', () => {
    const key = '#/components/parameters/IdempotencyKey';
    expect(document.components.parameters['IdempotencyKey']).toMatchObject({
      name: 'Idempotency-Key',
      in: 'header',
      required: true,
    });
    const isKeyed = ({ parameters = [] }: Operation) => parameters.some(({ $ref }) => $ref === key);
    const isToBeKeyed = (name: string) => isWrite(name) && !unkeyed.includes(name);
    expect(operations.filter(([name]) => isToBeKeyed(name)).length).toBeGreaterThan(10);
    expect(named((name, operation) => isToBeKeyed(name) !== isKeyed(operation))).toEqual([]);
  });

  it('asks for the session, and for its token wherever something is changed', () => {
    expect(document.components.securitySchemes).toMatchObject({
      session: { in: 'cookie', name: 'premia_session' },
      csrfToken: { in: 'header', name: 'X-CSRF-Token' },
    });
    const needed = (name: string) => {
      if (open.includes(name)) return [];
      return [isWrite(name) ? { session: [], csrfToken: [] } : { session: [] }];
    };
    expect(named((name, { security }) => JSON.stringify(security) !== JSON.stringify(needed(name)))).toEqual([]);
  });

  it('gives a form to every body and every answer', () => {
    const hasForm = (content: Record<string, { schema?: object }> = {}) =>
      Object.values(content).length > 0 &&
      Object.values(content).every(({ schema: form }) => form !== undefined && Object.keys(form).length > 0);
    const success = ({ responses }: Operation) =>
      Object.entries(responses).filter(([status]) => status.startsWith('2'));
    // A stream that is over answers 204 instead: browsers come again for anything else.
    expect(named((_name, operation) => success(operation).length !== 1)).toEqual(['get /api/payroll-runs/{id}/events']);
    expect(
      named((_name, operation) =>
        success(operation).some(([status, { content }]) => status !== '204' && !hasForm(content)),
      ),
    ).toEqual([]);
    expect(named((_name, { requestBody }) => requestBody !== undefined && !hasForm(requestBody.content))).toEqual([]);
  });

  it('has one form for every refusal and failure, with all codes', () => {
    const problem = { schema: { $ref: '#/components/schemas/Problem' } };
    for (const answer of Object.values(document.components.responses))
      expect(answer.content).toEqual({ 'application/problem+json': problem });
    const others = operations.flatMap(([name, { responses }]) =>
      Object.entries(responses)
        .filter(([status, { $ref = '' }]) => !status.startsWith('2') && !$ref.startsWith('#/components/responses/'))
        .map(([status]) => `${name} ${status}`),
    );
    // What does not answer is told in the same form as what does.
    expect(others).toEqual(['get /health/ready 503']);
    expect(schema('Problem').properties?.['code']?.enum).toEqual(problemCodes);
    expect(Object.keys(document.components.schemas).filter((name) => name.includes('Problem'))).toEqual([
      'FieldProblem',
      'Problem',
    ]);
  });

  it('has statuses and kinds as the words that tables and code share', () => {
    expect({
      DocumentStatus: schema('DocumentStatus').enum,
      DocumentKind: schema('DocumentKind').enum,
      PayrollRunStatus: schema('PayrollRunStatus').enum,
      Role: schema('Role').enum,
    }).toEqual({
      DocumentStatus: approvalStatuses,
      DocumentKind: documentKindNames,
      PayrollRunStatus: payrollRunStatuses,
      Role: roles,
    });
    const isLoose = (field: Schema = {}) => field.type === 'string' && !('enum' in field) && !('const' in field);
    const loose = Object.entries(document.components.schemas).flatMap(([name, { properties = {} }]) =>
      ['status', 'stage', 'state', 'decision', 'runStatus', 'kind']
        .filter((field) => isLoose(properties[field]))
        .map((field) => `${name}.${field}`),
    );
    expect(loose).toEqual([]);
  });

  it('has names that people would give, and nothing that leads nowhere', () => {
    const names = Object.keys(document.components.schemas);
    expect(names.filter((name) => !/^[A-Z][A-Za-z]+$/.test(name) || /schema\d|Output/i.test(name))).toEqual([]);
    expect(text).not.toMatch(/__schema|_Output|\$defs/);
    const refs = [...new Set([...text.matchAll(/"\$ref":\s*"([^"]+)"/g)].map(([, ref = '']) => ref))];
    expect(refs.length).toBeGreaterThan(100);
    const found = (ref: string) =>
      ref
        .split('/')
        .slice(1)
        .reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], document);
    expect(refs.filter((ref) => !ref.startsWith('#/') || found(ref) === undefined)).toEqual([]);
    const unused = names.filter((name) => !text.includes(`"#/components/schemas/${name}"`));
    expect(unused).toEqual([]);
  });

  it('has a form of its own for a request only where it differs from the answer', () => {
    const inputs = Object.keys(document.components.schemas).filter((name) => name.endsWith('Input'));
    expect(inputs.toSorted()).toEqual([
      'HigherIsBetterIndicatorInput',
      'KpiPlanTermsInput',
      'LowerIsBetterIndicatorInput',
      'PlanIndicatorInput',
      'QuotientIndicatorInput',
      'YesNoIndicatorInput',
    ]);
    expect(schema('HigherIsBetterIndicatorInput').required).not.toContain('cap');
    expect(schema('HigherIsBetterIndicator').required).toContain('cap');
  });

  it('tells the components of a pay scheme apart by their kind', () => {
    const { oneOf = [], discriminator } = schema('PayComponent');
    expect(discriminator?.propertyName).toBe('kind');
    expect(Object.keys(discriminator?.mapping ?? {})).toEqual(Object.keys(componentRegistry));
    expect(Object.values(discriminator?.mapping ?? {})).toEqual(oneOf.map(({ $ref }) => $ref));
    expect(schema('NewSchemeBody').properties?.['scheme']).toMatchObject({ $ref: '#/components/schemas/PayScheme' });
  });

  it('says of what may be nothing that it may be null', () => {
    const schemas = Object.entries(document.components.schemas);
    const cursors = schemas.flatMap(([name, { properties }]) =>
      properties?.['nextCursor'] === undefined ? [] : [[name, properties['nextCursor']] as const],
    );
    expect(cursors.length).toBeGreaterThan(5);
    expect(
      cursors
        .filter(([, { anyOf }]) => JSON.stringify(anyOf?.map(({ type }) => type)) !== '["string","null"]')
        .map(([name]) => name),
    ).toEqual([]);
  });

  it('makes a client whose types say what is needed and what comes', async () => {
    expect(
      await faultsOfUse(
        document,
        `
          import type { components, operations } from './api.js';
          type Schemas = components['schemas'];
          type Body<Name extends keyof operations> = operations[Name] extends {
            requestBody: { content: { 'application/json': infer Form } };
          } ? Form : never;

          // What has a default may be left out of a request.
          export const sandbox: Body<'sandboxesOpen'> = { password: 'chosen by nobody else' };
          export const indicator: Schemas['HigherIsBetterIndicatorInput'] = {
            code: 'sales', name: 'Sales', kind: 'higher-is-better', target: '1000000', unit: 'RUB', weight: '100',
          };
          export const plan: Body<'kpiPlansCreate'> = {
            personId: '3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b', month: '2026-07',
            terms: { baseBonus: '60000', indicators: [indicator] },
          };
          // @ts-expect-error A month is asked for.
          export const noMonth: Body<'payrollRunsStart'> = {};

          // It is there in every answer, and a kind tells which fields there are.
          export function capOf(detail: Schemas['PlanDetail']): string | undefined {
            const [first] = detail.version.content.indicators;
            return first?.kind === 'higher-is-better' ? first.cap : undefined;
          }
          export function salaryOf(scheme: Schemas['PayScheme']): Schemas['SalaryTerms'] | undefined {
            return scheme.components.flatMap((each) => (each.kind === 'salary' ? [each.terms] : []))[0];
          }
          // @ts-expect-error There is no such kind of pay.
          export const kind: Schemas['PayComponent']['kind'] = 'pocket-money';

          export function isSigned({ status }: Schemas['PlanDetail']): boolean {
            // @ts-expect-error There is no such status.
            if (status === 'singed') return false;
            return status === 'signed';
          }
          export function isToBeRepeated({ code }: Schemas['Problem']): boolean {
            // @ts-expect-error There is no such code.
            if (code === 'outcome-unknwon') return false;
            return code === 'outcome-unknown';
          }
          export const refusal: operations['kpiPlansCreate']['responses'][409]['content']['application/problem+json'] =
            {} as Schemas['Problem'];
        `,
      ),
    ).toEqual([]);
  });

  it('can be browsed', async () => {
    const page = await fetch(`${stack.url}/api/docs`);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/html')]);
    expect(await page.text()).toContain('Premia API');
  });
});
