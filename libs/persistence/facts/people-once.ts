import type { PersonOfFact, Subject } from '#facts/fact-kind.js';

/** Whom a fact is about, everybody once in each part. */
export function peopleOnce({ people }: Subject): PersonOfFact[] {
  return people.filter(
    ({ personId, part }, at) => !people.slice(0, at).some((each) => each.personId === personId && each.part === part),
  );
}
