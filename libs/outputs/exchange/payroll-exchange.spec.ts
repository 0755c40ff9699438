import { describe, expect, it } from '@jest/globals';
import { each } from '../register/register-table.js';
import { exchangeSchema, schemaFaults } from '../testing/schema-faults.js';
import { written } from '../testing/written.js';
import { type ExchangedPerson, type ExchangedRun, writeExchange } from './payroll-exchange.js';

const run: ExchangedRun = {
  id: '5b2c8c1e-3c39-4f53-9a57-6f0f3b8d1c11',
  month: '2026-07',
  number: 1,
  organisation: 'ООО «Альфа» & Co',
  currency: 'RUB',
  postedOn: '2026-08-10',
  people: 1,
  total: '-47000.0000',
};
const person: ExchangedPerson = {
  id: '0e3f1d9a-1f5c-4f0e-9d0b-7a2f0c1b2d3e',
  login: 'maxim@alpha.demo',
  name: 'Максим "=1+1" <b>\u0007',
  departmentId: null,
  department: null,
  statementId: '1e3f1d9a-1f5c-4f0e-9d0b-7a2f0c1b2d3e',
  total: '-47000.0000',
  lines: [{ component: 'kpi', code: 'sales', label: 'क्षितिज', amount: '-47000.0000' }],
};
const entry = {
  debit: '70',
  credit: '44.01',
  amount: '47000.00',
  departmentId: person.id,
  department: 'Sales',
  component: 'kpi',
  people: 1,
};

describe('An exchange file', () => {
  it('follows its schema, whatever people are called', async () => {
    const xml = await written(writeExchange(run, each([person]), [entry]));
    expect(await schemaFaults(xml, exchangeSchema)).toEqual([]);
    expect(xml).toContain('name="Максим &quot;=1+1&quot; &lt;b&gt;\uFFFD"');
    expect(await written(writeExchange(run, each([person]), [entry]))).toBe(xml);
  });

  it('does not with somebody twice, or with an entry below zero', async () => {
    const twice = await written(writeExchange(run, each([person, person]), []));
    expect(await schemaFaults(twice, exchangeSchema)).not.toEqual([]);
    const below = await written(writeExchange(run, each([person]), [{ ...entry, amount: '-1.00' }]));
    expect(await schemaFaults(below, exchangeSchema)).not.toEqual([]);
  });
});
