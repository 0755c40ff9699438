import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readOrMakePassword } from './postgres-cluster.js';

describe('The password of a cluster', () => {
  let folder: string;
  let cluster: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'premia cluster-'));
    cluster = join(folder, 'the cluster');
    mkdirSync(cluster);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is made once, for its owner only', () => {
    const password = readOrMakePassword(folder, cluster);
    expect(password).toMatch(/^[0-9a-f]{48}$/);
    expect(readOrMakePassword(folder, cluster)).toBe(password);
    expect(statSync(join(folder, 'password')).mode & 0o777).toBe(0o600);
  });

  it('is missed where the cluster is there, and the message says what to do', () => {
    writeFileSync(join(cluster, 'PG_VERSION'), '18\n');
    expect(() => readOrMakePassword(folder, cluster)).toThrow(
      /password file .* is missing.*Restore the file, or delete the cluster/,
    );
  });
});
