import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import Module from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { describe, expect, it } from '@jest/globals';

describe.each(['api', 'worker'])('The bundled %s', (service) => {
  const folder = join(process.cwd(), 'dist/services', service);
  const [name = '', ...others] = readdirSync(folder).filter((file) => file.endsWith('.cjs'));
  const program = join(folder, name);

  it('is one program with code that V8 takes as it is', () => {
    expect(others).toEqual([]);
    const script = new Script(Module.wrap(readFileSync(program, 'utf8')), {
      filename: program,
      cachedData: readFileSync(`${program}.code`),
    });
    expect(script.cachedDataRejected).toBe(false);
  });

  it('tells its stacks by the sources where Node is asked to', () => {
    const failing = `process.exit = () => { throw new Error('ends here'); };
      require(${JSON.stringify(program)}).run().catch((error) => console.log(error.stack));`;
    const { stdout } = spawnSync(process.execPath, ['--enable-source-maps', '-e', failing], {
      encoding: 'utf8',
      env: { ...process.env, DATABASE_URL: 'nowhere' },
    });
    expect(stdout).toMatch(/ends here[^]*end-on-wrong-settings\.ts:\d+/);
  });
});
