import { type Command, Option } from 'commander';
import { processObjectKinds } from '#approvals/process-repair.js';
import { printAnswer } from './administrator-session.js';

/** Processes that stand still or are not there. */
export function addRepairVerbs(program: Command): void {
  const repair = program
    .command('repair')
    .description('the processes of months, years, documents, payroll runs and imports');
  repair
    .command('list')
    .description('repairs, newest first')
    .action(() => printAnswer((session) => session.get('/api/repairs?limit=200')));
  for (const [name, description] of [
    ['look-again', 'have a process look at what is recorded'],
    ['recreate', 'make a process anew where none runs'],
    ['restart', 'make a process anew in the place of the one that runs'],
  ] as const)
    repair
      .command(name)
      .description(description)
      .addOption(new Option('--kind <kind>', 'what it is about').choices(processObjectKinds).makeOptionMandatory())
      .requiredOption('--id <id>')
      .requiredOption('--reason <text>')
      .action(({ kind, id, reason }: { kind: string; id: string; reason: string }) =>
        printAnswer((session) =>
          session.post('/api/repairs', { repair: name, objectKind: kind, objectId: id, reason }),
        ),
      );
}
