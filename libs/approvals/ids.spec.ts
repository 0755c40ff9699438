import { describe, expect, it } from '@jest/globals';
import type { DocumentId, PersonId } from './ids.js';

const personOf = (id: PersonId): PersonId => id;

describe('An id', () => {
  it('may be plain text, and never that of another thing', () => {
    const document: DocumentId = '3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b';
    // @ts-expect-error: a document is not a person
    expect(personOf(document)).toBe(document);
    expect(personOf('plain text')).toBe('plain text');
  });
});
