import { describe, expect, it } from '@jest/globals';
import { frontPageHtml } from './front-page-html.js';

const up = { isUp: true };

describe('The front page', () => {
  it('says what does not answer, without what the error says', () => {
    const page = frontPageHtml({
      database: { isUp: false, detail: 'ECONNREFUSED <10.0.0.7>' },
      temporal: up,
      worker: up,
    });
    expect(page).toContain('Not ready');
    expect(page).toContain('<li>Database: does not answer</li>');
    expect(page).toContain('<li>Worker, which carries them out: answers</li>');
    expect(page).not.toContain('10.0.0.7');
  });

  it('says that everything answers', () => {
    expect(frontPageHtml({ database: up, temporal: up, worker: up })).toContain('Ready: everything');
  });
});
