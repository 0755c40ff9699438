import { DataSource } from 'typeorm';
import { databaseOptions } from '#persistence/database-schema.js';
import { companyWithAYear } from '#platform/demo/demo-company.js';
import { withInstallation } from '../doctor/open-installation.js';
import { beginProcesses } from './begin-processes.js';
import { evidenceStore } from './evidence-store.js';
import { restoreDemo } from './restore-demo.js';

/** Puts up the company with a year behind it in the installation that the environment names, and begins its processes. */
export function restoreInstallation() {
  return withInstallation(async (examined) => {
    const { url } = examined.dataSource.options as { url?: string };
    const owner = await new DataSource(databaseOptions(examined.ownerUrl ?? url ?? '')).initialize();
    try {
      const store = evidenceStore(process.env);
      const { restored, organisationId } = await owner.transaction((manager) => restoreDemo(manager, store));
      // Also of what is there: it may have been put up without, where Temporal was away.
      const processes = await beginProcesses(examined, organisationId);
      const { name, suffix, password, offered } = companyWithAYear;
      const logins = offered.slice(0, 3).map((handle) => `${handle}@${suffix}`);
      return { restored, organisationId, name, processes, logins: logins.join(', '), password };
    } finally {
      await owner.destroy();
    }
  });
}
