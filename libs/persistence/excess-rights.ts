import type { DataSource } from 'typeorm';
import { applicationPrivileges } from './application-privileges.js';

/**
 * What the role of a connection could do to get around triggers and constraints, in words that continue "a role that":
 * nothing of it is needed to work. Empty where the role is the application's own, as `database migrate` leaves it.
 */
export async function findExcessRights(dataSource: DataSource): Promise<string[]> {
  const [role] = await dataSource.query<{ isSuperuser: boolean; excess: string[] }[]>(
    `SELECT r.rolsuper AS "isSuperuser", array_remove(ARRAY[
         CASE WHEN r.rolcreaterole THEN 'may create roles' END,
         CASE WHEN pg_has_role(d.datdba, 'MEMBER') THEN 'owns the database' END,
         CASE WHEN EXISTS (SELECT 1 FROM pg_class c WHERE c.relnamespace = n.oid AND pg_has_role(c.relowner, 'MEMBER'))
                OR EXISTS (SELECT 1 FROM pg_proc p WHERE p.pronamespace = n.oid AND pg_has_role(p.proowner, 'MEMBER'))
              THEN 'owns tables or functions' END,
         CASE WHEN has_schema_privilege(n.oid, 'CREATE') THEN 'may create in the schema' END,
         CASE WHEN has_database_privilege(d.oid, 'CREATE') THEN 'may create schemas' END,
         CASE WHEN has_database_privilege(d.oid, 'TEMPORARY') THEN 'may create temporary tables' END,
         CASE WHEN EXISTS (SELECT 1 FROM pg_roles p WHERE pg_has_role(p.oid, 'MEMBER') AND p.rolname IN
                ('pg_write_all_data', 'pg_read_server_files', 'pg_write_server_files', 'pg_execute_server_program'))
              THEN 'may write everywhere or reach the files and programs of the server' END,
         CASE WHEN has_parameter_privilege('session_replication_role', 'SET') THEN 'may switch off triggers' END,
         CASE WHEN EXISTS (SELECT 1 FROM pg_class c WHERE c.relnamespace = n.oid AND c.relkind IN ('r', 'p')
                             AND has_table_privilege(c.oid, 'TRUNCATE, TRIGGER, REFERENCES, MAINTAIN'))
              THEN 'may empty tables or put triggers on them' END,
         CASE WHEN EXISTS (SELECT 1 FROM pg_class c WHERE c.relnamespace = n.oid AND c.relkind IN ('r', 'p')
                             AND (has_table_privilege(c.oid, 'UPDATE')
                               OR has_table_privilege(c.oid, 'DELETE') AND c.relname <> ALL ($1)))
              THEN 'may change or remove what is kept' END
       ], NULL) AS excess
       FROM pg_roles r, pg_database d, pg_namespace n
      WHERE r.rolname = current_user AND d.datname = current_database() AND n.nspname = 'public'`,
    [Object.keys(applicationPrivileges).filter((table) => applicationPrivileges[table]?.delete)],
  );
  if (!role) return [];
  return role.isSuperuser ? ['is a superuser'] : role.excess;
}
