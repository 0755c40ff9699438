import { describe, expect, it } from '@jest/globals';
import { actsOf } from './acts.js';
import { destinations } from './navigation.js';

const wordsOf = (...roles: Parameters<typeof actsOf>[0]['roles']) => actsOf({ roles }).map(({ word }) => word);

describe('What can be begun from anywhere', () => {
  it('is what the roles of somebody may begin', () => {
    expect(wordsOf('head-of-department')).toContain('revise');
    expect(wordsOf('accounting')).toEqual(['adjust', 'writeOff', 'delegate']);
    expect(wordsOf('sales-manager')).toEqual([]);
  });

  it('lies below a place that they can go to', () => {
    const lost = (['head-of-department', 'accounting', 'administrator', 'general-director'] as const).flatMap(
      (role) => {
        const places = destinations.filter(({ roles }) => roles === undefined || roles.includes(role));
        const starts = places.flatMap(({ to, below = [] }) => [to, ...below]);
        return actsOf({ roles: [role] }).filter(({ to }) => !starts.some((start) => to.startsWith(start)));
      },
    );
    expect(lost).toEqual([]);
  });
});
