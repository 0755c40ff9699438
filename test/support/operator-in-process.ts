import { Command } from 'commander';
import { addCompensationVerbs } from '#apps/operator/compensation.verbs.js';
import { DomainError } from '#contracts/domain-error.js';

/** What a verb of the pay engine ended with: what it printed, and its refusal where it refused. */
export interface EndedVerb {
  readonly out: string;
  readonly refusal:
    | { readonly code: string; readonly detail: string; readonly paths: string[]; readonly messages: string[] }
    | undefined;
}

/**
 * Runs a verb of the pay engine with its options in this process, without the half second that a program needs to
 * start. Standard output is taken away while it runs, so that only one may run at a time; documents come from files. A failure that is no
 * refusal is thrown.
 */
export async function runInProcess(args: readonly string[]): Promise<EndedVerb> {
  const program = new Command('premia').exitOverride();
  addCompensationVerbs(program);
  const printed: string[] = [];
  const write = process.stdout.write;
  process.stdout.write = ((text: string) => printed.push(text) > 0) as typeof write;
  try {
    await program.parseAsync([...args], { from: 'user' });
    return { out: printed.join(''), refusal: undefined };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { code, message: detail, problems } = error;
    return {
      out: printed.join(''),
      refusal: {
        code,
        detail,
        paths: problems.map(({ path }) => path),
        messages: problems.map(({ message }) => message),
      },
    };
  } finally {
    process.stdout.write = write;
  }
}
