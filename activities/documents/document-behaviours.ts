import type { DocumentKind } from '#approvals/document-kinds/document-kinds.js';
import { annualActuals } from './annual-actuals.js';
import { annualPlan } from './annual-plan.js';
import { actualsReopening } from './actuals-reopening.js';
import { actuals } from './actuals.js';
import { adjustment } from './adjustment.js';
import { answerToStrikes } from './answer-to-strikes.js';
import { cycleReopening } from './cycle-reopening.js';
import type { DocumentBehaviour } from './document-behaviour.js';
import { fine } from './fine.js';
import { kpiPlan } from './kpi-plan.js';
import { loyaltyList } from './loyalty-list.js';
import { payScheme } from './pay-scheme.js';
import { payrollRegister } from './payroll-register.js';
import { planRevision } from './plan-revision.js';
import { regulationChange } from './regulation-change.js';
import { delegationOrder } from './delegation-order.js';
import { staffOrder } from './staff-order.js';
import { salesPlan } from './sales-plan.js';
import { weightMemo } from './weight-memo.js';
import { taskPlan } from './task-plan.js';
import { writeOff } from './write-off.js';
import { valueDefinition } from './value-definition.js';

/** What each kind of document does; one that is missing does not compile. */
export const documentBehaviours: Readonly<Record<DocumentKind, DocumentBehaviour>> = {
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
  'review-minutes': answerToStrikes,
  'proposal-to-part': answerToStrikes,
  'regulation-change': regulationChange,
  'annual-plan': annualPlan,
  'annual-actuals': annualActuals,
  'loyalty-list': loyaltyList,
  'cycle-reopening': cycleReopening,
  'sales-plan': salesPlan,
  'salary-order': staffOrder,
  'assignment-order': staffOrder,
  'delegation-order': delegationOrder,
};
