import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import type { FactRow } from '#facts/fact-kind.js';
import { type FactKindName, factKindOf } from '#facts/fact-kinds.js';
import { writeAudit } from '#persistence/audit.js';
import { businessNow } from '#persistence/business-now.js';
import { enteredRow } from '#persistence/facts/entered-row.js';
import type { FactName, FactProblem, FactsEntry, Outcome } from '#persistence/facts/fact-entry.js';
import { FactTrial } from '#persistence/facts/fact-trial.js';
import { lockFacts } from '#persistence/facts/lock-facts.js';
import type { WrittenFacts } from '#persistence/facts/write-facts.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { refuseWhatDocumentsDecide, refuseWithoutAccess } from './fact-access.js';
import { pathOf } from './row-path.js';

interface FactsBody {
  rows: readonly FactRow[];
  withdrawn: readonly { externalId: string; month?: string }[];
}

interface Receipt extends Record<Outcome, number> {
  ids: string[];
}

@Injectable()
export class FactEntry {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Makes the facts of a kind stand as the rows say, all of them or none. Calls of one organisation take turns, so that
   * two that name the same fact are both answered, the second by what the first left.
   */
  async enter(
    person: SignedInPerson,
    request: RequestReference,
    kind: FactKindName,
    body: FactsBody,
  ): Promise<Receipt> {
    const { isNamedByMonth } = factKindOf(kind);
    const rows = body.rows.map((row) => enteredRow(kind, row));
    const withdrawn = body.withdrawn.map(({ externalId, month = '' }) => ({
      externalId,
      keyMonth: isNamedByMonth ? month : '',
    }));
    const entry: FactsEntry = { organisationId: person.organisationId, kind, actorId: person.id, rows, withdrawn };
    refuse(entry, namedTwice([...rows, ...withdrawn]));
    return answerOnce(this.dataSource, request, async (manager) => {
      await lockFacts(manager, entry.organisationId);
      await refuseWhatDocumentsDecide(manager, entry);
      const trial = new FactTrial(manager, entry);
      const written = await trial.write(rows, withdrawn);
      refuse(entry, trial.problems);
      if (!written) throw new Error(`Facts of ${kind} were not written, and nothing says why`);
      refuse(entry, await trial.judge());
      await refuseWithoutAccess(trial, person, entry);
      await trial.noteChanges();
      const receipt = receiptOf(written);
      await this.record(manager, entry, receipt);
      return receipt;
    });
  }

  private async record(manager: EntityManager, { organisationId, kind, actorId }: FactsEntry, receipt: Receipt) {
    const { added, changed, withdrawn } = receipt;
    if (added + changed + withdrawn === 0) return;
    await writeAudit(manager, {
      organisationId,
      businessAt: await businessNow(manager, organisationId),
      actorId,
      action: 'facts.entered',
      objectKind: 'organisation',
      objectId: organisationId,
      details: { kind, added, changed, withdrawn },
    });
  }
}

/** One call says one thing of a fact. */
function namedTwice(names: readonly FactName[]): FactProblem[] {
  const seen = new Set<string>();
  return names.flatMap(({ externalId, keyMonth }, index) => {
    const name = `${keyMonth} ${externalId}`;
    const isRepeated = seen.has(name);
    seen.add(name);
    return isRepeated
      ? [{ index, field: 'externalId', code: 'named-twice', message: 'stands in this call before; name a fact once' }]
      : [];
  });
}

function refuse({ kind, rows }: FactsEntry, problems: readonly FactProblem[]): void {
  if (problems.length === 0) return;
  throw new DomainError(
    'invalid',
    'facts-not-possible',
    `${problems.length} ${problems.length === 1 ? 'thing is' : 'things are'} wrong with these ${kind}; nothing was changed.`,
    { kind },
    problems
      .toSorted((one, other) => one.index - other.index)
      .map(({ index, field, code, message }) => ({ path: pathOf(rows.length, index, field), code, message })),
  );
}

function receiptOf({ ids, outcomes }: WrittenFacts): Receipt {
  const receipt: Receipt = { added: 0, changed: 0, withdrawn: 0, unchanged: 0, ids };
  for (const outcome of outcomes) receipt[outcome] += 1;
  return receipt;
}
