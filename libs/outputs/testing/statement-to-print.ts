import { describeTrace } from '#compensation/explanation/describe-trace.js';
import { calculateStatement } from '#compensation/calculation/calculate-statement.js';
import { readGoldenCase } from '#compensation/testing/golden-cases.js';
import type { ExplanationLanguage } from '#compensation/trace/language.js';
import type { StatementFacts } from '../statement/statement-facts.js';

/** Whom a statement is printed for, by language. */
const people: Readonly<
  Record<ExplanationLanguage, Pick<StatementFacts, 'organisation' | 'person' | 'department' | 'position'>>
> = {
  en: { organisation: 'Alpha Trading', person: 'Maxim Prodazhin', department: 'Sales', position: 'Sales manager' },
  ru: {
    organisation: 'ООО «Альфа»',
    person: 'Максим Продажин',
    department: 'Отдел продаж',
    position: 'Менеджер по продажам',
  },
  hi: { organisation: 'अल्फा ट्रेडिंग', person: 'क्षितिज श्रीवास्तव', department: 'बिक्री विभाग', position: 'बिक्री प्रबंधक' },
};

const sha256 = 'ab'.repeat(32);
const id = '0e3f1d9a-1f5c-4f0e-9d0b-7a2f0c1b2d3e';

/** The statement of a golden case, as it would be printed. */
export function statementToPrint(
  golden: string,
  language: ExplanationLanguage,
  changes: Partial<StatementFacts> = {},
): StatementFacts {
  const { scheme, inputs, carriedState } = readGoldenCase(golden);
  const result = calculateStatement(scheme, inputs, carriedState);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return {
    id,
    language,
    ...people[language],
    month: '2026-07',
    run: 1,
    postedOn: '2026-08-10',
    currency: scheme.currency ?? 'RUB',
    total: result.total,
    lines: result.lines,
    trace: describeTrace(result.trace, language),
    corrections: [],
    owed: null,
    notes: [],
    sha256,
    verifyAt: `https://premia.example/api/statement-verifications/${id}?sha256=${sha256}`,
    ...changes,
  };
}
