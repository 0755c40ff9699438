import { simulate as simulateSchemes } from '#compensation/simulation/simulate.js';
import { reportSimulation } from '#compensation/simulation/simulation-report.js';
import type { SimulationRequest } from '#compensation/simulation/simulation-request.js';
import { CommandRefusal } from '../command-refusal.js';
import { print } from '../output.js';
import { gridOf } from './grid-option.js';
import { languageOf } from './language-option.js';
import { readPeople } from './people-document.js';
import { refusalOf } from './refuse.js';
import { readSchemeDocument, type SchemeDocument } from './scheme-document.js';
import { simulationText } from './simulation-text.js';

export interface SimulateOptions {
  readonly grid?: string;
  readonly inputs?: string;
  readonly against?: string;
  readonly scale?: string[];
  readonly per?: string;
  readonly jump?: string;
  readonly below?: string;
  readonly above?: string;
  readonly belowMedian?: string;
  readonly aboveMedian?: string;
  readonly text?: true;
  readonly lang: string;
}

/** Runs a scheme over a grid or over real people, beside a second one where it is given. */
export async function simulate(file: string | undefined, options: SimulateOptions): Promise<void> {
  const language = languageOf(options.lang);
  const document = await readSchemeDocument(file);
  const { jump, below, above, belowMedian, aboveMedian } = options;
  const simulation = simulateSchemes({
    scheme: document.scheme,
    against: options.against === undefined ? undefined : (await readSchemeDocument(options.against)).scheme,
    run: await runOf(document, options),
    perUnitOf: options.per,
    limits: { ...(jump === undefined ? {} : { jump }), below, above, belowMedian, aboveMedian },
  });
  if (!simulation.ok)
    throw refusalOf(
      'simulation-refused',
      'The simulation cannot be made; every problem is listed with the path of its field.',
      simulation.problems,
    );
  const [first] = simulation.scheme.points;
  if (simulation.scheme.summary.calculated === 0 && first?.ok === false) {
    throw refusalOf(
      'simulation-refused',
      `No point of the simulation can be calculated. The problems of the first, ${first.at}, are listed.`,
      first.problems,
    );
  }
  const report = reportSimulation(simulation);
  const incomparable = report.comparison?.incomparable;
  if (incomparable !== undefined) {
    throw refusalOf(
      'simulation-refused',
      `No point can be calculated by both schemes, so there is nothing to compare. The problems of ${incomparable.at} are listed.`,
      incomparable.problems,
    );
  }
  if (options.text) process.stdout.write(simulationText(report, language));
  else print(report);
}

async function runOf(
  document: SchemeDocument,
  { grid, inputs, scale = [] }: SimulateOptions,
): Promise<SimulationRequest['run']> {
  if ((grid === undefined) === (inputs === undefined)) {
    throw new CommandRefusal('invalid', 'invalid-option', 'A simulation runs either over a grid or over people.', [
      {
        path: 'grid',
        message:
          'give one of --grid and --inputs; what is the same at every level of a grid stands in the inputs of a case',
      },
    ]);
  }
  if (inputs !== undefined) return { people: await readPeople(inputs) };
  return { grid: gridOf(grid!, scale), inputs: document.inputs, carriedState: document.carriedState };
}
