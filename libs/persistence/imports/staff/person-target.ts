import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { PersonRow } from '#imports/kinds/staff-tables.js';
import { settlePerson } from '#imports/staff/settle-person.js';
import { rowProblem, type SettledRow } from '#imports/staff/settled-row.js';
import { writeAudits } from '../../audit.js';
import { businessNow } from '../../business-now.js';
import { lockStaff } from '../../staff-entries.js';
import { allGoodRows } from '../staged-rows.js';
import type { TableCall, TableTarget, WrittenRows } from '../table-target.js';
import { knownEntries } from './known-staff.js';
import { takeBackStaff } from './take-back-staff.js';
import { writeStaffRows } from './write-staff-rows.js';

/** People with what they begin as. Who is taken on has no password: an administrator makes them a link. */
export const personTarget: TableTarget = {
  hold: (manager, { organisationId }) => lockStaff(manager, organisationId),
  write: writePeople,
  takeBack: takeBackStaff,
};

interface OfLogin {
  id: string;
  name: string;
  login: string;
  isOurs: boolean;
}
type SettledPerson = SettledRow & {
  readonly person: { readonly id: string; readonly isNew: boolean; readonly row: PersonRow };
};

async function writePeople(
  manager: EntityManager,
  call: TableCall,
  without: ReadonlySet<number>,
): Promise<WrittenRows> {
  const rows = await allGoodRows<PersonRow>(manager, call.importId, without);
  const byLogin = await peopleByLogin(
    manager,
    call,
    rows.map(({ row }) => row.login),
  );
  const ids = [...byLogin.values()].filter(({ isOurs }) => isOurs).map(({ id }) => id);
  const entries = await knownEntries(manager, ['employment', 'assignment', 'headship'], ids);
  const settled = rows.map((numbered): SettledPerson => {
    const { number, row } = numbered;
    const known = byLogin.get(row.login);
    const id = known?.id ?? randomUUID();
    const person = { id, isNew: known === undefined, row };
    if (known?.isOurs === false) return { number, state: 'unchanged', acts: [], problems: [loginTaken], person };
    const of = { id, name: known?.name ?? row.name, entries: entries.get(id) ?? [] };
    return { ...settlePerson(numbered, of, { isNew: person.isNew, fields: call.fields }), person };
  });
  return writeStaffRows(manager, call, settled, {
    nameOf: ({ person }) => person.row.login,
    before: (good) => insertPeople(manager, call, good),
  });
}

async function peopleByLogin(
  manager: EntityManager,
  { organisationId }: TableCall,
  logins: readonly string[],
): Promise<Map<string, OfLogin>> {
  const found = await manager.query<OfLogin[]>(
    'SELECT id, name, login, organisation_id = $1 AS "isOurs" FROM people WHERE login = ANY ($2::text[])',
    [organisationId, logins],
  );
  return new Map(found.map((each) => [each.login, each]));
}

async function insertPeople(
  manager: EntityManager,
  { organisationId, actorId, confirmedBy, importId }: TableCall,
  settled: readonly SettledPerson[],
): Promise<void> {
  const made = settled
    .filter(({ person }) => person.isNew)
    .map(({ person: { id, row } }) => ({ id, name: row.name, login: row.login }));
  if (made.length === 0) return;
  await manager.query(
    `INSERT INTO people (id, organisation_id, name, login)
     SELECT p.id, $1, p.name, p.login FROM json_to_recordset($2::json) AS p (id uuid, name text, login text)`,
    [organisationId, JSON.stringify(made)],
  );
  await writeAudits(
    manager,
    { organisationId, businessAt: await businessNow(manager, organisationId) },
    made.map(({ id }) => ({
      actorId: confirmedBy ?? actorId,
      action: 'person.added',
      objectKind: 'person',
      objectId: id,
      details: { importId },
    })),
  );
}

const loginTaken = rowProblem('login', 'login-taken', 'is the login of somebody else already; choose another');
