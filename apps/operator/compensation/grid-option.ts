import type { SimulationRequest } from '#compensation/simulation/simulation-request.js';
import { DomainError } from '#contracts/domain-error.js';
import { CommandRefusal } from '../command-refusal.js';

type GridRun = Extract<SimulationRequest['run'], { grid: unknown }>;

const FORM =
  'write attainment:FROM..TO:STEP in per cent, such as attainment:0..400:5, or CODE:FROM..TO:STEP for a value of the scheme, such as revenue:0..2000000:50000';
const SPECIFICATION =
  /^([a-z][a-z0-9-]{0,39}):(\d{1,15}(?:\.\d{1,6})?)\.\.(\d{1,15}(?:\.\d{1,6})?):(\d{1,15}(?:\.\d{1,6})?)$/;

/** The grid that an option names; `scale` are the codes of values that move with the attainment. */
export function gridOf(option: string, scale: readonly string[]): GridRun['grid'] {
  const [, over, from, to, step] = SPECIFICATION.exec(option) ?? [];
  if (over === undefined || from === undefined || to === undefined || step === undefined)
    throw refused('grid', `is not a grid: ${FORM}`);
  if (over === 'attainment') return { over, from: `${from} %`, to: `${to} %`, step: `${step} %`, scale: [...scale] };
  if (scale.length > 0) throw refused('scale', 'belongs to a grid over attainment; leave it out');
  return { over: 'value', value: over, from, to, step };
}

function refused(path: string, message: string): DomainError {
  return new CommandRefusal('invalid', 'invalid-option', `The option --${path} is not one that can be simulated.`, [
    { path, message },
  ]);
}
