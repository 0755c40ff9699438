import type { Command } from 'commander';
import { printAnswer } from './administrator-session.js';

export function addCalendarVerbs(program: Command): void {
  const calendar = program
    .command('calendar')
    .description('the production calendar: days off and days that are worked');
  calendar
    .command('list')
    .description('the calendars that countries have published, with what yours does not say of them')
    .action(() => printAnswer((session) => session.get('/api/organisation/published-calendars')));
  calendar
    .command('take')
    .description('enter a year of the calendar as a country has published it')
    .requiredOption('--country <code>', 'RU or IN')
    .requiredOption('--year <yyyy>')
    .action(({ country, year }: { country: string; year: string }) =>
      printAnswer((session) =>
        session.put(`/api/organisation/calendar/years/${encodeURIComponent(year)}`, { country }),
      ),
    );
}
