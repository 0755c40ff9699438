import { describe, expect, it } from '@jest/globals';
import { roleConflict, roles } from './role.js';

describe('A set of roles', () => {
  it('may combine anything but the administrator', () => {
    expect(roleConflict(roles.filter((role) => role !== 'administrator'))).toBeUndefined();
    expect(roleConflict(['administrator'])).toBeUndefined();
    for (const role of roles)
      if (role !== 'administrator') expect(roleConflict([role, 'administrator'])).toContain('no say over money');
  });

  it('has at least one', () => {
    expect(roleConflict([])).toBe('a person needs at least one role');
  });
});
