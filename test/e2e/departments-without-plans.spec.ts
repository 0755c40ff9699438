import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AlphaMonth } from '../support/alpha-month.js';
import { assignToSchemes } from '../support/assign-to-scheme.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

/** Pays without a plan. */
const agent = {
  format: 'pay-scheme/1',
  code: 'agent',
  name: 'Agents',
  goal: 'A steady income for everybody',
  version: 1,
  effectiveFrom: '2026-07-01',
  components: [{ code: 'retainer', name: 'Retainer', kind: 'fixed-bonus', terms: { amount: '31000' } }],
};

describe('A department in which nobody owes a plan', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  let agency: string;
  let nobody: string;

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    const add = async (name: string) =>
      (await alpha.people.admin.post<{ id: string }>('/api/departments', { name, beganOn: '2026-06-01' })).id;
    agency = await add('Agency');
    nobody = await add('Nobody yet');
    await alpha.signScheme(agent);
    const { person } = await alpha.addPerson('agent', ['sales-manager'], agency);
    await assignToSchemes(stack.database, '2026-06-01', [{ personId: person.id, from: '2026-06-01', scheme: 'agent' }]);
    await alpha.advance('2026-07-28');
  }, 120_000);
  afterAll(() => stack.stop());

  async function august(departmentId: string) {
    const { items } = await alpha.people.general.get<{ items: { id: string }[] }>(
      `/api/monthly-cycles?month=2026-08&departmentId=${departmentId}`,
    );
    return items[0]?.id ?? '';
  }
  const plansOf = async (cycleId: string) => {
    const { deadlines } = await alpha.cycle(cycleId);
    return deadlines.find(({ kind }) => kind === 'plans-signed');
  };

  it('has all of its plans signed from the beginning where people earn by schemes without one', async () => {
    const cycleId = await august(agency);
    await alpha.untilStage('plans-signed', cycleId);
    expect(await plansOf(cycleId)).toMatchObject({ state: 'met' });
  });

  it('waits until plans are due where nobody earns yet, and then goes on', async () => {
    const cycleId = await august(nobody);
    await alpha.untilFirstDeadlineIsMet(cycleId);
    expect((await alpha.cycle(cycleId)).stage).toBe('drafting');
    await alpha.advance('2026-08-03');
    await alpha.untilStage('plans-signed', cycleId);
    expect(await plansOf(cycleId)).toMatchObject({ state: 'met' });
    expect(await alpha.cycle(cycleId)).toMatchObject({ missedDeadlines: 0 });
  });
});
