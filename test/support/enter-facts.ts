import { expect } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import type { FactRow } from '#facts/fact-kind.js';
import { type FactKindName, factKindOf } from '#facts/fact-kinds.js';
import { enteredRow } from '#persistence/facts/entered-row.js';
import { FactTrial } from '#persistence/facts/fact-trial.js';
import { lockFacts } from '#persistence/facts/lock-facts.js';
import type { SchemaFixture } from './schema-fixture.js';

/** Enters facts as accounting does, within the transaction of the caller: what is of posted months is noted. */
export async function enterWithin(
  manager: EntityManager,
  { organisationId, person }: Pick<SchemaFixture, 'organisationId' | 'person'>,
  kind: FactKindName,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  if (rows.length === 0) return;
  const trial = new FactTrial(manager, { organisationId, kind, actorId: person('accounting') });
  await lockFacts(manager, organisationId);
  await trial.write(rows.map((row) => enteredRow(kind, factKindOf(kind).schema.parse(row) as FactRow)));
  expect(await trial.judge()).toEqual([]);
  await trial.noteChanges();
}
