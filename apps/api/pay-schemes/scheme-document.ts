import { z } from 'zod';

/** A pay scheme as it comes; what is wrong with it is told by the scheme's own check, with the path of each field. */
export const schemeDocument = z.record(z.string(), z.unknown(), {
  error: 'must be a pay scheme: send it as {"scheme": {"format": "pay-scheme/1", ...}}',
});
