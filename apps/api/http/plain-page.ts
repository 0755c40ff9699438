import { createHash } from 'node:crypto';

const style = `
:root { color-scheme: light dark; font: 1.125rem/1.5 system-ui, sans-serif; }
main { max-width: 32rem; margin: 3rem auto; padding: 0 1rem; }
h1 { font-size: 1.75rem; }
button { font: inherit; padding: 0.5rem 1rem; }
`;

/** Nothing but the style of this very page: no scripts, no images, in no frame; forms to this server alone, or none. */
export function plainPagePolicy({ hasForm }: { hasForm: boolean }): string {
  return [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    "base-uri 'none'",
    `form-action ${hasForm ? "'self'" : "'none'"}`,
    "frame-ancestors 'none'",
  ].join('; ');
}

/** A page for somebody who came by a link and is not signed in. It holds nothing that the visitor has sent. */
export function plainPage({
  language,
  title,
  text,
  button,
}: {
  language: string;
  title: string;
  text: string;
  /** Sends the page's own address back by POST. */
  button?: string;
}): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${text}</p>${button === undefined ? '' : `\n<form method="post"><button>${button}</button></form>`}
</main>
</body>
</html>
`;
}
