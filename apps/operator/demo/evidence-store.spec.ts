import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { OrganisationId } from '#approvals/ids.js';
import { evidenceStore } from './evidence-store.js';

describe('Files of evidence of what is restored', () => {
  const organisationId = 'b3f1c0de-0000-4000-8000-000000000001' as OrganisationId;
  const sha256 = 'a'.repeat(64);
  let data: string;

  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'premia-data-'));
  });
  afterEach(() => rmSync(data, { recursive: true, force: true }));

  it('go beside the other data of the stack that runs', async () => {
    await evidenceStore({ PREMIA_DATA: data }).put({ organisationId, sha256 }, Buffer.from('a photograph'));
    expect(readdirSync(join(data, 'evidence', organisationId))).toEqual([sha256]);
  });

  it('go where the environment says, whatever else it names', async () => {
    const named = join(data, 'named');
    const env = { PREMIA_DATA: join(data, 'another'), EVIDENCE_DIRECTORY: named };
    await evidenceStore(env).put({ organisationId, sha256 }, Buffer.from('a photograph'));
    expect(readdirSync(join(named, organisationId))).toEqual([sha256]);
  });
});
