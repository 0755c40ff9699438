import type { Command } from 'commander';
import { printAnswer } from './administrator-session.js';
import { fieldOption } from './field-option.js';

interface ApiOptions {
  field?: string;
}

/** Any request of the API, without the cookie, the token and the key that a write needs: the session has them. */
export function addApiVerbs(program: Command): void {
  const api = program.command('api').description('one request to the API, as whoever PREMIA_LOGIN names');
  api
    .command('get <path>')
    .description('read, such as /api/people?name=Maxim')
    .addOption(fieldOption())
    .action((path: string, { field }: ApiOptions) => printAnswer((session) => session.get(pathOf(path)), { field }));
  for (const method of ['post', 'put'] as const)
    api
      .command(`${method} <path> [body]`)
      .description('write: the body is a file of JSON; without it, or with -, standard input')
      .addOption(fieldOption())
      .action(async (path: string, file: string | undefined, { field }: ApiOptions) => {
        const { readDocument } = await import('./compensation/read-document.js');
        const body = await readDocument(file);
        await printAnswer((session) => session[method](pathOf(path), body), { field });
      });
}

/** A path of the API alone: the session's cookie goes nowhere else. */
function pathOf(path: string): string {
  return new URL(path, 'http://premia.invalid').href.replace(/^[a-z]+:\/\/[^/]*/, '');
}
