import type { z } from 'zod';
import { roleSchema } from '#approvals/role-schema.js';
import { routeSchema } from '#approvals/route.js';
import { deadlineRuleSchema, deadlineRulesSchema } from '#calendar/deadlines.js';
import { describedStepSchema } from '#compensation/explanation/described-step.js';
import { actualsSchema, indicatorActualSchema } from '#compensation/inputs/actuals.js';
import { planIndicators } from '#compensation/inputs/indicator-kind.js';
import { indicatorSchema, signedKpiPlanTermsSchema } from '#compensation/inputs/kpi-plan.js';
import { explanationLanguageSchema, languageSchema } from '#compensation/trace/language.js';
import { decisionView } from '../approvals/document-wire.js';
import { entryContent } from '../staff/entry-content.js';
import { fieldProblemView, problemSchema } from '../http/problem-schema.js';
import {
  cycleStage,
  dayKind,
  deadlineKind,
  deadlineState,
  decisionKind,
  documentKind,
  documentStatus,
  factKindName,
  importRowState,
  importStatus,
  importTake,
  payrollRunStatus,
  staffChangeStatus,
  staffDecision,
  staffKind,
} from '../http/words.js';
import { whenMissed } from '../organisation/rule-schemas.js';
import { pascalCase } from './pascal-case.js';

/** What stands in many forms and has a name of its own in the document; classes of requests and answers have theirs. */
export const namedSchemas: Readonly<Record<string, z.ZodType>> = {
  Problem: problemSchema,
  FieldProblem: fieldProblemView,
  Role: roleSchema,
  Language: languageSchema,
  ExplanationLanguage: explanationLanguageSchema,
  DocumentKind: documentKind,
  DocumentStatus: documentStatus,
  DecisionKind: decisionKind,
  Decision: decisionView,
  PayrollRunStatus: payrollRunStatus,
  CycleStage: cycleStage,
  DeadlineKind: deadlineKind,
  DeadlineState: deadlineState,
  WhenMissed: whenMissed.unwrap(),
  DeadlineRule: deadlineRuleSchema,
  DeadlineRules: deadlineRulesSchema,
  DayKind: dayKind,
  StaffKind: staffKind,
  StaffChangeStatus: staffChangeStatus,
  StaffDecision: staffDecision,
  StaffEntryContent: entryContent,
  FactKind: factKindName,
  ImportStatus: importStatus,
  ImportRowState: importRowState,
  ImportTake: importTake,
  Route: routeSchema,
  KpiPlanTerms: signedKpiPlanTermsSchema,
  PlanIndicator: indicatorSchema,
  ...Object.fromEntries(
    Object.entries(planIndicators).map(([kind, { schema }]) => [`${pascalCase(kind)}Indicator`, schema]),
  ),
  ActualsOfPerson: actualsSchema,
  IndicatorActual: indicatorActualSchema,
  StatementStep: describedStepSchema,
};
