import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { listsOfScreens, places } from '../browser/support/places.js';

const file = fileURLToPath(new URL('../../apps/web/app/screens.ts', import.meta.url));

/** What the demo company has no draft of; the form of a new one is the same and is looked at. */
const withoutDraft: Readonly<Record<string, string>> = {
  '/fines/$id/draft': 'Its schemes take no fines.',
  '/adjustments/$id/draft': 'Its schemes pay no adjustments.',
  '/write-offs/$id/draft': 'Nobody owes anything.',
  '/weight-memos/$id/draft': 'On the day of the payroll the weights of no month that is open can change.',
  '/actuals-reopenings/$id/draft': 'July is paid, and August has no actuals.',
  '/cycle-reopenings/$id/draft': 'July is paid, and nothing of August is signed.',
  '/annual-cycles/$id/actuals': 'Its first year has not opened in August.',
};

/** The address of each screen, as the router has it. */
const screens = [...readFileSync(file, 'utf8').matchAll(/\bpath: '([^']+)'/g)].map(([, path = '']) => path);

/** The addresses that are looked at, with any word for what differs from one to the other. */
const lookedAt = [
  ...Object.values(places).flat(),
  ...listsOfScreens.flatMap(({ list }) =>
    'at' in list ? list.at : (list.screens ?? ['']).map((screen) => `${list.begins}$id${screen}`),
  ),
].map((address) => address.replace(/\?.*/, ''));

const words = new Set(screens.flatMap((screen) => screen.split('/')).filter((part) => !part.startsWith('$')));

function isLookedAt(screen: string): boolean {
  const parts = screen.replace('$department/$month', '$id').split('/');
  return lookedAt.some((address) => {
    const others = address.split('/');
    const stands = (part: string, other = '') => (part.startsWith('$') ? !words.has(other) : part === other);
    return others.length === parts.length && parts.every((part, at) => stands(part, others[at]));
  });
}

describe('The screens that a browser looks at in both themes, in three languages and on a phone', () => {
  it('are all that there are, but forms of drafts that the demo company cannot have', () => {
    expect(screens.length).toBeGreaterThan(50);
    expect(screens.filter((screen) => !isLookedAt(screen)).toSorted()).toEqual(Object.keys(withoutDraft).toSorted());
  });
});
