import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect } from '@jest/globals';
import { tableContents } from './table-contents.js';
import type { TestStack } from './test-stack.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Ended {
  code: number;
  out: string;
  err: string;
}

export interface OperatorCommand {
  premia: (args: string[], env?: Record<string, string>) => Promise<Ended>;
  /** What a verb answers: JSON on standard output, nothing beside it. */
  answered: <T>(args: string[], env?: Record<string, string>) => Promise<T>;
  /** The reason for which a verb is refused: JSON on standard error, exit code 2, nothing done. */
  refused: (
    args: string[],
    env?: Record<string, string>,
  ) => Promise<{ code: string; detail: string; problems?: { path: string }[] }>;
}

/** Types a command: the same entry as people have, and with it the bundled program. */
export function typePremia(args: string[], env: Record<string, string>): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['apps/launcher/bootstrap.mjs', 'premia', ...args],
      { cwd: root, env: { PATH: process.env.PATH ?? '', ...env } },
      (_error, out, err) => resolve({ code: child.exitCode ?? -1, out, err }),
    );
  });
}

/** What people type is what is tested; as the administrator of a stack. */
export function operatorCommand(stack: TestStack): OperatorCommand {
  const premia: OperatorCommand['premia'] = (args, env = {}) => {
    const { login, password } = stack.administrator;
    return typePremia(args, {
      PREMIA_URL: stack.url,
      PREMIA_LOGIN: login,
      PREMIA_PASSWORD: password,
      DATABASE_URL: stack.database.url,
      DATABASE_OWNER_URL: stack.database.ownerUrl,
      ...env,
    });
  };
  return {
    premia,
    answered: async <T>(args: string[], env?: Record<string, string>) => {
      const { code, out, err } = await premia(args, env);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      return JSON.parse(out) as T;
    },
    refused: async (args, env) => {
      const before = await tableContents(stack.database);
      const { code, out, err } = await premia(args, env);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(await tableContents(stack.database)).toEqual(before);
      return JSON.parse(err) as { code: string; detail: string };
    },
  };
}
