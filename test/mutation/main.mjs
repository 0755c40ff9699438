import { Stryker } from '@stryker-mutator/core';
import { groups } from './groups.mjs';

/**
 * `npm run mutation [group ...]`: changes what decides about money, one mutant at a time, and counts how many the specs
 * notice. Prints the scores as JSON at the end; exit code 1 below 85 %. Run it on an idle machine: on a busy one a mutant
 * that only takes long passes for one that was noticed.
 */
const LEAST_PERCENT = 85;
const NOTICED = ['Killed', 'Timeout'];
const COUNTED = [...NOTICED, 'Survived', 'NoCoverage'];

const chosen = process.argv.slice(2);
const unknown = chosen.find((name) => !Object.hasOwn(groups, name));
if (unknown !== undefined) {
  process.stderr.write(`There is no group "${unknown}"; there are: ${Object.keys(groups).join(', ')}\n`);
  process.exit(2);
}

const scores = {};
for (const name of chosen.length > 0 ? chosen : Object.keys(groups)) {
  process.env.MUTATION_GROUP = name;
  const results = await new Stryker(optionsOf(name)).runMutationTest();
  scores[name] = scoreOf(results);
}
scores.all = scoreOf(undefined, Object.values(scores));
process.stdout.write(`${JSON.stringify(scores, null, 2)}\n`);
process.exitCode = scores.all.percent < LEAST_PERCENT || scores.all.errors > 0 ? 1 : 0;

function optionsOf(name) {
  return {
    mutate: groups[name].mutate,
    packageManager: 'npm',
    plugins: ['@stryker-mutator/jest-runner'],
    testRunner: 'jest',
    testRunnerNodeArgs: ['--experimental-vm-modules', '--no-warnings'],
    jest: { projectType: 'custom', configFile: 'test/mutation/jest.config.mjs' },
    coverageAnalysis: 'perTest',
    concurrency: 2,
    timeoutMS: 20_000,
    // The sandbox gets what the specs read and nothing else; .premia may hold the files of running servers.
    ignorePatterns: ['**', '!package.json', '!tsconfig.json', '!.config/**', '!docs/**', '!libs/**', '!test/**'],
    tempDirName: '.premia/mutation/sandbox',
    reporters: ['clear-text', 'html', 'json'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    htmlReporter: { fileName: `.premia/mutation/${name}.html` },
    jsonReporter: { fileName: `.premia/mutation/${name}.json` },
  };
}

function scoreOf(results, parts = []) {
  const count = (statuses) => (results ?? []).filter((result) => statuses.includes(result.status)).length;
  const sum = (field) => parts.reduce((total, part) => total + part[field], 0);
  const [mutants, noticed, errors] =
    results === undefined
      ? [sum('mutants'), sum('noticed'), sum('errors')]
      : [count(COUNTED), count(NOTICED), count(['RuntimeError', 'CompileError'])];
  return { mutants, noticed, errors, percent: Math.floor((1000 * noticed) / mutants) / 10 };
}
