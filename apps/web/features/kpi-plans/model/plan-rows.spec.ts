import { describe, expect, it } from '@jest/globals';
import { isUnsaved, reducePlans, type PlanRow, type PlanRows } from './plan-rows.js';
import type { Terms } from '../../../shared/plans/terms.js';

const terms = (baseBonus: string): Terms => ({ baseBonus, indicators: [] });
const drafted: PlanRow = {
  personId: 'a',
  person: 'Anna',
  planId: '1',
  status: 'drafting',
  basedOn: 2,
  saved: terms('100'),
  terms: terms('100'),
};
const signed: PlanRow = { ...drafted, personId: 'b', person: 'Boris', status: 'signed' };
const begin: PlanRows = { rows: [drafted, signed], undo: [] };
const edit = (state: PlanRows, personId: string, base: string) =>
  reducePlans(state, { type: 'edited', terms: new Map([[personId, terms(base)]]) });

describe('plans on the screen', () => {
  it('are unsaved from the first change until they are saved, and a signed one does not change', () => {
    const edited = edit(edit(begin, 'a', '120'), 'b', '999');
    expect(edited.rows.map((row) => [row.terms?.baseBonus, isUnsaved(row)])).toEqual([
      ['120', true],
      ['100', false],
    ]);
    const saved = reducePlans(edited, { type: 'saved', personId: 'a', planId: '1', version: 3, terms: terms('120') });
    expect(isUnsaved(saved.rows[0]!)).toBe(false);
    expect(saved.rows[0]!.basedOn).toBe(3);
  });

  it('go back act by act', () => {
    const edited = edit(edit(begin, 'a', '120'), 'a', '130');
    const once = reducePlans(edited, { type: 'undone' });
    expect(once.rows[0]!.terms?.baseBonus).toBe('120');
    const twice = reducePlans(once, { type: 'undone' });
    expect(twice.rows[0]!.terms?.baseBonus).toBe('100');
    expect(reducePlans(twice, { type: 'undone' })).toBe(twice);
  });

  it('keep what is typed when they are read again', () => {
    const read = reducePlans(edit(begin, 'a', '120'), { type: 'loaded', rows: [{ ...drafted, basedOn: 7 }, signed] });
    expect(read.rows[0]).toMatchObject({ terms: terms('120'), basedOn: 2 });
  });

  it('do not go back once they are submitted', () => {
    const edited = edit(begin, 'a', '120');
    expect(reducePlans(edited, { type: 'loaded', rows: [drafted, signed] }).undo).toHaveLength(1);
    const submitted = { ...drafted, status: 'in-approval' as const };
    expect(reducePlans(edited, { type: 'loaded', rows: [submitted, signed] }).undo).toEqual([]);
  });

  it('keep what was saved while they were read, and take what was saved later', () => {
    const saved = reducePlans(edit(begin, 'a', '120'), {
      type: 'saved',
      personId: 'a',
      planId: '1',
      version: 3,
      terms: terms('120'),
    });
    const [older] = reducePlans(saved, { type: 'loaded', rows: [drafted, signed] }).rows;
    expect(older).toMatchObject({ terms: terms('120'), saved: terms('120'), basedOn: 3 });
    const later = { ...drafted, basedOn: 4, saved: terms('140'), terms: terms('140') };
    expect(reducePlans(saved, { type: 'loaded', rows: [later, signed] }).rows[0]).toEqual(later);
  });

  it('take mine or theirs where somebody else has saved, over their version', () => {
    const theirs = { terms: terms('200'), version: 5, by: { id: 'galina', name: 'Galina' } };
    const conflict = reducePlans(edit(begin, 'a', '120'), { type: 'conflict', personId: 'a', theirs });
    const mine = reducePlans(conflict, { type: 'settled', personId: 'a', take: 'mine' }).rows[0]!;
    expect(mine).toMatchObject({ terms: terms('120'), basedOn: 5, theirs: undefined });
    expect(isUnsaved(mine)).toBe(true);
    const other = reducePlans(conflict, { type: 'settled', personId: 'a', take: 'theirs' }).rows[0]!;
    expect(other).toMatchObject({ terms: terms('200'), basedOn: 5 });
    expect(isUnsaved(other)).toBe(false);
  });
});
