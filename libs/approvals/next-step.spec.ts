import { describe, expect, it } from '@jest/globals';
import { approvalStatuses } from './approval-status.js';
import { documentKindNames } from './document-kinds/document-kinds.js';
import { nextStepOf } from './next-step.js';

describe('What can be done about a document', () => {
  it.each(documentKindNames)('of kind %s is said wherever it stands', (kind) => {
    for (const status of approvalStatuses) expect(nextStepOf(kind, status)).toMatch(/^[A-Z].*\.$/);
  });

  it('of a closed one is not what is said of a signed one', () => {
    for (const kind of documentKindNames) expect(nextStepOf(kind, 'closed')).not.toBe(nextStepOf(kind, 'signed'));
  });
});
