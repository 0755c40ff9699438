import type { EntityManager } from 'typeorm';
import { yearOf } from '#calendar/year.js';
import type { DepartmentYear } from '#persistence/annual/annual-actuals.js';
import { departmentOfDocumentWithoutCycle } from '#persistence/department-of-document.js';
import type { Document } from '#persistence/entities/document.entity.js';

/** Of which department's year a document of a year is. */
export async function yearOfDepartment(
  manager: EntityManager,
  { id, organisationId, month }: Document,
): Promise<DepartmentYear> {
  return {
    organisationId,
    departmentId: (await departmentOfDocumentWithoutCycle(manager, id)) ?? '',
    year: yearOf(month),
  };
}
