import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { build } from 'esbuild';

/** With what the explanations say in three languages, of which each takes 13 KB, and without what schemes are put into words with. */
const MOST_BYTES = 170_000;
const folder = fileURLToPath(new URL('.', import.meta.url));

/** What the calculator of an employee and the modelling of a scheme need in a browser; texts to sign and packs are loaded when they are asked for. */
const entry = `
  export { calculateStatement } from './calculate-statement.js';
  export { calculateMonth } from './calculate-month.js';
  export { simulate } from '../simulation/simulate.js';
  export { describeTrace } from '../explanation/describe-trace.js';
  export { renderTrace } from '../explanation/render-trace.js';
`;

async function bundle() {
  const result = await build({
    stdin: { contents: entry, resolveDir: folder, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    conditions: ['source'],
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  return { bytes: result.outputFiles[0]!.contents, inputs: Object.keys(result.metafile.inputs) };
}

describe('the engine in a browser', () => {
  it('is bundled without anything of Node, in less than 170 KB', async () => {
    // A built-in of Node does not resolve for the browser: the build itself fails.
    const { bytes, inputs } = await bundle();
    expect(inputs.some((path) => path.endsWith('calculate-statement.ts'))).toBe(true);
    expect(inputs.filter((path) => /describe-(scheme|commission|indicator)\.ts$/.test(path))).toEqual([]);
    expect(gzipSync(bytes).length).toBeLessThan(MOST_BYTES);
  });

  it('calculates the same as on a server', async () => {
    const { bytes } = await bundle();
    const source = `data:text/javascript;base64,${Buffer.from(bytes).toString('base64')}`;
    const browser = (await import(source)) as typeof import('./calculate-statement.js');
    const { calculateStatement } = await import('./calculate-statement.js');
    const { alphaActuals, makeAlphaPlan, makeScheme } = await import('../testing/kpi-plan-builder.js');
    const month = [makeScheme(makeAlphaPlan()), { actuals: alphaActuals() }] as const;
    expect(JSON.stringify(browser.calculateStatement(...month))).toBe(JSON.stringify(calculateStatement(...month)));
  });
});
