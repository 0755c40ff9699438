import type { Role } from '../role.js';
import type { Route } from '../route.js';

/** What anything but the activities has to know of a kind of document; what it does stands in `activities/documents`. */
export interface DocumentKindFacts {
  /** Who drafts; who submits and decides is said by the route that the organisation has. */
  drafters: readonly Role[];
  /** The regulation's route, with which every organisation begins. */
  route: Route;
  /** What one document is about. Of each there is one document of the kind that is not closed. */
  about: string;
  /** What can be done about a document that is signed, as a sentence. */
  onceSigned: string;
  /** The same about one that was closed without being signed. */
  onceClosed: string;
  /** Holders of these roles earn by every document of the kind, and never decide one. */
  neverDecidedBy?: readonly Role[];
  /** Why a version that is on its route is not withdrawn, and what is done instead, where that is so. */
  neverWithdrawn?: string;
  /** It is of a year, always or where it is of no month: the annual cycle of its department waits for it, and no month does. */
  ofYear?: 'always' | 'without-month';
  /** Whoever signs one has to look up what it is of: it says sums alone, and its delegates see everybody's pay in their own right. */
  tellsTotalsAlone?: true;
  /** It releases money: whoever signs one has given their password lately. */
  asksForPassword?: true;
}
