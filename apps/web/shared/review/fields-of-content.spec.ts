import { describe, expect, it } from '@jest/globals';
import { differencesOf, fieldsOf, inReadingOrder } from './fields-of-content.js';

const june = {
  baseBonus: '60000',
  indicators: [
    { code: 'sales', name: 'Sales', target: '950000', weight: '5/12' },
    { code: 'old', name: 'Old', target: '1', weight: '1/12' },
  ],
};
const july = {
  baseBonus: '60000',
  indicators: [
    { code: 'retention', name: 'Retention', target: '10' },
    { code: 'sales', name: 'Sales', target: '1000000', weight: '5/12' },
  ],
};

describe('What changed between two versions', () => {
  it('is told by what each entry is, wherever it stands in its list', () => {
    const changed = differencesOf(fieldsOf(june), fieldsOf(july)).filter(({ was, now }) => was !== now);
    expect(changed.find(({ path }) => path.join('/') === 'indicators/Sales/target')).toEqual({
      path: ['indicators', 'Sales', 'target'],
      was: '950000',
      now: '1000000',
    });
    expect(changed.filter(({ now }) => now === null).map(({ path }) => path[1])).toContain('Old');
    expect(changed.filter(({ was }) => was === null).map(({ path }) => path[1])).toContain('Retention');
  });

  it('names a line that is undone, and not the id of its statement', () => {
    const line = {
      statementId: '3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b',
      component: 'kpi',
      label: 'Sales',
      paid: '5.00',
    };
    expect(fieldsOf({ reverses: line }).map(({ path }) => path.join('/'))).toEqual([
      'reverses/component',
      'reverses/label',
      'reverses/paid',
    ]);
  });

  it('calls people by their names, and leaves out what is for programs', () => {
    const id = '3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b';
    expect(
      fieldsOf(
        { sha256: 'ab', basedOn: id, people: [{ personId: id, amount: '5.00' }], [id]: 'x', owner: id },
        { [id]: 'Anna' },
      ),
    ).toEqual([
      { path: ['people', 'Anna', 'amount'], value: '5.00' },
      { path: ['Anna'], value: 'x' },
      { path: ['owner'], value: 'Anna' },
    ]);
  });

  it('is nothing where both say the same', () => {
    expect(differencesOf(fieldsOf(july), fieldsOf(july)).every(({ was, now }) => was === now)).toBe(true);
  });
});

describe('The fields of a document', () => {
  it('are read with who and what first, and why at the end', () => {
    const order = {
      reason: 'On holiday.',
      untilOn: '2026-09-18',
      fromOn: '2026-09-07',
      kinds: ['fine'],
      delegateId: 'k',
    };
    expect(inReadingOrder(fieldsOf(order)).map(({ path: [name] }) => name)).toEqual([
      'delegateId',
      'kinds',
      'fromOn',
      'untilOn',
      'reason',
    ]);
  });
});
