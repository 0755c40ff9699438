import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { AWAITED_ACTS } from '#notices/awaited-act.js';
import { describeNotice } from '#notices/describe-notice.js';
import { mailText } from '#notices/mail-text.js';
import type { NoticeContent, TellableAct } from '#notices/notice-content.js';
import { NOTICE_KINDS, type NoticeKind } from '#notices/notice-kinds.js';

const screens = readFileSync(fileURLToPath(new URL('../../apps/web/app/screens.ts', import.meta.url)), 'utf8');

/** The addresses of the web application, each with the names that are read after its question mark. */
const routes = screens
  .split('createRoute(')
  .slice(1)
  .map((route) => ({
    address: new RegExp(`^${(/path: '([^']+)'/.exec(route)?.[1] ?? '').replaceAll(/\$\w+/g, '[^/]+')}$`),
    reads: [...(/textOf\(search([^)]*)\)/.exec(route)?.[1] ?? '').matchAll(/'(\w+)'/g)].map(([, name]) => name),
  }));

/** What is not on a screen of the web application in the address: the address itself, or the names that no screen reads. */
function missingOf(link: string): string[] {
  const { pathname, searchParams } = new URL(link, 'https://premia.example');
  const route = routes.find(({ address }) => address.test(pathname));
  return route === undefined ? [pathname] : [...searchParams.keys()].filter((name) => !route.reads.includes(name));
}

const act = (name: TellableAct['name']): TellableAct => ({
  name,
  objectKind: 'document',
  objectId: name === 'post-payroll' || name === 'send-forecast' ? '2026-07' : 'one',
  documentKind: null,
  month: '2026-07',
  departmentIds: ['sales'],
  aboutId: null,
  dueOn: '2026-07-01',
  waitsFor: [],
});
const acts = AWAITED_ACTS.map(act);
const ofActs = acts.map((each): NoticeContent => ({ act: each }));
const contents: Record<NoticeKind, NoticeContent[]> = {
  reminder: ofActs,
  escalation: ofActs,
  digest: [{ acts, count: acts.length }],
  'deadlines-moved': [{ documentId: 'one', fromOn: '2026-07-08', moved: [], count: 0 }],
  'statement-posted': [{ statementId: 'one', month: '2026-07' }],
  'mail-failed': [{ failedOn: '2026-07-08' }],
};

describe('The link of a notice', () => {
  const noNames = { departments: new Map<string, string>(), people: new Map<string, string>() };
  const described = (kind: NoticeKind) =>
    contents[kind].map((content) => describeNotice({ kind, content }, noNames, 'en'));

  it.each(NOTICE_KINDS)('leads to a screen of the web application: %s', (kind) => {
    for (const { link, what } of described(kind))
      expect({ what, missing: missingOf(link) }).toEqual({ what, missing: [] });
  });

  it('leads for each thing that waits to where it is done, and not to the list of what one was told', () => {
    expect(described('reminder').filter(({ link }) => link === '/notices')).toEqual([]);
  });

  it('stands in mails with the address of the installation, and so does that of the settings', () => {
    const { text } = mailText(
      { kind: 'reminder', notices: described('reminder'), language: 'en' },
      { organisation: 'Alpha', name: 'Galina', publicUrl: 'https://premia.example' },
    );
    const links = text.match(/https:\S+/g) ?? [];
    expect(links).toHaveLength(AWAITED_ACTS.length + 1);
    expect(links.flatMap(missingOf)).toEqual([]);
  });
});
