import { createHash } from 'node:crypto';
import type { Probe } from '../health/probes.js';
import { about, guides, links } from './front-page.js';

interface Health {
  database: Probe;
  temporal: Probe;
  worker: Probe;
}

const style = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }
li { margin: 0.25rem 0; }
`;

/** Nothing but the style of this very page: no scripts, no images, no forms, in no frame. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The front page. It holds nothing that a visitor has sent, and nothing that only some may see. */
export function frontPageHtml(health: Health): string {
  const isReady = Object.values(health).every(({ isUp }) => isUp);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Premia</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Premia</h1>
<p>${about} People work in the API reference, with curl, or with the operator’s command, <code>npm run -s premia -- --help</code>.</p>
<h2>Right now</h2>
<p><strong>${isReady ? 'Ready: everything that a request may need answers.' : 'Not ready: reading or writing may fail.'}</strong></p>
<ul>
${stateOf('Database', health.database)}
${stateOf('Temporal, where processes stand', health.temporal)}
${stateOf('Worker, which carries them out', health.worker)}
</ul>
<h2>Where to go on</h2>
<ul>
${links.map(({ href, name, says }) => `<li><a href="${href}">${name}</a>: ${says}</li>`).join('\n')}
</ul>
<h2>Guides</h2>
<p>They are in the folder <code>docs/guide</code> of the source:</p>
<ul>
${guides.map((guide) => `<li><code>${guide.file}</code>: ${guide.for}</li>`).join('\n')}
</ul>
</main>
</body>
</html>
`;
}

function stateOf(name: string, { isUp }: Probe): string {
  return `<li>${name}: ${isUp ? 'answers' : 'does not answer'}</li>`;
}
