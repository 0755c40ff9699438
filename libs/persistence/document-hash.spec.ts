import { describe, expect, it } from '@jest/globals';
import { canonicalSha256 } from '#compensation/documents/canonical-sha256.js';
import { hashOfVersion } from './document-hash.js';
import { subjectOf } from './document-subject.js';
import type { Document } from './entities/document.entity.js';

const plan = {
  id: 'document',
  organisationId: 'organisation',
  kind: 'kpi-plan',
  month: '2026-07',
  cycleId: 'cycle',
  personId: 'person',
  payrollRunId: null,
  schemeCode: null,
  schemeVersion: null,
  subjectKind: null,
  subjectKey: null,
} as Document;
const terms = { baseBonus: '60000.00' };
const hashOf = (changes: Partial<Document>, content: unknown = terms) =>
  hashOfVersion({ ...plan, ...changes }, content);

describe('The hash of a version', () => {
  it('covers organisation, kind, month, subject and content, in the canonical form that anybody can make', () => {
    expect(hashOf({})).toBe(
      canonicalSha256({
        content: { baseBonus: '60000.00' },
        format: 'document/2',
        kind: 'kpi-plan',
        month: '2026-07',
        organisation: 'organisation',
        subject: { key: 'person', kind: 'person' },
      }),
    );
  });

  it('is another one for each of them', () => {
    const hashes = [
      hashOf({}),
      hashOf({ personId: 'other' }),
      hashOf({ month: '2026-08' }),
      hashOf({ organisationId: 'other' }),
      hashOf({ kind: 'actuals', personId: null }),
      hashOf({}, { baseBonus: '60000.01' }),
      canonicalSha256(terms),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('does not depend on the document, which is another one for the same plan in a copy of the database', () => {
    expect(hashOf({ id: 'other' })).toBe(hashOf({}));
  });
});

describe('What a document is about', () => {
  const none = { personId: null, cycleId: null };
  it.each([
    ['the person of a plan', {}, 'person', 'person'],
    ['the cycle of actuals', { kind: 'actuals', personId: null }, 'monthly-cycle', 'cycle'],
    ['the run of a register', { ...none, kind: 'payroll-register', payrollRunId: 'run' }, 'payroll-run', 'run'],
    [
      'the version of a scheme',
      { ...none, kind: 'pay-scheme', schemeCode: 'sales', schemeVersion: 2 },
      'scheme-version',
      'sales/2',
    ],
  ] as const)('is %s', (_what, changes, kind, key) => {
    expect(subjectOf({ ...plan, ...changes } as Document)).toEqual({ kind, key });
  });
});
