import type { Command } from 'commander';
import { administratorSession } from './administrator-session.js';
import { print } from './output.js';

export function addClockVerbs(program: Command): void {
  const clock = program.command('clock').description('the business clock');
  clock
    .command('show')
    .description('what time it is for the organisation')
    .action(async () => print(await (await administratorSession()).get('/api/clock')));
  clock
    .command('advance')
    .description('move the clock of a sandbox forward; timers fire and cycles open on the way')
    .requiredOption('--to <day-or-instant>', 'YYYY-MM-DD (its first instant) or an ISO instant')
    .action(async ({ to }: { to: string }) =>
      print(await (await administratorSession()).post('/api/clock/advance', { to })),
    );
}
