import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestStack, type TestStack } from '../support/test-stack.js';

const browser = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

describe('The front page', () => {
  let stack: TestStack;
  let answer: Response;
  let page: string;

  beforeAll(async () => {
    stack = await startTestStack();
    answer = await fetch(`${stack.url}/`, { headers: browser });
    page = await answer.text();
  }, 120_000);
  afterAll(() => stack.stop());

  it('tells a browser what this is, that there are no screens, and that it is ready', () => {
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page).toContain('<title>Premia</title>');
    expect(page).toContain('there are no screens yet');
    expect(page).toContain('Ready: everything that a request may need answers.');
    expect(page.length).toBeLessThan(5000);
  });

  it('leads to the reference, the OpenAPI document and the health, each of which is there', async () => {
    const addresses = [...page.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href);
    expect(addresses).toEqual(['/api/docs', '/api/openapi.json', '/health/ready', '/health/live']);
    const answers = await Promise.all(addresses.map((address) => fetch(new URL(address, stack.url))));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  });

  it('names every page of the guide', async () => {
    const named = [...page.matchAll(/<code>([a-z-]+\.md|README\.md)<\/code>/g)].map(([, file]) => file);
    const written = await readdir(new URL('../../docs/guide', import.meta.url));
    expect(named.toSorted()).toEqual(written.filter((file) => file.endsWith('.md')).toSorted());
  });

  it('loads nothing, runs nothing, and allows its own style alone', () => {
    const [, style = ''] = /<style>([\s\S]*)<\/style>/.exec(page) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy.split('; ').slice(0, 2)).toEqual(["default-src 'none'", `style-src 'sha256-${hash}'`]);
    expect(page).not.toMatch(/<script|<img|<link|<iframe|<form|\sstyle=|\son[a-z]+=|https?:/);
  });

  it('can be read aloud and on a telephone', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">');
    expect([...page.matchAll(/<(main|h1)>/g)].map(([, tag]) => tag)).toEqual(['main', 'h1']);
    expect([...page.matchAll(/<h(\d)>/g)].map(([, level]) => level)).toEqual(['1', '2', '2', '2']);
  });

  it('is JSON for programs', async () => {
    for (const accept of ['application/json', '*/*']) {
      const told = await fetch(`${stack.url}/`, { headers: { accept } });
      expect([told.status, told.headers.get('content-type'), told.headers.get('vary')]).toEqual([
        200,
        'application/json; charset=utf-8',
        expect.stringContaining('Accept'),
      ]);
      expect(await told.json()).toEqual({
        name: 'Premia',
        about: expect.stringContaining('there are no screens yet'),
        isReady: true,
        links: {
          reference: '/api/docs',
          openApi: '/api/openapi.json',
          ready: '/health/ready',
          live: '/health/live',
        },
      });
    }
  });
});
