import type { Command } from 'commander';
import type { VerifyRunOptions } from './compensation/verify-run.js';
import type { SimulateOptions } from './compensation/simulate.js';
import { fieldOption } from './field-option.js';

const FROM = 'the file; without it, or with -, standard input';

/** The verbs of the pay engine: but for `scheme send` they need no server, no database and no account. The engine is loaded when one of them runs. */
export function addCompensationVerbs(program: Command): void {
  program
    .command('calculate [case]')
    .description(
      `calculate a statement from a case {"scheme" or "periods", "inputs", "carriedState", "expected"}: ${FROM}`,
    )
    .option('--text', 'a statement for reading in place of JSON')
    .option('--lang <language>', 'of the text: en, ru or hi', 'en')
    .option('--pack <file>', 'write the calculation pack to a new file')
    .action(async (file: string | undefined, options: { text?: true; lang: string; pack?: string }) =>
      (await import('./compensation/calculate.js')).calculate(file, options),
    );
  program
    .command('explain [case]')
    .description(`explain the calculation of a case step by step: ${FROM}`)
    .option('--json', 'the steps as JSON in place of text')
    .option('--lang <language>', 'en, ru or hi', 'en')
    .action(async (file: string | undefined, options: { json?: true; lang: string }) =>
      (await import('./compensation/calculate.js')).explain(file, options),
    );
  program
    .command('pack [case]')
    .description(`print the calculation pack of a case: ${FROM}`)
    .action(async (file: string | undefined) => (await import('./compensation/calculate.js')).pack(file));
  program
    .command('verify [pack]')
    .description(`calculate a pack again, or all packs of a payroll run, and compare byte for byte: ${FROM}`)
    .option('--run <id>', 'a payroll run, whose packs the API exports to whoever may read all pay')
    .option('--save <file>', 'keep the export of the run in a new file')
    .option('--file <file>', 'an export that was kept; needs no server')
    .action(async (file: string | undefined, options: VerifyRunOptions) =>
      Object.keys(options).length > 0
        ? (await import('./compensation/verify-run.js')).verifyRun(options, file)
        : (await import('./compensation/verify.js')).verify(file),
    );
  addSchemeVerbs(program);
  addSimulateVerb(program);
}

function addSchemeVerbs(program: Command): void {
  const scheme = program.command('scheme').description('pay schemes: a file of its own, or the scheme of a case');
  scheme
    .command('check [scheme]')
    .description(`check a scheme and its worked examples as on submission: ${FROM}`)
    .option('--text', 'the scheme in words in place of JSON')
    .option('--lang <language>', 'of the text: en, ru or hi', 'en')
    .action(async (file: string | undefined, options: { text?: true; lang: string }) =>
      (await import('./compensation/scheme.js')).checkScheme(file, options),
    );
  scheme
    .command('describe [scheme]')
    .description(`say a scheme in words, as it is signed: ${FROM}`)
    .option('--json', 'its sections as JSON in place of text')
    .option('--lang <language>', 'en, ru or hi', 'en')
    .action(async (file: string | undefined, options: { json?: true; lang: string }) =>
      (await import('./compensation/scheme.js')).describe(file, options),
    );
  scheme
    .command('send [scheme]')
    .description(`draft a scheme in the running product and send it on its route to be signed: ${FROM}`)
    .addOption(fieldOption())
    .action(async (file: string | undefined, options: { field?: string }) =>
      (await import('./compensation/send-scheme.js')).sendScheme(file, options),
    );
  scheme
    .command('library [name]')
    .description('list the schemes to start from, or print one as a file')
    .option('--lang <language>', 'of what the list says: en, ru or hi', 'en')
    .action(async (name: string | undefined, options: { lang: string }) =>
      (await import('./compensation/library.js')).showLibrary(name, options),
    );
  scheme
    .command('json-schema')
    .description('print the JSON Schema of schemes, for completion and help in an editor')
    .option('--lang <language>', 'of its help: en, ru or hi', 'en')
    .action(async (options: { lang: string }) => (await import('./compensation/scheme.js')).jsonSchema(options));
}

function addSimulateVerb(program: Command): void {
  program
    .command('simulate [scheme]')
    .description(`run a scheme over a grid or over people before it is announced: ${FROM}`)
    .option('--grid <grid>', 'attainment:0..400:5 (per cent), or a value such as revenue:0..2000000:50000')
    .option(
      '--inputs <people>',
      'in place of a grid: a file of people [{"person", "inputs", "carriedState", "from", "until"}]',
    )
    .option('--against <scheme>', 'a second scheme, calculated side by side')
    .option('--scale <value...>', 'codes of values that move with the attainment')
    .option('--per <value>', 'the code of the value that cost is related to, such as revenue')
    .option('--jump <share>', 'point out steps that change pay by more than this share of it (10 % without it)')
    .option('--below <amount>', 'point out who is paid less')
    .option('--above <amount>', 'point out who is paid more')
    .option('--below-median <ratio>', 'point out who is paid less than this ratio to the median, such as 50%')
    .option('--above-median <ratio>', 'point out who is paid more than this ratio to the median, such as 300%')
    .option('--text', 'a table for reading in place of JSON')
    .option('--lang <language>', 'of the text: en, ru or hi', 'en')
    .action(async (file: string | undefined, options: SimulateOptions) =>
      (await import('./compensation/simulate.js')).simulate(file, options),
    );
}
