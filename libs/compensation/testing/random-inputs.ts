import fc from 'fast-check';
import { calculateCompiled } from '../calculation/calculate-statement.js';
import { prefixProblems, type Problem } from '../documents/problem.js';
import { readInputs } from '../inputs/read-inputs.js';
import { statementInputsSchema, type StatementInputsDraft } from '../inputs/statement-inputs.js';
import { compileScheme, type CompiledScheme } from '../scheme/compile-scheme.js';
import { paySchemeSchema, type PaySchemeDraft } from '../scheme/pay-scheme.js';
import { removeAllAt } from './remove-all-at.js';
import { valuesOf, type Surroundings } from './values-of-schema.js';

const MONTH = '2026-07';
const MOST_REPAIRS = 10;
/** What an indicator of any kind may come to; the forms that its kind does not have are refused. */
const FORMS: readonly Result[][] = [
  [{ value: '599999' }, { value: '7' }, { value: '0' }, { value: '1000' }],
  [{ lost: '2' }, { lost: '0' }],
  [{ sold: '500', averageNeed: '600' }, { sold: '7' }],
  [{ achieved: true }, { achieved: false }],
];
const WITHOUT: Result = { missing: 'отпуск' };

const WHOLE: Surroundings['whole'] = {
  person: ['p-1'],
  month: [MONTH],
  shares: [
    [
      { person: 'p-1', share: '1/3' },
      { person: 'p-2', role: 'Агент', share: '2/3' },
    ],
    [{ person: 'p-1', share: '100 %' }],
    [{ person: 'p-2', share: '100 %' }],
  ],
  salary: [
    '30000',
    '45000.50',
    [
      { from: '2024-02-29', value: '30000' },
      { from: '2026-07-10', value: '36000.01' },
    ],
  ],
  grade: [
    1,
    2,
    3,
    5,
    7,
    12,
    22,
    [
      { from: '2024-02-29', value: 1 },
      { from: '2026-07-15', value: 2 },
    ],
  ],
  hiredOn: ['2024-02-29', '2026-07-10', '2026-05-02'],
  leftOn: ['2026-07-15', '2026-12-31'],
  months: [
    Array.from({ length: 12 }, (_, index) => {
      const month = `2025-${String(index + 1).padStart(2, '0')}`;
      return index === 3 ? { month, noPlan: 'отпуск', misses: 0 } : { month, attainment: '59.9999 %', misses: 1 };
    }),
    [{ month: '2025-12', attainment: '47/60', misses: 0 }],
  ],
  calendar: [{ version: '2026-1' }, { version: '2026-2', exceptions: { '2026-07-03': 'day-off' } }],
};

const AROUND: Surroundings = {
  codes: { person: ['p-1', 'p-2'], madeBy: ['p-1', 'p-2'], broughtBy: ['p-1', 'p-2'], values: ['calls', 'revenue'] },
  whole: WHOLE,
  always: [
    ...Object.keys(statementInputsSchema.shape).filter((section) => section !== 'sources'),
    ...[
      'margin',
      'collected',
      'paid',
      'order',
      'clientSince',
      'productLine',
      'hiredOn',
      'grade',
      'salary',
      'fullTimeShare',
    ],
    ...['workedDays', 'workedHours', 'hours', 'annualAttainment'],
  ],
};

type Result = NonNullable<StatementInputsDraft['actuals']>[string];
type Forms = readonly [Result, ...Result[]];

/** The results of an indicator in a random order of their forms; the last is taken by any kind. */
const forms: fc.Arbitrary<Forms> = fc
  .tuple(...FORMS.map((form) => fc.constantFrom(...form)))
  .chain((one) => fc.shuffledSubarray(one, { minLength: one.length }))
  .map(([first = WITHOUT, ...others]) => [first, ...others, WITHOUT]);

interface Drawn {
  readonly sections: Record<string, unknown>;
  readonly actuals: Record<string, Forms>;
}

/** Inputs of everything that a scheme may read. */
const drawn: fc.Arbitrary<Drawn> = fc.record({
  sections: valuesOf(statementInputsSchema, AROUND) as fc.Arbitrary<Record<string, unknown>>,
  actuals: fc.record({ 'part-1': forms, 'part-2': forms, 'part-3': forms }),
});

/** Inputs as they may be written, valid and not. */
export const draftsOfInputs: fc.Arbitrary<StatementInputsDraft> = drawn.map(writeInputs);

/** The inputs of July 2026 that a scheme reads. What is wrong with them is left out or given otherwise, where that helps. */
export function inputsOf(scheme: PaySchemeDraft): fc.Arbitrary<StatementInputsDraft> {
  const compiled = compileScheme(paySchemeSchema.parse(scheme));
  return drawn.map((all) => {
    let left = all;
    for (let round = 0; round < MOST_REPAIRS; round += 1) {
      const problems = findProblems(compiled, writeInputs(left));
      if (problems.length === 0) break;
      left = repair(left, problems);
    }
    return writeInputs(left);
  });
}

function findProblems(compiled: CompiledScheme, draft: StatementInputsDraft): readonly Problem[] {
  const read = readInputs(draft);
  if (!read.ok) return prefixProblems(['inputs'], read.problems);
  const result = calculateCompiled(compiled, read.inputs, {}, { traced: false });
  return result.ok ? [] : result.problems;
}

function writeInputs({ sections, actuals }: Drawn): StatementInputsDraft {
  return { ...sections, actuals: Object.fromEntries(Object.entries(actuals).map(([code, [first]]) => [code, first])) };
}

function repair({ sections, actuals }: Drawn, problems: readonly Problem[]): Drawn {
  const paths = problems.flatMap(({ path: [start, ...path] }) =>
    // A number that was put together from several values is at the path of them all; to leave them out mends nothing.
    start === 'inputs' && path.join() !== 'values' ? [path] : [],
  );
  const results = Object.entries(actuals).flatMap(([code, given]): [string, Forms][] => {
    const problem = problems.find(({ path }) => path[1] === 'actuals' && path[2] === code);
    if (problem?.code === 'unknown-indicator') return [];
    const [first, ...others] = given;
    const [next = first, ...rest] = problem === undefined ? given : others;
    return [[code, [next, ...rest]]];
  });
  return { sections: removeAllAt(sections, paths) as Drawn['sections'], actuals: Object.fromEntries(results) };
}
