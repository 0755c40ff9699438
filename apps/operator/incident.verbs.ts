import type { Command } from 'commander';
import { printAnswer } from './administrator-session.js';
import { fieldOption } from './field-option.js';

/** Steps of processes that keep failing. */
export function addIncidentVerbs(program: Command): void {
  const incident = program.command('incident').description('steps of processes that keep failing');
  incident
    .command('list')
    .description('those that wait, with what can be decided about each')
    .option('--settled', 'those that have come to their end')
    .addOption(fieldOption())
    .action(({ settled = false, field }: { settled?: boolean; field?: string }) =>
      printAnswer((session) => session.get(`/api/incidents?limit=200&status=${settled ? 'settled' : 'open'}`), {
        field,
      }),
    );
  for (const [act, description] of [
    ['retry', 'attempt the step at once'],
    ['skip', 'go on without the step, where it looks again later'],
    ['abort', 'give up what was asked for'],
  ] as const)
    incident
      .command(act)
      .description(description)
      .requiredOption('--id <incident>')
      .requiredOption('--reason <text>')
      .action(({ id, reason }: { id: string; reason: string }) =>
        printAnswer((session) => session.post(`/api/incidents/${encodeURIComponent(id)}/acts`, { act, reason })),
      );
}
