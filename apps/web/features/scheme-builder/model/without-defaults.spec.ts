import { describe, expect, it } from '@jest/globals';
import { makeDefinitionJsonSchema } from '#facts/counted/definition-json-schema.js';
import { valueDefinitionSchema } from '#facts/counted/value-definition.js';
import type { JsonObject, JsonSchema } from './json-schema.js';
import { withoutDefaults } from './without-defaults.js';

const schema = makeDefinitionJsonSchema() as JsonSchema;
const deal = { id: '1', client: 'north', amount: '120000', paid: true };
const written = {
  format: 'value-definition/1',
  code: 'tools',
  name: 'Sales of tools',
  unit: 'RUB',
  from: '2026-09-01',
  how: { kind: 'sum', of: 'amount', where: { paid: true } },
  examples: [
    { name: 'One is paid', deals: [deal, { ...deal, id: '2', tags: ['new'], isReturn: true }], expected: '120000' },
  ],
} as const;

describe('What the form of a definition begins with', () => {
  it('is what was written, without what reading has added', () => {
    const read = valueDefinitionSchema.parse(written);
    const left = withoutDefaults(read as unknown as JsonObject, schema, schema) as typeof written;
    expect(read.examples[0]?.deals?.[0]).toMatchObject({ tags: [], isReturn: false });
    expect(left.examples[0].deals).toEqual(written.examples[0].deals);
    expect(valueDefinitionSchema.parse(left)).toEqual(read);
  });
});
