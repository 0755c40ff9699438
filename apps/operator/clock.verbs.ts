import type { Command } from 'commander';
import { printAnswer } from './administrator-session.js';

export function addClockVerbs(program: Command): void {
  const clock = program.command('clock').description('the business clock');
  clock
    .command('show')
    .description('what time it is for the organisation')
    .action(() => printAnswer((session) => session.get('/api/clock')));
  clock
    .command('advance')
    .description('move the clock of a sandbox forward; timers fire and cycles open on the way')
    .requiredOption(
      '--to <day-or-instant>',
      "YYYY-MM-DD (its first instant in the organisation's zone) or an ISO instant with its offset",
    )
    .action(({ to }: { to: string }) => printAnswer((session) => session.post('/api/clock/advance', { to })));
}
