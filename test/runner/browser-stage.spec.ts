import { describe, expect, it } from '@jest/globals';
import { countsOf } from './browser-stage.js';

describe('The stage of the screens', () => {
  it('counts what passed, and whatever did not run as failed', () => {
    expect(countsOf('  1 failed\n    a.browser.ts\n  4 did not run\n  6 passed (2.2m)\n', false)).toEqual({
      passed: 6,
      failed: 5,
    });
    expect(countsOf('  11 passed (50.1s)\n', true)).toEqual({ passed: 11, failed: 0 });
    expect(countsOf('  1 skipped\n  10 passed (50.1s)\n', true)).toEqual({ passed: 10, failed: 1 });
  });

  it('is one failure where it never came to counting', () => {
    expect(countsOf('The screens are tested in Chromium, and none was found.', false)).toEqual({
      passed: 0,
      failed: 1,
    });
  });
});
