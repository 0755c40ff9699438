import { describeTrace } from './describe-trace.js';
import type { DescribedStep } from './described-step.js';
import type { ExplanationLanguage, ExplanationTexts } from '../trace/language.js';
import type { TraceNode, TraceSource } from '../trace/trace.js';

const FROM: ExplanationTexts = { en: 'from', ru: 'из', hi: 'स्रोत:' };
const VERSION: ExplanationTexts = { en: 'version', ru: 'версия', hi: 'संस्करण' };
const ROLES: Record<TraceSource['role'], ExplanationTexts> = {
  plan: { en: 'plan', ru: 'плана', hi: 'योजना' },
  actuals: { en: 'actuals', ru: 'фактических результатов', hi: 'वास्तविक परिणाम' },
  scheme: { en: 'pay scheme', ru: 'схемы оплаты', hi: 'वेतन स्कीम' },
};

/**
 * The calculation as indented text for the person it pays, one step a line:
 * `Sales: 60 000.00 × 5/12 × 100 % = 25 000.00`. The same trace always gives the same text. Throws a RangeError
 * for a trace that this engine did not make.
 */
export function renderTrace(root: TraceNode, language: ExplanationLanguage = 'en'): string {
  return renderSteps(describeTrace(root, language), language);
}

/** The same for steps that are in words already. */
export function renderSteps(root: DescribedStep, language: ExplanationLanguage): string {
  return writeLines(root, language, 0).join('\n');
}

function writeLines(step: DescribedStep, language: ExplanationLanguage, level: number): string[] {
  const indent = '  '.repeat(level);
  const inline = step.children.filter((child) => child.inline);
  const notes = [step, ...inline].map(({ explanation }) => explanation).concat(step.rounding);
  const told = [...new Set(notes.filter((note) => note !== undefined))];
  const tail = told.length === 0 ? '' : ` (${told.join('; ')})`;
  const calculation =
    step.substituted === step.resultText || (inline.length === 1 && step.children.length === 1)
      ? step.substituted
      : `${step.substituted} = ${step.resultText}`;
  const sources = (step.sources ?? []).map((source) => `${indent}  ${FROM[language]} ${sourceText(source, language)}`);
  return [
    `${indent}${step.label}: ${calculation}${tail}`,
    ...sources,
    ...step.children.flatMap((child) => (child.inline ? [] : writeLines(child, language, level + 1))),
  ];
}

function sourceText(source: TraceSource, language: ExplanationLanguage): string {
  return `${ROLES[source.role][language]} ${source.documentId}, ${VERSION[language]} ${source.version}, SHA-256 ${source.sha256}`;
}
