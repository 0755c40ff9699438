import { describe, expect, it } from '@jest/globals';
import { roleSchema } from '../role-schema.js';
import { routesSchema, defaultRoutes } from '../routes.js';
import { documentKindNames, documentKinds } from './document-kinds.js';

describe('A kind of document', () => {
  it.each(documentKindNames)('%s is drafted by whoever submits it on the route that it begins with', (kind) => {
    const { drafters, route, neverDecidedBy = [] } = documentKinds[kind];
    expect(route.submitters.toSorted()).toEqual([...drafters].toSorted());
    expect(roleSchema.array().safeParse([...drafters, ...neverDecidedBy]).success).toBe(true);
  });

  it.each(documentKindNames)('%s says what it is about and what can be done once it is signed', (kind) => {
    const { about, onceSigned } = documentKinds[kind];
    expect(about).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(onceSigned).toMatch(/^[A-Z].+\.$/);
  });

  it('has a route in every organisation', () => {
    expect(Object.keys(routesSchema.parse(defaultRoutes))).toEqual(documentKindNames);
    const { actuals: _, ...others } = defaultRoutes;
    expect(routesSchema.safeParse(others).success).toBe(false);
  });
});
