import type { Command } from 'commander';

interface ExportOptions {
  run: string;
  kind: string;
  format?: string;
  lang?: string;
  on?: string;
  to: string;
}

export function addExportVerb(program: Command): void {
  program
    .command('export')
    .description('make a file of a payroll run, take it and prove it by its hash; it is recorded as handed out')
    .requiredOption('--run <id>')
    .requiredOption('--kind <kind>', 'register, department-summary, accounting-entries, bank-payment or exchange')
    .option('--format <format>', 'xlsx, csv or xml; the first that the kind has, where it is left out')
    .option('--lang <language>', 'of its titles: ru or en', 'ru')
    .option('--on <yyyy-mm-dd>', 'the day on which the bank is to pay: of a bank payment')
    .requiredOption('--to <file>', 'a new file, or - for standard output')
    .action(async (options: ExportOptions) => (await import('./export-file.js')).exportFile(options));
}
