import { z } from 'zod';
import { type DocumentKind, documentKindNames, documentKinds } from './document-kinds/document-kinds.js';
import { type Route, routeSchema } from './route.js';

/** The route of every kind of document in one organisation. */
export type Routes = Record<DocumentKind, Route>;

export const routesSchema: z.ZodType<Routes> = z.strictObject(ofEveryKind(() => routeSchema));

/** The regulation's routes: the first configuration of every organisation, kept as its data from then on. */
export const defaultRoutes: Routes = ofEveryKind((kind) => documentKinds[kind].route);

function ofEveryKind<T>(of: (kind: DocumentKind) => T): Record<DocumentKind, T> {
  return Object.fromEntries(documentKindNames.map((kind) => [kind, of(kind)])) as Record<DocumentKind, T>;
}
