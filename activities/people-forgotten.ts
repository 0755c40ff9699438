import { DomainError } from '#contracts/domain-error.js';
import type { PayrollRun } from '#persistence/entities/payroll-run.entity.js';
import type { UnreadyPerson } from '#persistence/payroll-readiness.js';

/** A run that has frozen its inputs would miss people in silence. */
export class PeopleForgotten extends DomainError {
  constructor(
    { id, month, personIds }: PayrollRun,
    readonly people: readonly UnreadyPerson[],
  ) {
    super(
      'conflict',
      'people-not-ready',
      personIds
        ? `${people.length} of the people whom the run names cannot be paid by it any more, with what is known now. It ends as failed and names them; have entered what is missing, or start the run again without them.`
        : `${people.length} people earn in ${month} whom the run neither pays nor leaves out: they came in since it was started, or are no longer ready. It ends as failed and names them; have entered what is missing, or start the payroll again with leftOut: their ids and the reason.`,
      { runId: id, month, personIds: people.map(({ personId }) => personId) },
    );
  }
}
