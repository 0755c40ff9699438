import { z } from 'zod';

/** The login of a person, in small letters; people write it as it comes. */
export const loginText = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._+@-]{2,99}$/, 'has 3 to 100 letters, digits and . _ + @ -');
