import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { deadlineOutcome } from '#calendar/deadline-outcome.js';
import { writeAudit } from '#persistence/audit.js';

/** A deadline of a cycle as it is kept, whatever kind of cycle it is of. */
interface KeptDeadline<Kind> {
  id: string;
  kind: Kind;
  dueOn: string;
  opensAt: Date;
  dueAt: Date;
  metAt: Date | null;
  missedAt: Date | null;
}

interface ToSettle<Deadline> {
  cycle: { id: string; organisationId: string };
  objectKind: 'monthly-cycle' | 'annual-cycle';
  table: EntityTarget<ObjectLiteral>;
  /** By the instant they are due. */
  deadlines: readonly Deadline[];
  /** When what a deadline asks for came; null where it has not. */
  fulfilledAt: (deadline: Deadline) => Date | null;
}

/** Marks what was met and what was missed up to `asOf`, and returns the next instant at which something falls due. */
export async function settleDeadlines<Kind extends string, Deadline extends KeptDeadline<Kind>>(
  manager: EntityManager,
  { cycle, objectKind, table, deadlines, fulfilledAt }: ToSettle<Deadline>,
  asOf: Date,
): Promise<Date | undefined> {
  const waiting: Date[] = [];
  for (const deadline of deadlines) {
    const outcome = deadlineOutcome(deadline, fulfilledAt(deadline), asOf);
    if (outcome.missedAt && !deadline.missedAt)
      await writeAudit(manager, {
        organisationId: cycle.organisationId,
        businessAt: outcome.missedAt,
        actorId: null,
        action: 'deadline.missed',
        objectKind,
        objectId: cycle.id,
        details: { deadline: deadline.kind, dueOn: deadline.dueOn },
      });
    if (outcome.metAt !== deadline.metAt || outcome.missedAt !== deadline.missedAt)
      await manager.update(table, { id: deadline.id }, outcome);
    if (!outcome.metAt && !outcome.missedAt) waiting.push(deadline.dueAt);
  }
  return waiting[0];
}
