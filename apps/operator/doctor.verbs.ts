import type { Command } from 'commander';
import type { Found } from './doctor/examine.js';
import { print } from './output.js';

interface DoctorOptions {
  mend?: boolean;
  json?: boolean;
}

export function addDoctorVerbs(program: Command): void {
  program
    .command('doctor')
    .description(
      'compare database and Temporal of the installation, say what is wrong and what to do; exit code 1 where something is',
    )
    .option('--mend', 'mend what can be mended, by the repairs that administrators have, and look again')
    .option('--json', 'for programs')
    .action(async ({ mend = false, json = false }: DoctorOptions) => {
      const [{ withInstallation }, { examineAndMend }] = await Promise.all([
        import('./doctor/open-installation.js'),
        import('./doctor/examine-and-mend.js'),
      ]);
      const { mended, wrong } = await withInstallation((examined) => examineAndMend(examined, { mend }));
      print(json ? { mended: mended.map(asTold), wrong: wrong.map(asTold) } : inWords(mended, wrong));
      if (wrong.length > 0) process.exitCode = 1;
    });
}

function asTold({ mend, ...found }: Found) {
  return { ...found, canBeMended: mend !== undefined };
}

function inWords(mended: Found[], wrong: Found[]): string {
  const lines = [
    ...mended.map((found) => `mended  ${nameOf(found)}: ${found.problem}`),
    ...wrong.flatMap((found) => [`wrong   ${nameOf(found)}: ${found.problem}`, `        ${found.remedy}`]),
    wrong.length === 0 ? 'Nothing is wrong.' : `${wrong.length} wrong. \`--mend\` mends ${countMendable(wrong)} of it.`,
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function nameOf({ check, objectKind, objectId }: Found): string {
  return `[${check}] ${objectKind} ${objectId}`;
}

function countMendable(wrong: Found[]): number {
  return wrong.filter(({ mend }) => mend !== undefined).length;
}
