import { describe, expect, it } from '@jest/globals';
import { documentKindNames, documentKinds } from '#approvals/document-kinds/document-kinds.js';
import { periodOfDocument } from './period-of-document.js';

describe('The period of a document', () => {
  const format = { month: () => 'December 2026' };

  it('is a year for every kind that is of one, and a month for the others', () => {
    for (const kind of documentKindNames)
      expect([kind, periodOfDocument({ kind, month: '2026-12' }, format)]).toEqual([
        kind,
        documentKinds[kind].ofYear === 'always' ? '2026' : 'December 2026',
      ]);
  });

  it('is a month for what is no document', () => {
    expect(periodOfDocument({ kind: null, month: '2026-12' }, format)).toBe('December 2026');
  });
});
