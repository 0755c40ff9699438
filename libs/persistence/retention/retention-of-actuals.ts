import type { EntityManager } from 'typeorm';
import type { PersonId } from '#approvals/ids.js';
import type { AskedActuals, CycleActualsContent } from '#compensation/calculation/check-cycle-actuals.js';
import { findKeptClients, type KeptClients, type LossShareOf } from '#compensation/calculation/retention-of-month.js';
import { askedActualsOf } from '../cycle-actuals.js';
import type { MonthlyCycle } from '../entities/monthly-cycle.entity.js';
import { factsOfMonth } from '../facts/facts-of-month.js';

export interface RetentionOfPerson extends KeptClients {
  personId: PersonId;
}

/** An indicator as a scheme has it; its number of clients is written down, or a value of the month. */
interface WrittenIndicator {
  readonly code: string;
  readonly kind: string;
  readonly target: string | { readonly value?: string };
  readonly threshold?: string;
}

/** How many clients everybody of a cycle has kept, by approved actuals: as their plans in force and their schemes measure it. */
export async function retentionOfActuals(
  manager: EntityManager,
  cycle: Pick<MonthlyCycle, 'id' | 'organisationId' | 'departmentId' | 'month'>,
  { people }: CycleActualsContent,
): Promise<RetentionOfPerson[]> {
  const asked = await askedActualsOf(manager, cycle);
  const shares = lossSharesOf(asked, new Map());
  const counted = [...shares]
    .filter(([, own]) => own.some(({ total }) => total === undefined))
    .map(([personId]) => personId);
  const values = counted.length === 0 ? undefined : await valuesOf(manager, cycle, counted);
  return [...(values === undefined ? shares : lossSharesOf(asked, values))].flatMap(([personId, indicators]) =>
    findKeptClients(indicators, people[personId] ?? {}).map((kept) => ({ personId, ...kept })),
  );
}

type ValuesOfPeople = ReadonlyMap<PersonId, Readonly<Record<string, string>>>;

/** By person; of a plan that was revised from a day on, and of several schemes, the last has the say of a code. */
function lossSharesOf({ plans, bySchemes }: AskedActuals, values: ValuesOfPeople): Map<PersonId, LossShareOf[]> {
  const found = new Map<PersonId, Map<string, LossShareOf>>();
  const add = (personId: PersonId, share: LossShareOf) => {
    const own = found.get(personId) ?? new Map<string, LossShareOf>();
    found.set(personId, own.set(share.code, share));
  };
  for (const { personId, terms } of plans)
    for (const { code, kind, ...indicator } of terms.indicators)
      if (kind === 'loss-share') {
        const { target: total, threshold } = indicator as { target: string; threshold?: string };
        add(personId, { code, total, threshold, paidAs: 'alone' });
      }
  for (const { personId, periods } of bySchemes?.people ?? [])
    for (const { scheme } of periods)
      for (const { indicator, paidAs } of lossSharesOfScheme(bySchemes?.schemes[scheme])) {
        const { code, target, threshold } = indicator;
        const total = typeof target === 'string' ? target : values.get(personId)?.[target.value ?? ''];
        add(personId, { code, total, threshold, paidAs });
      }
  return new Map([...found].map(([personId, own]) => [personId, [...own.values()]]));
}

function lossSharesOfScheme(scheme: unknown): { indicator: WrittenIndicator; paidAs: LossShareOf['paidAs'] }[] {
  const { components = [] } = (scheme ?? {}) as {
    components?: { kind: string; terms: { results?: string; indicators?: WrittenIndicator[] } }[];
  };
  return components
    .filter(({ kind }) => kind === 'kpi-bonus')
    .flatMap(({ terms: { results = 'each', indicators = [] } }) =>
      indicators
        .filter(({ kind }) => kind === 'loss-share')
        .map((indicator) => ({ indicator, paidAs: results === 'each' ? ('alone' as const) : ('combined' as const) })),
    );
}

async function valuesOf(
  manager: EntityManager,
  { organisationId, month }: Pick<MonthlyCycle, 'organisationId' | 'month'>,
  personIds: readonly PersonId[],
): Promise<ValuesOfPeople> {
  const facts = await factsOfMonth(manager, { organisationId, month, personIds: [...personIds] });
  return new Map(
    facts.map(({ personId, inputs }) => {
      const { values = {} } = JSON.parse(inputs) as { values?: Record<string, string> };
      return [personId, values];
    }),
  );
}
