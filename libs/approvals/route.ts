import { z } from 'zod';
import { roleSchema } from './role.js';

export const documentKinds = ['kpi-plan', 'actuals', 'payroll-register', 'pay-scheme'] as const;
export type DocumentKind = (typeof documentKinds)[number];

const stepSchema = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  /** Anyone who holds one of these roles may decide the step. */
  roles: z.array(roleSchema).min(1),
});

const routeSchema = z.strictObject({
  /** Who may submit a version of the document. */
  submitters: z.array(roleSchema).min(1),
  steps: z.array(stepSchema).min(1).max(8),
  /** Where a returned document goes: back to its author, or to the end (a new document takes its place). */
  afterReturn: z.enum(['redraft', 'close']),
});

export type Route = z.infer<typeof routeSchema>;

export const routesSchema = z.strictObject({
  'kpi-plan': routeSchema,
  actuals: routeSchema,
  'payroll-register': routeSchema,
  'pay-scheme': routeSchema,
});

export type Routes = z.infer<typeof routesSchema>;

/** The regulation's routes: the first configuration of every organisation, kept as its data from then on. */
export const defaultRoutes: Routes = {
  'kpi-plan': {
    submitters: ['head-of-department'],
    steps: [
      { name: 'commercial-director', roles: ['commercial-director'] },
      { name: 'general-director', roles: ['general-director'] },
    ],
    afterReturn: 'redraft',
  },
  actuals: {
    submitters: ['head-of-department'],
    steps: [{ name: 'commercial-director', roles: ['commercial-director'] }],
    afterReturn: 'redraft',
  },
  'payroll-register': {
    submitters: ['accounting'],
    steps: [{ name: 'second-person', roles: ['accounting', 'general-director'] }],
    afterReturn: 'close',
  },
  'pay-scheme': {
    submitters: ['head-of-department'],
    steps: [
      { name: 'commercial-director', roles: ['commercial-director'] },
      { name: 'general-director', roles: ['general-director'] },
    ],
    afterReturn: 'redraft',
  },
};
