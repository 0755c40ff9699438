import { z } from 'zod';
import { entryFields } from '#staff/staff-change.js';

/** What an entry of the staff says, as it was stored: what its kind does not say is absent. */
export const entryContent = z.object(
  Object.fromEntries(Object.keys(entryFields).map((field) => [field, z.string().nullable().optional()])),
);
