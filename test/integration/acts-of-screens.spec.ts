import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { draftsOf } from '#apps/web/shared/documents/drafts-of-kind.js';

const web = fileURLToPath(new URL('../../apps/web', import.meta.url));
const typesOfApi = join(web, 'shared/api/api-types.ts');
/** It names addresses of drafts, and begins none. */
const addresses = join(web, 'shared/documents/drafts-of-kind.ts');

const byPrograms = 'Programs send facts; people bring them as tables.';

/** What has no screen, and why. */
const withoutScreen: Readonly<Record<string, string>> = {
  'put /api/facts/activities': byPrograms,
  'put /api/facts/adjustments': byPrograms,
  'put /api/facts/clients': byPrograms,
  'put /api/facts/deals': byPrograms,
  'put /api/facts/fines': byPrograms,
  'put /api/facts/nothing': byPrograms,
  'put /api/facts/payments': byPrograms,
  'put /api/facts/receivables': byPrograms,
  'put /api/facts/tasks': byPrograms,
  'put /api/facts/time-worked': byPrograms,
  'put /api/facts/values': byPrograms,
  'post /api/documents/{id}/decisions': 'Screens send decisions together, also one alone.',
  'post /api/mail-refusals/{token}': 'The link in a mail leads to a page that the API serves.',
  'post /api/sandboxes': 'Whoever tries the product out by programs opens a sandbox.',
};

/** Every writing operation of the API, as the generated types have them: `post /api/kpi-plans`. */
function writes(): string[] {
  const text = readFileSync(typesOfApi, 'utf8');
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

/** The texts of the screens, in which an address stands as it is written. */
const sources = readdirSync(web, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.includes('.spec.'))
  .map((name) => join(web, name))
  .filter((file) => file !== typesOfApi && file !== addresses)
  .map((file) => readFileSync(file, 'utf8'));

/** Handed in by the page of a document, whatever its kind. */
const handedIn = new Set(Object.values(draftsOf).map((path) => `post ${path}/{id}/submission`));

/** Whether a screen sends it: by its method and address, or by a form that is given its address. */
function hasScreen(operation: string): boolean {
  const [method = '', path = ''] = operation.split(' ');
  if (handedIn.has(operation)) return true;
  const address = `["'\`]${path.replaceAll(/[{}.$]/g, String.raw`\$&`)}["'\`]`;
  const ways = [
    String.raw`${method.toUpperCase()}\(\s*${address}`,
    String.raw`["']${method}["'],\s*${address}`,
    String.raw`\bpath=\{?${address}`,
    String.raw`\bpath: ${address}`,
    String.raw`\bas ${address}`,
  ];
  const sent = new RegExp(ways.join('|'));
  return sources.some((text) => sent.test(text));
}

describe('What the API can do for a person', () => {
  it('can be done on a screen, or is nothing for hands', () => {
    const missing = writes().filter((operation) => !hasScreen(operation) && withoutScreen[operation] === undefined);
    expect(missing).toEqual([]);
  });

  it('is not said to be nothing for hands where a screen does it, or the API does not', () => {
    const there = new Set(writes());
    const wrong = Object.keys(withoutScreen).filter((operation) => hasScreen(operation) || !there.has(operation));
    expect(wrong).toEqual([]);
  });
});
