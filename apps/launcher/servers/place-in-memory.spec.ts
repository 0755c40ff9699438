import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { removeLeftovers } from './place-in-memory.js';

describe('What killed runs have left in memory', () => {
  let parent: string;

  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'memory-'));
  });
  afterEach(() => rmSync(parent, { recursive: true, force: true }));

  function leave(name: string, touched: { folder: string; cluster: string }): string {
    const folder = join(parent, name);
    const cluster = join(folder, 'cluster');
    mkdirSync(cluster, { recursive: true });
    for (const [path, age] of [
      [cluster, touched.cluster],
      [folder, touched.folder],
    ] as const) {
      const at = new Date(Date.now() - (age === 'long ago' ? 2 * 60 * 60 * 1000 : 60 * 1000));
      utimesSync(path, at, at);
    }
    return folder;
  }

  it('is removed once nobody has touched it for an hour', () => {
    const left = leave('premia-left', { folder: 'long ago', cluster: 'long ago' });
    removeLeftovers(parent, () => false);
    expect(existsSync(left)).toBe(false);
  });

  it('stays while a server lives on it', () => {
    const served = leave('premia-served', { folder: 'long ago', cluster: 'long ago' });
    removeLeftovers(parent, (folder) => folder === served);
    expect(existsSync(served)).toBe(true);
  });

  it('stays while a server may be on its way to it', () => {
    const fresh = leave('premia-fresh', { folder: 'just now', cluster: 'just now' });
    const restarted = leave('premia-restarted', { folder: 'long ago', cluster: 'just now' });
    removeLeftovers(parent, () => false);
    expect([fresh, restarted].map((folder) => existsSync(folder))).toEqual([true, true]);
  });

  it('is told from what others keep there', () => {
    const foreign = leave('PostgreSQL.1', { folder: 'long ago', cluster: 'long ago' });
    removeLeftovers(parent, () => false);
    expect(existsSync(foreign)).toBe(true);
  });
});
