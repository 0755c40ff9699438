import { relative } from 'node:path';
import type { Demo } from './operator-command.js';
import type { Settings } from './settings.js';

interface WhatRuns {
  readonly settings: Settings;
  readonly url: string;
  /** Where people work: the API serves it, or what shows each edit stands before it. */
  readonly screens: string;
  readonly databaseUrl: string;
  readonly temporal: string;
  readonly demo: Demo;
  readonly seconds: number;
}

/** What a person sees when everything runs: where it is, who can log in, what to try first. */
export function announcement(what: WhatRuns): string {
  const { settings, url, demo } = what;
  const shown = (path: string): string => relative(settings.root, path) || '.';
  const places = [
    ['Screens', what.screens],
    ['API', `${url}/api`],
    ['API docs', `${url}/api/docs`],
    ['OpenAPI', `${url}/api/openapi.json`],
    ['PostgreSQL', `${addressOf(what.databaseUrl)}, database ${new URL(what.databaseUrl).pathname.slice(1)}`],
    ['Temporal', what.temporal],
    ['Logs', shown(settings.logsFolder)],
    ['Data', `${shown(settings.dataFolder)} (addresses with passwords: ${shown(settings.dataFolder)}/run/stack.json)`],
  ];
  return [
    '',
    ...table(places),
    '',
    ...people(demo),
    ...firstSteps(url, demo),
    ...(settings.watch
      ? ['Every edit of a source file builds it and restarts API and worker; screens show it at once.']
      : []),
    'Ctrl-C stops everything; the next start goes on where this one stood.',
    `Premia is ready after ${what.seconds.toFixed(1)} s: ${what.screens} to sign in; API ${url}/api, browsable at ${url}/api/docs; PostgreSQL ${addressOf(what.databaseUrl)}; Temporal ${what.temporal}.`,
  ].join('\n');
}

function people(demo: Demo): string[] {
  if (demo.people.length === 0) return [];
  const known = demo.people.some((person) => person.password !== undefined);
  const head = known ? ['Name', 'Roles', 'Login', 'Password'] : ['Name', 'Roles', 'Login'];
  const rows = demo.people.map((person) => [
    person.name,
    person.roles.join(', '),
    person.login,
    ...(known ? [person.password ?? 'unchanged'] : []),
  ]);
  const hint = known ? [] : ['  Their passwords were printed when they were made.'];
  const name = demo.organisation.name ?? 'the demo organisation';
  return [`People of ${name}`, ...table([head, ...rows]), ...hint, '', ...withYear(demo)];
}

function withYear({ withYear: company }: Demo): string[] {
  if (!company) return [];
  if ('problem' in company)
    return [
      `The demo company with a year behind it was not put up: ${company.problem}`,
      '  Again: npm run -s premia -- demo restore',
      '',
    ];
  const { name, logins, password } = company;
  return [
    `${name} stands beside it, thirty people with a year behind them: its people are on the page to sign in, such as ${logins} with ${password}`,
    '',
  ];
}

function firstSteps(url: string, demo: Demo): string[] {
  const person = demo.people.find(({ roles }) => roles.includes('head-of-department'));
  if (!person) return [];
  const body = JSON.stringify({ login: person.login, password: person.password ?? 'their password' });
  const steps = [
    ['a whole month, played by the people above', `npm run rehearse -- --url ${url}`],
    [
      'let the next month open: move the business clock of the sandbox',
      `npm run -s premia -- clock advance --to ${demo.organisation.nextOpeningOn}`,
    ],
    [
      'sign in as the head',
      `curl -s -c .premia/cookies -H 'content-type: application/json' -d '${body}' ${url}/api/session`,
    ],
  ];
  return ['Try first', ...steps.flatMap(([why, command]) => [`  # ${why}`, `  ${command}`]), ''];
}

/** Columns as wide as their widest cell, indented by two. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
}

function addressOf(databaseUrl: string): string {
  const { hostname, port } = new URL(databaseUrl);
  return `${hostname}:${port || '5432'}`;
}
