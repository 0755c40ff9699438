import type { Route } from '#approvals/route.js';
import { defaultRoutes } from '#approvals/routes.js';
import { difference, type Difference } from './difference.js';
import type { DocumentAct, DocumentOfYear } from './year-read.js';

/** Where a document stands after some of its acts. */
interface Standing {
  status: string;
  version: number;
  sha256: string;
  /** Whoever wrote or submitted any of its versions. */
  readonly authors: Set<string>;
  /** Whoever has signed a step of the version, and on whose behalf. */
  taken: string[];
  signed: number;
}

/**
 * Whether what was decided about a document keeps what libs/approvals promises: nobody signs what they wrote or what decides
 * their pay, nor two steps of a version, steps come in the order of the route, and each names the version and the hash that
 * were submitted. Written from the promises, not by the state machine, which is one of those that are checked.
 */
export function checkDecisions(documents: readonly DocumentOfYear[]): Difference[] {
  return documents.flatMap((document) => {
    const route = defaultRoutes[document.kind];
    const standing: Standing = { status: 'drafting', version: 0, sha256: '', authors: new Set(), taken: [], signed: 0 };
    const broken = document.acts.flatMap((act) => follow(document, route, standing, act));
    const of = nameOf(document);
    const told = document.acts.filter(({ what }) => what in isTold).map(wordsOf);
    return [
      ...broken,
      ...(document.status === standing.status
        ? []
        : [difference('decisions', of, `is ${standing.status} by what was decided`, `is ${document.status}`)]),
      ...(document.sha256 === standing.sha256 && document.version === standing.version
        ? []
        : [difference('decisions', of, `version ${standing.version}`, `version ${document.version}, or another hash`)]),
      ...(told.join('; ') === document.told.join('; ')
        ? []
        : [difference('decisions', of, told.join('; '), document.told.join('; '))]),
    ];
  });
}

const isTold = { submitted: true, signed: true, returned: true, withdrawn: true };

function follow(document: DocumentOfYear, route: Route, standing: Standing, act: DocumentAct): Difference[] {
  switch (act.what) {
    case 'drafted':
      standing.authors.add(act.actorId);
      return [];
    case 'submitted':
      return submit(document, standing, act);
    case 'signed':
    case 'returned':
      return decide(document, route, standing, act);
    case 'withdrawn':
      return withdraw(document, route, standing, act);
    case 'reopened':
      Object.assign(standing, { status: 'drafting', taken: [], signed: 0 });
      return [];
    case 'closed':
      standing.status = 'closed';
      return [];
  }
}

function submit(document: DocumentOfYear, standing: Standing, act: DocumentAct): Difference[] {
  const isNewer = (act.version ?? 0) > standing.version;
  const isOpen = standing.status === 'drafting' || standing.status === 'returned';
  standing.authors.add(act.actorId);
  Object.assign(standing, { status: 'in-approval', version: act.version, sha256: act.sha256, taken: [], signed: 0 });
  return isNewer && isOpen ? [] : [broken(document, 'a newer version of a draft is submitted', act)];
}

function withdraw(document: DocumentOfYear, route: Route, standing: Standing, act: DocumentAct): Difference[] {
  const isOnRoute = standing.status === 'in-approval' && act.version === standing.version;
  Object.assign(standing, givenBack(route));
  return isOnRoute ? [] : [broken(document, 'the version that waits is withdrawn', act)];
}

const givenBack = ({ afterReturn }: Route) => ({
  ...{ status: afterReturn === 'close' ? 'closed' : 'returned', taken: [], signed: 0 },
});

function decide(document: DocumentOfYear, route: Route, standing: Standing, act: DocumentAct): Difference[] {
  const step = route.steps[standing.signed];
  const people = [act.actorId, ...(act.onBehalfOf === undefined ? [] : [act.onBehalfOf])];
  const rules: [boolean, string][] = [
    [standing.status === 'in-approval' && step !== undefined, 'somebody waits for the decision'],
    [act.step === step?.name, `the step is ${step?.name}`],
    [act.version === standing.version && act.sha256 === standing.sha256, 'it names what was submitted'],
    [!people.some((person) => standing.authors.has(person)), 'nobody decides what they wrote'],
    [!people.some((person) => person === document.personId), 'nobody decides their own pay'],
    [!people.some((person) => standing.taken.includes(person)), 'nobody decides twice'],
  ];
  if (act.what === 'returned') Object.assign(standing, givenBack(route));
  else {
    standing.taken.push(...people);
    standing.signed += 1;
    if (standing.signed === route.steps.length) standing.status = 'signed';
  }
  return rules.filter(([holds]) => !holds).map(([, rule]) => broken(document, rule, act));
}

function broken(document: DocumentOfYear, rule: string, act: DocumentAct): Difference {
  return difference('decisions', nameOf(document), rule, wordsOf(act));
}

const nameOf = ({ kind, id }: DocumentOfYear) => `${kind} ${id}`;
const wordsOf = ({ what, version, step, actorId, onBehalfOf }: DocumentAct) =>
  [what, version, step ?? null, actorId, onBehalfOf].join(' ');
