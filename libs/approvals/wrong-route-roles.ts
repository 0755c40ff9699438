import { type DocumentKind, documentKinds } from './document-kinds/document-kinds.js';
import type { Role } from './role.js';
import type { Route } from './route.js';

/** What is wrong at one place of a route. */
export interface WrongInRoute {
  path: string;
  message: string;
}

/** Who drafts a kind of document is fixed, an administrator has no say over money, and a step is known by its name. */
export function findWrongRoles(kind: DocumentKind, { submitters, steps }: Route): WrongInRoute[] {
  const { drafters, neverDecidedBy = [] } = documentKinds[kind];
  const problems: WrongInRoute[] = submitters
    .filter((role) => !drafters.includes(role))
    .map((role) => ({ path: 'submitters', message: `may only be ${drafters.join(', ')}, who draft it; not ${role}` }));
  const never: Role[] = ['administrator', ...neverDecidedBy];
  for (const [index, { name, roles }] of steps.entries()) {
    for (const role of roles.filter((each) => never.includes(each)))
      problems.push({ path: `steps.${index}.roles`, message: `may not be ${role}, who never decides this` });
    if (steps.findIndex((step) => step.name === name) < index)
      problems.push({ path: `steps.${index}.name`, message: 'is the name of an earlier step' });
  }
  return problems;
}
