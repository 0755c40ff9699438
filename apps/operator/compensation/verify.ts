import type { Difference } from '#compensation/pack/first-difference.js';
import { verifyPack, type Verification } from '#compensation/pack/verify-pack.js';
import type { Problem } from '#compensation/documents/problem.js';
import { print } from '../output.js';
import { readDocument } from './read-document.js';
import { refusalOf } from './refuse.js';

/** The indented pack of the largest case is some three times as large as the case. */
const LARGEST_PACK = 20 * 1024 * 1024;

/** Verifies a pack: a verdict of `identical`, or a refusal that says what is different, changed or unknown. */
export async function verify(file: string | undefined): Promise<void> {
  const verification = verifyPack(await readDocument(file, LARGEST_PACK));
  if (verification.verdict === 'identical') return print(verification);
  throw refusalOf(`pack-${verification.verdict}`, detailOf(verification), problemsOf(verification));
}

type Failed = Exclude<Verification, { verdict: 'identical' }>;

function detailOf(verification: Failed): string {
  if (verification.verdict !== 'refused') return verification.message;
  const unknownEngine = verification.problems.find((problem) => problem.code === 'unknown-engine-version');
  return unknownEngine?.message ?? 'The document is not a calculation pack that can be verified.';
}

function problemsOf(verification: Failed): Problem[] {
  switch (verification.verdict) {
    case 'refused':
      return verification.problems;
    case 'different':
      return [differenceProblem(verification.difference)];
    case 'tampered': {
      const { sha256, difference, problems = [] } = verification;
      const changed = {
        code: 'tampered',
        path: ['sha256'],
        message: `is ${sha256.inPack}, but the content has ${sha256.ofContent}`,
      };
      return [changed, ...(difference === undefined ? [] : [differenceProblem(difference)]), ...problems];
    }
  }
}

function differenceProblem({ path, inPack, recalculated }: Difference): Problem {
  return {
    code: 'different',
    path,
    message: `is ${shown(inPack)} in the pack, ${shown(recalculated)} when it is calculated again`,
  };
}

function shown(value: unknown): string {
  if (value === undefined) return 'absent';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
