import { demoCompany } from '#platform/demo/demo-company.js';
import { insertCompany, type StoredCompany } from '#persistence/insert-company.js';
import { ApiSession } from '#platform/api-session.js';
import { withDataSource } from './data-source.js';
import { quickHash } from './quick-hash.js';
import type { TestStack } from './test-stack.js';

export interface OrdinaryCompany extends StoredCompany {
  /** Signs in as one of its people: admin, head or general. */
  as: (handle: string) => Promise<ApiSession>;
}

/** A second company beside the demo's: no sandbox, it lives by the ordinary clock. */
export async function insertOrdinaryCompany(stack: TestStack): Promise<OrdinaryCompany> {
  const passwordHash = await quickHash(demoCompany.password);
  const person = (handle: string, role: StoredCompany['people'][number]['roles'][number], inDepartment: boolean) => ({
    name: `Ordinary ${handle}`,
    login: `${handle}@ordinary.test`,
    passwordHash,
    roles: [role],
    inDepartment,
  });
  const stored = await withDataSource(stack.database.url, (dataSource) =>
    dataSource.transaction((manager) =>
      insertCompany(manager, {
        name: 'Ordinary',
        timeZone: 'Asia/Yekaterinburg',
        currency: 'RUB',
        isSandbox: false,
        clockOffsetMs: 0,
        department: 'Retail',
        daysOff: [],
        people: [
          person('admin', 'administrator', false),
          person('head', 'head-of-department', true),
          person('general', 'general-director', false),
        ],
      }),
    ),
  );
  return {
    ...stored,
    as: (handle) => new ApiSession(stack.url).signIn(`${handle}@ordinary.test`, demoCompany.password),
  };
}
