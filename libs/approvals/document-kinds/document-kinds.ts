import { actualsReopening } from './actuals-reopening.js';
import { actuals } from './actuals.js';
import { adjustment } from './adjustment.js';
import { annualActuals } from './annual-actuals.js';
import { annualPlan } from './annual-plan.js';
import { cycleReopening } from './cycle-reopening.js';
import type { DocumentKindFacts } from './document-kind.js';
import { fine } from './fine.js';
import { kpiPlan } from './kpi-plan.js';
import { loyaltyList } from './loyalty-list.js';
import { payScheme } from './pay-scheme.js';
import { payrollRegister } from './payroll-register.js';
import { planRevision } from './plan-revision.js';
import { regulationChange } from './regulation-change.js';
import { assignmentOrder } from './assignment-order.js';
import { delegationOrder } from './delegation-order.js';
import { salaryOrder } from './salary-order.js';
import { salesPlan } from './sales-plan.js';
import { weightMemo } from './weight-memo.js';
import { proposalToPart } from './proposal-to-part.js';
import { reviewMinutes } from './review-minutes.js';
import { taskPlan } from './task-plan.js';
import { writeOff } from './write-off.js';
import { valueDefinition } from './value-definition.js';

/** Every kind of document. One that is added here is asked for wherever kinds differ, by the compiler. */
const kinds = {
  'kpi-plan': kpiPlan,
  actuals,
  'payroll-register': payrollRegister,
  'pay-scheme': payScheme,
  'actuals-reopening': actualsReopening,
  adjustment,
  'write-off': writeOff,
  'value-definition': valueDefinition,
  'plan-revision': planRevision,
  'weight-memo': weightMemo,
  'task-plan': taskPlan,
  fine,
  'review-minutes': reviewMinutes,
  'proposal-to-part': proposalToPart,
  'regulation-change': regulationChange,
  'annual-plan': annualPlan,
  'annual-actuals': annualActuals,
  'loyalty-list': loyaltyList,
  'cycle-reopening': cycleReopening,
  'sales-plan': salesPlan,
  'salary-order': salaryOrder,
  'assignment-order': assignmentOrder,
  'delegation-order': delegationOrder,
} satisfies Record<string, DocumentKindFacts>;

export type DocumentKind = keyof typeof kinds;

export const documentKinds: Readonly<Record<DocumentKind, DocumentKindFacts>> = kinds;

/** The names of the kinds, in the order of the list. */
export const documentKindNames = Object.keys(kinds) as DocumentKind[];
