import { z } from 'zod';
import { problemCodes } from '#contracts/problem-codes.js';

/** What is wrong at one place. */
export const fieldProblemView = z.object({
  path: z.string().meta({ description: 'Where it stands, such as indicators.2.weight.' }),
  message: z.string(),
  code: z.string().optional(),
  person: z.string().meta({ description: 'The id of the person that it is about.' }).optional(),
  indicator: z.string().meta({ description: 'The code of the indicator that it is about.' }).optional(),
});

/** Every answer that is not what was asked for: problem+json of RFC 9457. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(problemCodes).meta({ description: 'Stable: programs go by it.' }),
    detail: z.string().meta({ description: 'What happened, on which object, what to do next.' }),
    instance: z.string().meta({ description: 'The path that was asked.' }),
    context: z.record(z.string(), z.unknown()).meta({ description: 'Ids, months and counts.' }).optional(),
    problems: z.array(fieldProblemView).optional(),
  })
  .meta({ description: 'A refusal or a failure (RFC 9457).' });

/** A problem before it is known where it is told. */
export type Problem = Omit<z.infer<typeof problemSchema>, 'instance'>;
