import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { documentKindNames, documentKinds } from '#approvals/document-kinds/document-kinds.js';
import { placeOfDraft } from './place-of-draft.js';

const drafted = { documentId: 'd', month: '2026-07', departmentId: 'w', personId: 'm' };

describe('The place of a draft', () => {
  const file = fileURLToPath(new URL('../../app/screens.ts', import.meta.url));
  const screens = [...readFileSync(file, 'utf8').matchAll(/\bpath: '([^']+)'/g)].map(
    ([, path = '']) => new RegExp(`^${path.replaceAll(/\$\w+/g, '[^/]+')}$`),
  );

  it('is a screen for every kind that is drafted anew after a return', () => {
    const anew = documentKindNames.filter((kind) => documentKinds[kind].route.afterReturn === 'redraft');
    const astray = anew.filter((kind) => {
      const path = placeOfDraft({ ...drafted, kind })?.to ?? '';
      return !screens.some((screen) => screen.test(path));
    });
    expect(anew.length).toBeGreaterThan(20);
    expect(astray).toEqual([]);
  });

  it('is of the month with the person, of the year or of the document itself', () => {
    expect(placeOfDraft({ ...drafted, kind: 'kpi-plan' })).toEqual({
      to: '/monthly-cycles/w/2026-07/kpi-plans',
      search: { person: 'm' },
    });
    expect(placeOfDraft({ ...drafted, kind: 'annual-plan' })).toEqual({ to: '/year/2026/plans/m' });
    expect(placeOfDraft({ ...drafted, kind: 'annual-actuals' })).toEqual({ to: '/year', search: { year: '2026' } });
    expect(placeOfDraft({ ...drafted, kind: 'fine' })).toEqual({ to: '/fines/d/draft' });
  });

  it('is none of a register, which is closed, and where the department is not known', () => {
    expect(placeOfDraft({ ...drafted, kind: 'payroll-register' })).toBeUndefined();
    expect(placeOfDraft({ ...drafted, kind: 'actuals', departmentId: null })).toBeUndefined();
  });
});
