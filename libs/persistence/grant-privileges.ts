import { escapeIdentifier } from 'pg';
import type { EntityManager } from 'typeorm';
import { applicationPrivileges, applicationViews, type TablePrivileges } from './application-privileges.js';

/**
 * Gives the role of the application what `applicationPrivileges` says, and takes everything else away from it and from
 * PUBLIC. To be called by the owner, in a transaction: whoever works meanwhile notices nothing.
 */
export async function grantPrivileges(manager: EntityManager, role: string): Promise<void> {
  const [{ name } = { name: '' }] = await manager.query<{ name: string }[]>('SELECT current_database() AS name');
  const application = escapeIdentifier(role);
  for (const statement of [
    ...privilegesOnDatabase(name, role),
    `REVOKE CREATE ON SCHEMA public FROM PUBLIC, ${application}`,
    `REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC, ${application}`,
    `REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM PUBLIC, ${application}`,
    `GRANT USAGE ON SCHEMA public TO ${application}`,
    ...Object.entries(applicationPrivileges).map(
      ([table, privileges]) => `GRANT ${wordsOf(privileges)} ON public.${table} TO ${application}`,
    ),
    ...applicationViews.map((view) => `GRANT SELECT ON public.${view} TO ${application}`),
    `GRANT USAGE ON SCHEMA as_of TO ${application}`,
    `GRANT SELECT ON ALL TABLES IN SCHEMA as_of TO ${application}`,
  ])
    await manager.query(statement);
}

/** Statements for the rights to the database itself. They alone are not taken over by who copies a database. */
export function privilegesOnDatabase(name: string, role: string): string[] {
  const [database, application] = [escapeIdentifier(name), escapeIdentifier(role)];
  return [
    `REVOKE TEMPORARY ON DATABASE ${database} FROM PUBLIC, ${application}`,
    `GRANT CONNECT ON DATABASE ${database} TO ${application}`,
  ];
}

function wordsOf({ insert, update, delete: remove }: TablePrivileges): string {
  return [
    'SELECT',
    ...(insert ? [insert === true ? 'INSERT' : `INSERT (${insert.join(', ')})`] : []),
    ...(update ? [`UPDATE (${update.join(', ')})`] : []),
    ...(remove ? ['DELETE'] : []),
  ].join(', ');
}

/**
 * Functions of the schema find its tables and nothing that stands before them on the search path of whoever calls:
 * a table of the caller's own with the name of ours would otherwise answer for it in a trigger.
 */
export async function fixSearchPaths(manager: EntityManager): Promise<void> {
  const functions = await manager.query<{ name: string }[]>(
    `SELECT p.oid::regprocedure::text AS name FROM pg_proc p
      WHERE p.pronamespace = 'public'::regnamespace AND p.proowner = current_user::regrole AND p.proconfig IS NULL
        AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')`,
  );
  for (const { name } of functions) await manager.query(`ALTER FUNCTION ${name} SET search_path = public, pg_temp`);
}
