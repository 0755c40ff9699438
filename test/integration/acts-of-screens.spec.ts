import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { draftsOf } from '#apps/web/shared/documents/drafts-of-kind.js';

const root = process.cwd();
const web = join(root, 'apps/web');
const types = join(web, 'shared/api/api-types.ts');

/** What a program sends, or what a page of its own that the API serves. */
const withoutScreen: Readonly<Record<string, string>> = {};

/** Every writing operation of the API, as the generated types have them: `post /api/kpi-plans`. */
function writes(): string[] {
  const text = readFileSync(types, 'utf8');
  const paths = text.slice(text.indexOf('export interface paths'), text.indexOf('export interface components'));
  const found: string[] = [];
  let path = '';
  for (const line of paths.split('\n')) {
    path = /^ {4}["'](\/[^"']*)["']: \{/.exec(line)?.[1] ?? path;
    const method = /^ {8}(post|put|patch|delete): operations/.exec(line)?.[1];
    if (method !== undefined) found.push(`${method} ${path}`);
  }
  return found;
}

/** The sources of the screens, one text each. */
function screens(): string[] {
  return readdirSync(web, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.spec\.|api-types/.test(name))
    .map((name) => readFileSync(join(web, name), 'utf8'));
}

const sources = screens();
/** Handed in and taken back by the page of a document, whatever its kind. */
const ofDocuments = new Set(
  Object.values(draftsOf).flatMap((path) => [`post ${path}/{id}/submission`, `post ${path}/{id}/withdrawal`]),
);

function hasScreen(operation: string): boolean {
  const [method = '', path = ''] = operation.split(' ');
  if (ofDocuments.has(operation)) return true;
  return sources.some((text) => text.includes(`'${path}'`) || text.includes(`"${path}"`)) && method !== '';
}

describe('What the API can do for a person', () => {
  it('can be done on a screen, or is for programs', () => {
    const missing = writes().filter((operation) => !hasScreen(operation) && withoutScreen[operation] === undefined);
    expect(missing).toEqual([]);
  });

  it('is not said to be for programs where a screen does it, or nothing', () => {
    const there = new Set(writes());
    const wrong = Object.keys(withoutScreen).filter((operation) => hasScreen(operation) || !there.has(operation));
    expect(wrong).toEqual([]);
  });
});
