import { writeFile } from 'node:fs/promises';
import { ENGINE_VERSION } from '#compensation/calculation/calculate-statement.js';
import { findStatementDifferences } from '#compensation/statement/expected-statement.js';
import type { CalculationPack } from '#compensation/pack/calculation-pack.js';
import type { ExplainedStatement } from '#compensation/statement/statement.js';
import { describeTrace } from '#compensation/explanation/describe-trace.js';
import { renderTrace } from '#compensation/explanation/render-trace.js';
import { CommandRefusal } from '../command-refusal.js';
import { print } from '../output.js';
import { readCase, type CalculationCase } from './calculation-case.js';
import { languageOf } from './language-option.js';
import { readCaseDocument } from './named-schemes.js';
import { refusalOf } from './refuse.js';
import { statementText } from './statement-text.js';

/** Calculates a case and says whether it came out as expected; the statement is printed in both cases. */
export async function calculate(
  file: string | undefined,
  options: { text?: true; lang: string; pack?: string },
): Promise<void> {
  const language = languageOf(options.lang);
  const found = readCase(await readCaseDocument(file));
  const statement = statementOf(found);
  if (options.pack !== undefined) await keep(options.pack, packOf(found));
  const problems =
    found.expected === undefined
      ? []
      : findStatementDifferences(found.expected, statement).map(({ path, line, expected, actual }) => ({
          code: 'not-as-expected',
          path,
          message: `expects ${expected}${line === undefined ? '' : ` of the line ${line.component} / ${line.code}`}, but ${actual} was calculated`,
        }));
  const asExpected = found.expected === undefined ? {} : { asExpected: problems.length === 0 };
  if (options.text) process.stdout.write(statementText(found, { ...statement, ...asExpected }, language));
  else print({ engineVersion: ENGINE_VERSION, ...withoutTrace(statement), ...asExpected });
  if (problems.length > 0)
    throw refusalOf('not-as-expected', 'The case was calculated, but the result is not the one it expects.', problems);
}

/** The calculation in words, step by step; `json` gives the steps themselves. */
export async function explain(file: string | undefined, options: { json?: true; lang: string }): Promise<void> {
  const language = languageOf(options.lang);
  const { trace } = statementOf(readCase(await readCaseDocument(file)));
  if (options.json) print(describeTrace(trace, language));
  else process.stdout.write(`${renderTrace(trace, language)}\n`);
}

/** Prints the calculation pack of a case. */
export async function pack(file: string | undefined): Promise<void> {
  print(packOf(readCase(await readCaseDocument(file))));
}

const NOT_CALCULATED = 'The case cannot be calculated; every problem is listed with the path of its field.';

function statementOf({ calculate: calculateCase }: CalculationCase): ExplainedStatement {
  const statement = calculateCase();
  if (!statement.ok) throw refusalOf('calculation-refused', NOT_CALCULATED, statement.problems);
  return statement;
}

function packOf({ pack: makePack }: CalculationCase): CalculationPack {
  const made = makePack();
  if (!made.ok) throw refusalOf('calculation-refused', NOT_CALCULATED, made.problems);
  return made.pack;
}

function withoutTrace({ ok: _, trace: __, ...statement }: ExplainedStatement) {
  return statement;
}

/** Packs have personal data and are evidence: readable by their owner only, and never written over. */
async function keep(file: string, made: CalculationPack): Promise<void> {
  try {
    await writeFile(file, `${JSON.stringify(made, null, 2)}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason =
      code === 'EEXIST'
        ? 'there is a file of that name already, and a pack never overwrites one'
        : `it cannot be written (${code ?? 'unknown'})`;
    throw new CommandRefusal(
      'conflict',
      'pack-not-written',
      `The pack was not written: ${reason}. Name another file.`,
      [{ path: 'pack', message: reason }],
    );
  }
}
