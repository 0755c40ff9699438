import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#contracts/domain-error.js';
import type { Document, DocumentVersion } from '#persistence/entities/document.entity.js';
import { refuseIfNotSubmittable } from './pay-scheme.js';

const scheme = (total: string) => ({
  format: 'pay-scheme/1',
  code: 'fixed',
  name: 'Fixed',
  goal: 'A steady income for everybody',
  version: 1,
  effectiveFrom: '2026-07-01',
  components: [{ code: 'base', name: 'Base', kind: 'fixed-bonus', terms: { amount: '60000' } }],
  examples: [{ name: 'The usual month of Maria', inputs: { month: '2026-07' }, expected: { total } }],
});

function refusalOf(content: unknown): DomainError | undefined {
  try {
    refuseIfNotSubmittable({ id: 'document-1' } as Document, { content } as DocumentVersion);
    return undefined;
  } catch (error) {
    return error as DomainError;
  }
}

describe('a pay scheme that is submitted', () => {
  it('passes when its examples come out', () => {
    expect(refusalOf(scheme('60000.00'))).toBeUndefined();
  });

  it('is refused while one differs, without a figure or a name in what a workflow keeps', () => {
    const refusal = refusalOf(scheme('60000.01'));
    expect(refusal).toMatchObject({
      kind: 'invalid',
      code: 'scheme-not-submittable',
      context: { documentId: 'document-1' },
      problems: [{ path: 'examples.0', message: 'gives another result' }],
    });
    expect(JSON.stringify([refusal?.message, refusal?.problems])).not.toMatch(/60000|Maria/);
  });

  it('is refused while it does not say what it is for, with the field', () => {
    expect(refusalOf({ ...scheme('60000.00'), goal: undefined })).toMatchObject({
      code: 'scheme-not-submittable',
      problems: [{ path: 'goal', code: 'unsaid', message: expect.stringContaining('which goal of the company') }],
    });
  });

  it('is refused when this build no longer reads it', () => {
    expect(refusalOf({ ...scheme('60000.00'), format: 'pay-scheme/0' })).toMatchObject({
      code: 'scheme-not-submittable',
      problems: [{ path: 'format', message: 'gives another result' }],
    });
  });
});
