import { describe, expect, it } from '@jest/globals';
import { readReopenedVersion, reopenedVersionKey } from './reopened-version.js';

describe('what a reopening is about', () => {
  it('is one version of one document, either way', () => {
    const actualsId = '3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b';
    expect(readReopenedVersion(reopenedVersionKey(actualsId, 12))).toEqual({ actualsId, version: 12 });
  });
});
