import { z } from 'zod';
import {
  type AskedActuals,
  type CycleActualsContent,
  listMissing,
  type PathProblem,
} from '#compensation/calculation/check-cycle-actuals.js';
import { findSubmissionRefusals, listSubmissionRefusals } from '#compensation/description/check-examples.js';
import { renderSchemeDescription } from '#compensation/description/describe-scheme.js';
import { measureMonth } from '#compensation/computed/result-of-month.js';
import { fromWhole, multiply, writeRounded } from '#compensation/numbers/exact-fraction.js';
import { canonicalSha256 } from '#compensation/documents/canonical-sha256.js';
import { convertIssues } from '#compensation/documents/problem.js';
import { PackDocuments } from '#compensation/pack/pack-documents.js';
import { monthPackSchema } from '#compensation/pack/month-pack.js';
import { calculatePayByBothPlans, type PayByBothPlans } from '#compensation/pack/pay-by-both-plans.js';
import { calculatePaySoFar, type PaySoFar } from '#compensation/pack/pay-so-far.js';
import { findRefusedPacks, type PackOfPerson, type RefusedPack } from '#compensation/pack/refused-packs.js';
import { type PayScheme, paySchemeSchema } from '#compensation/scheme/pay-scheme.js';
import {
  calculatePayAtLevels,
  type PayAtLevels as CalculatedPay,
  type PersonAtLevels,
  type PersonPay,
} from '#compensation/simulation/pay-at-levels.js';
import type { ExplanationLanguage } from '#compensation/trace/language.js';
import { boundProblems } from '#contracts/bounded.js';
import type { FieldProblem } from '#contracts/domain-error.js';
import { toFieldProblems } from '#contracts/field-problem.js';
import { ownWords } from '#contracts/own-words.js';

/** Of an attainment in percent. */
const percentDecimals = 4;

/** Of the packs of all months that this thread has calculated: a scheme is compiled once. */
const documentsOfPacks = new PackDocuments();

// A thread has a zod of its own.
z.config({ customError: ownWords });

/** A draft with its defaults filled in and what keeps it from being submitted, or what is wrong with it. */
export type JudgedScheme =
  | { readonly isComplete: true; readonly scheme: PayScheme; readonly refusals: FieldProblem[] }
  | { readonly isComplete: false; readonly problems: FieldProblem[] };

export interface AskedPay {
  readonly content: unknown;
  readonly month: string;
  readonly people: readonly PersonAtLevels[];
}

export type PayOfScheme = Omit<CalculatedPay, 'people'> & {
  readonly scheme: Pick<PayScheme, 'code' | 'version' | 'name'>;
  readonly people: readonly (Omit<PersonPay, 'problems'> & { readonly problems: FieldProblem[] })[];
};

export function judgeScheme(draft: unknown): JudgedScheme {
  const { data: scheme, error } = paySchemeSchema.safeParse(draft);
  return error
    ? { isComplete: false, problems: toFieldProblems(convertIssues(error.issues, ['scheme'])) }
    : { isComplete: true, scheme, refusals: toFieldProblems(listSubmissionRefusals(scheme)) };
}

/** What keeps a stored scheme from being submitted. */
export function refuseScheme(content: unknown): FieldProblem[] {
  return toFieldProblems(findSubmissionRefusals(content));
}

/** A stored scheme in words; undefined where this build does not read it. */
export function describeScheme({
  content,
  language,
}: {
  content: unknown;
  language: ExplanationLanguage;
}): string | undefined {
  const scheme = paySchemeSchema.safeParse(content);
  return scheme.success ? `${renderSchemeDescription(scheme.data, language)}\n` : undefined;
}

/** What a scheme pays people at levels of attainment, and at most; undefined where this build does not read it. */
export function payAtLevels({ content, month, people }: AskedPay): PayOfScheme | undefined {
  const read = paySchemeSchema.safeParse(content);
  if (!read.success) return undefined;
  const { code, version, name } = read.data;
  const calculated = calculatePayAtLevels(read.data, month, people);
  return {
    scheme: { code, version, name },
    ...calculated,
    people: calculated.people.map(({ problems, ...person }) => ({ ...person, problems: toFieldProblems(problems) })),
  };
}

/** What the actuals of a department's month lack. */
export function checkActuals({ asked, content }: { asked: AskedActuals; content: CycleActualsContent }): PathProblem[] {
  return boundProblems(listMissing(asked, content));
}

/** Packs with the documents that they name. */
export interface PacksToCalculate {
  readonly packs: readonly PackOfPerson[];
  readonly documents: readonly unknown[];
}

/** By which of some packs nobody can be paid, and why. */
export function provePacks({ packs, documents }: PacksToCalculate): RefusedPack[] {
  keepDocuments(documents);
  return findRefusedPacks(packs, documentsOfPacks);
}

/** What months pay by what is known of them. */
export function paySoFar({ packs, documents, withSteps }: PacksToCalculate & { withSteps: boolean }): PaySoFar[] {
  keepDocuments(documents);
  return calculatePaySoFar(packs, documentsOfPacks, { withSteps });
}

/** The packs of a month by two plans, with the documents that they name. */
export interface PacksByBothPlans {
  readonly before: string;
  readonly after: string;
  readonly documents: readonly unknown[];
}

/** What a month pays by its plan before a change and after it, where results come to levels of the targets before. */
export function payByBothPlans({ before, after, documents }: PacksByBothPlans): PayByBothPlans[] {
  keepDocuments(documents);
  return calculatePayByBothPlans(before, after, documentsOfPacks);
}

/** Packs of months that were paid, whose plans are measured again. */
export interface PacksToMeasure {
  readonly packs: readonly unknown[];
  readonly documents: readonly unknown[];
}

/** What the plan of each month came to, in percent to four decimals; null where nothing measured one. */
export function attainments({ packs, documents }: PacksToMeasure): (string | null)[] {
  keepDocuments(documents);
  return packs.map((pack) => {
    const { attainment } = measureMonth(monthPackSchema.parse(pack), documentsOfPacks);
    return attainment === undefined ? null : writeRounded(multiply(attainment, fromWhole(100)), percentDecimals);
  });
}

function keepDocuments(documents: readonly unknown[]): void {
  for (const document of documents) {
    const sha256 = canonicalSha256(document);
    if (!documentsOfPacks.has(sha256)) documentsOfPacks.add(sha256, document);
  }
}
