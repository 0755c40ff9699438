import { describe, expect, it } from '@jest/globals';
import { makeDefinitionJsonSchema } from '#facts/counted/definition-json-schema.js';
import { judgeDefinition } from './judge-definition.js';
import { blankOf, type JsonObject, type JsonSchema } from './json-schema.js';

const written: JsonObject = {
  format: 'value-definition/1',
  code: 'tools',
  name: 'Sales of tools',
  unit: 'RUB',
  from: '2026-08-01',
  how: { kind: 'sum', of: 'amount', where: { productLines: ['tools'] } },
  examples: [
    {
      name: 'One of two',
      deals: [
        { id: '1', client: 'north', amount: '100', productLine: 'tools' },
        { id: '2', client: 'north', amount: '50', productLine: 'parts' },
      ],
      expected: '100',
    },
  ],
};

describe('A value definition while it is written', () => {
  it('has nothing wrong once its examples come out', () => {
    expect(judgeDefinition(written, 'en')).toEqual({
      problems: [],
      wrong: [],
      inWords: 'the sum of the amounts of the deals (product lines tools)',
      results: ['100'],
    });
  });

  it('tells what an example comes to before anybody has said what it should', () => {
    const examples = [{ ...(written['examples'] as JsonObject[])[0], name: '', expected: '' }];
    const { problems, results } = judgeDefinition({ ...written, examples }, 'en');
    expect(problems.map(({ path }) => path.join('.'))).toEqual(['examples.0.name', 'examples.0.expected']);
    expect(results).toEqual(['100']);
  });

  it('is told in words while its name is missing, and not before it says how it is counted', () => {
    expect(judgeDefinition({ ...written, name: '', scope: 'department' }, 'ru').inWords).toContain('по отделу');
    expect(judgeDefinition({ ...written, how: { kind: 'groups' } }, 'en').inWords).toBeUndefined();
  });

  it('begins from its schema with what is required of it', () => {
    const schema = makeDefinitionJsonSchema() as JsonSchema;
    expect(blankOf(schema, schema)).toMatchObject({
      format: 'value-definition/1',
      name: '',
      how: { kind: 'sum', of: 'amount' },
      examples: [{ name: '', expected: '' }],
    });
  });
});
