/** A salary, and 5 % of the sales that are entered for the month; with more components where a case needs them. */
export const sellersScheme = (
  salary: string,
  { code = 'sellers', more = [] }: { code?: string; more?: unknown[] } = {},
) => ({
  format: 'pay-scheme/1',
  code,
  name: `Scheme ${code}`,
  goal: 'Sales that are entered as they are',
  version: 1,
  effectiveFrom: '2026-01-01',
  currency: 'RUB',
  values: [{ code: 'sales', name: 'Sales', unit: 'RUB' }],
  components: [
    { code: 'salary', name: 'Salary', kind: 'salary', terms: { amount: salary } },
    {
      code: 'commission',
      name: 'Commission',
      kind: 'commission',
      terms: { on: { value: 'sales' }, rate: { kind: 'flat', rate: '5 %' } },
    },
    ...more,
  ],
});
