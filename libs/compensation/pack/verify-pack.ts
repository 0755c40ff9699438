import type { MonthOfPeriodsDraft } from '../calculation/calculate-month.js';
import { findDocumentProblems } from '../documents/check-document.js';
import type { StatementInputsDraft } from '../inputs/statement-inputs.js';
import { convertIssues, type Problem } from '../documents/problem.js';
import type { PaySchemeDraft } from '../scheme/pay-scheme.js';
import { calculationPackSchema, type CalculationPack } from './calculation-pack.js';
import { canonicalSha256 } from '../documents/canonical-sha256.js';
import { findEngine, verifyingVersions, type Engine } from './engine-versions.js';
import { firstDifference, type Difference } from './first-difference.js';
import { packedResult } from './make-pack.js';

/**
 * What a verification says. `identical`: the hash is right and the recalculation gives the same bytes.
 * `different`: the hash is right, the result is not what the engine calculates. `tampered`: the content is not
 * what was hashed; the difference tells whether the result still belongs to the inputs. `makeProblem`: nothing could
 * be recalculated.
 */
export type Verification =
  | { readonly verdict: 'identical'; readonly engineVersion: string; readonly total: string; readonly sha256: string }
  | { readonly verdict: 'different'; readonly difference: Difference; readonly message: string }
  | {
      readonly verdict: 'tampered';
      readonly sha256: { readonly inPack: string; readonly ofContent: string };
      readonly difference?: Difference;
      readonly problems?: Problem[];
      readonly message: string;
    }
  | { readonly verdict: 'refused'; readonly problems: Problem[] };

/** Checks a pack's hash and calculates it again by the engine version that it names. Never throws, however malformed the pack is. */
export function verifyPack(pack: unknown): Verification {
  const unfit = findDocumentProblems(pack);
  if (unfit.length > 0) return { verdict: 'refused', problems: unfit };
  const parsed = calculationPackSchema.safeParse(pack);
  if (!parsed.success) return { verdict: 'refused', problems: convertIssues(parsed.error.issues) };
  const ofContent = hashOfContent(parsed.data);
  if (ofContent === undefined)
    return {
      verdict: 'refused',
      problems: [
        {
          code: 'not-json',
          path: [],
          message: 'has text or numbers that JSON cannot carry, such as half of a surrogate pair',
        },
      ],
    };
  const recalculated = recalculate(parsed.data, findEngine(parsed.data.engineVersion));
  const { sha256 } = parsed.data;
  if (ofContent !== sha256) return tampered({ inPack: sha256, ofContent }, recalculated);
  if ('problems' in recalculated) return { verdict: 'refused', problems: recalculated.problems };
  if (recalculated.difference === undefined)
    return { verdict: 'identical', engineVersion: parsed.data.engineVersion, total: parsed.data.result.total, sha256 };
  return {
    verdict: 'different',
    difference: recalculated.difference,
    message: `The result in the pack is not what the engine calculates from its inputs; the first difference is at ${recalculated.difference.path.join('.')}.`,
  };
}

function hashOfContent(pack: CalculationPack): string | undefined {
  const { sha256: _, ...body } = pack;
  try {
    return canonicalSha256(body);
  } catch {
    return undefined;
  }
}

function unknownEngine(version: string): Problem {
  const message = `This pack was made by engine ${version}; this program verifies: ${verifyingVersions.join(', ')}. Verify it with the program that made it, or with a later one that lists its version.`;
  return { code: 'unknown-engine-version', path: ['engineVersion'], message };
}

type Recalculation = { readonly problems: Problem[] } | { readonly difference: Difference | undefined };

function recalculate(pack: CalculationPack, engine: Engine | undefined): Recalculation {
  if (engine === undefined) return { problems: [unknownEngine(pack.engineVersion)] };
  const { scheme, periods, proration, inputs, carriedState } = pack;
  const statement =
    periods === undefined
      ? engine.statement(scheme as unknown as PaySchemeDraft, inputs as StatementInputsDraft, carriedState)
      : engine.month({ periods, proration, inputs, carriedState } as unknown as MonthOfPeriodsDraft);
  if (!statement.ok) return { problems: statement.problems };
  // Through JSON, as the pack has been: an absent field and an undefined one are the same there.
  const result: unknown = JSON.parse(JSON.stringify(packedResult(statement)));
  return { difference: firstDifference(pack.result, result, ['result']) };
}

function tampered(sha256: { inPack: string; ofContent: string }, recalculated: Recalculation): Verification {
  const changed = 'The pack was changed after it was made: its content does not have the SHA-256 that it states.';
  if ('problems' in recalculated)
    return {
      verdict: 'tampered',
      sha256,
      problems: recalculated.problems,
      message: `${changed} It cannot be calculated again.`,
    };
  const { difference } = recalculated;
  if (difference === undefined)
    return {
      verdict: 'tampered',
      sha256,
      message: `${changed} Its result is what its inputs give, so that both may have been changed.`,
    };
  return {
    verdict: 'tampered',
    sha256,
    difference,
    message: `${changed} Its result is not what its inputs give; the first difference is at ${difference.path.join('.')}.`,
  };
}
