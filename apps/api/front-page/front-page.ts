/** What the product is, in two sentences. */
export const about =
  'Performance pay that is on time, agreed by the right people, right to the kopeck, and explained. ' +
  'This is its API; there are no screens yet.';

interface Link {
  id: string;
  href: string;
  name: string;
  says: string;
}

/** Where a visitor goes on. */
export const links: readonly Link[] = [
  {
    id: 'reference',
    href: '/api/docs',
    name: 'API reference',
    says: 'every operation, to be read and tried in the browser',
  },
  { id: 'openApi', href: '/api/openapi.json', name: 'OpenAPI document', says: 'the same for programs and generators' },
  { id: 'ready', href: '/health/ready', name: 'Readiness', says: 'whether a request finds all that it needs' },
  { id: 'live', href: '/health/live', name: 'Liveness', says: 'whether the API itself runs' },
];

/** The pages of `docs/guide`, which come with the source and are not served. */
export const guides: readonly { file: string; for: string }[] = [
  { file: 'README.md', for: 'how a month goes, and how to send a request' },
  { file: 'head-of-department.md', for: 'heads of department' },
  { file: 'directors.md', for: 'the commercial and the general director' },
  { file: 'accounting.md', for: 'accounting' },
  { file: 'tables.md', for: 'whoever brings tables of other programs' },
  { file: 'employee.md', for: 'those who are paid' },
  { file: 'administrator.md', for: 'administrators' },
  { file: 'failed-run.md', for: 'a payroll run that failed' },
  { file: 'lost-password.md', for: 'a lost password' },
];
