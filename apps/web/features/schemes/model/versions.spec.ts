import { describe, expect, it } from '@jest/globals';
import { versionsInForce } from './versions.js';

const version = (schemeVersion: number, status: string, effectiveFrom: string) => ({
  id: `${schemeVersion}`,
  code: 'online',
  schemeVersion,
  status,
  effectiveFrom,
});

describe('The version of a scheme that is in force', () => {
  it('is the last signed one that has begun', () => {
    const all = [
      version(3, 'in-approval', '2027-02-01'),
      version(2, 'signed', '2026-06-01'),
      version(1, 'signed', '2026-01-01'),
      version(4, 'signed', '2027-03-01'),
    ];
    expect(versionsInForce(all, '2027-01-11').get('online')?.id).toBe('2');
    expect(versionsInForce(all, '2026-02-01').get('online')?.id).toBe('1');
    expect(versionsInForce(all, '2025-12-31').size).toBe(0);
  });
});
