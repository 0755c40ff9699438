import { describe, expect, it } from '@jest/globals';
import { chainAbove, defaultSuperiorRoles, superiorRolesSchema } from './superior-roles.js';

describe('The superiors', () => {
  it('are the roles above, the nearest first, and nobody above the general director', () => {
    expect(chainAbove('sales-manager', defaultSuperiorRoles)).toEqual([
      'head-of-department',
      'commercial-director',
      'general-director',
    ]);
    expect(chainAbove('general-director', defaultSuperiorRoles)).toEqual([]);
    expect(chainAbove('administrator', defaultSuperiorRoles)).toEqual([]);
  });

  it('go in no circle', () => {
    const circle = { ...defaultSuperiorRoles, 'general-director': 'accounting' as const };
    expect(superiorRolesSchema.safeParse(circle).error?.issues.map(({ path }) => path.join('.'))).toEqual(
      expect.arrayContaining(['general-director', 'accounting']),
    );
    expect(superiorRolesSchema.safeParse(defaultSuperiorRoles).success).toBe(true);
  });
});
