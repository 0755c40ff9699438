import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from './frame-route.js';
import { textOf } from './search.js';

const getParentRoute = () => frameRoute;

/** Every screen by its address; each is loaded when it is first gone to. */
export const screens = [
  createRoute({
    getParentRoute,
    path: '/inbox',
    validateSearch: (search): { open?: string } => textOf(search, 'open'),
    component: lazyRouteComponent(() => import('../features/inbox/inbox-screen.js'), 'InboxScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/documents/$id',
    component: lazyRouteComponent(() => import('../features/review/review-screen.js'), 'ReviewScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/months',
    validateSearch: (search): { month?: string } => textOf(search, 'month'),
    component: lazyRouteComponent(() => import('../features/months/months-screen.js'), 'MonthsScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/monthly-cycles/$department/$month',
    component: lazyRouteComponent(() => import('../features/months/month-screen.js'), 'MonthScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/monthly-cycles/$department/$month/actuals',
    component: lazyRouteComponent(() => import('../features/actuals/actuals-screen.js'), 'ActualsScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/monthly-cycles/$department/$month/tasks',
    component: lazyRouteComponent(() => import('../features/tasks/tasks-screen.js'), 'TasksScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/monthly-cycles/$department/$month/pay',
    component: lazyRouteComponent(() => import('../features/months/pay-screen.js'), 'MonthPayScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/monthly-cycles/$department/$month/history',
    component: lazyRouteComponent(() => import('../features/months/history-screen.js'), 'MonthHistoryScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/questions',
    validateSearch: (search): { open?: string; status?: string } => textOf(search, 'open', 'status'),
    component: lazyRouteComponent(() => import('../features/questions/questions-screen.js'), 'QuestionsScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/forecasts',
    validateSearch: (search): { month?: string } => textOf(search, 'month'),
    component: lazyRouteComponent(() => import('../features/forecasts/forecasts-screen.js'), 'ForecastsScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/monthly-cycles/$department/$month/kpi-plans',
    validateSearch: (search): { person?: string } => textOf(search, 'person'),
    component: lazyRouteComponent(() => import('../features/kpi-plans/kpi-plans-screen.js'), 'KpiPlansScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/dashboard',
    validateSearch: (search): { month?: string } => textOf(search, 'month'),
    component: lazyRouteComponent(() => import('../features/dashboard/dashboard-screen.js'), 'DashboardScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/memos',
    validateSearch: (search): { month?: string } => textOf(search, 'month'),
    component: lazyRouteComponent(() => import('../features/memos/memos-screen.js'), 'MemosScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/memos/revision',
    component: lazyRouteComponent(() => import('../features/memos/revision-screen.js'), 'RevisionScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/memos/weights',
    component: lazyRouteComponent(() => import('../features/memos/weights-screen.js'), 'WeightsScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/memos/fine',
    component: lazyRouteComponent(() => import('../features/memos/fine-screen.js'), 'FineScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/plan-revisions/$id/draft',
    component: lazyRouteComponent(() => import('../features/memos/revision-screen.js'), 'RevisionDraftScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/weight-memos/$id/draft',
    component: lazyRouteComponent(() => import('../features/memos/weights-screen.js'), 'WeightsDraftScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/fines/$id/draft',
    component: lazyRouteComponent(() => import('../features/memos/fine-screen.js'), 'FineDraftScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/adjustments/new',
    validateSearch: (search): { person?: string; of?: string; statement?: string; component?: string; code?: string } =>
      textOf(search, 'person', 'of', 'statement', 'component', 'code'),
    component: lazyRouteComponent(() => import('../features/corrections/adjustment-screen.js'), 'NewAdjustmentScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/adjustments/$id/draft',
    component: lazyRouteComponent(
      () => import('../features/corrections/adjustment-screen.js'),
      'AdjustmentDraftScreen',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/write-offs/new',
    validateSearch: (search): { person?: string } => textOf(search, 'person'),
    component: lazyRouteComponent(() => import('../features/corrections/write-off-screen.js'), 'NewWriteOffScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/write-offs/$id/draft',
    component: lazyRouteComponent(() => import('../features/corrections/write-off-screen.js'), 'WriteOffDraftScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/actuals-reopenings/new',
    validateSearch: (search): { cycle?: string; year?: string } => textOf(search, 'cycle', 'year'),
    component: lazyRouteComponent(
      () => import('../features/corrections/actuals-reopening-screen.js'),
      'NewActualsReopeningScreen',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/actuals-reopenings/$id/draft',
    component: lazyRouteComponent(
      () => import('../features/corrections/actuals-reopening-screen.js'),
      'ActualsReopeningDraftScreen',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/cycle-reopenings/new',
    validateSearch: (search): { cycle?: string } => textOf(search, 'cycle'),
    component: lazyRouteComponent(
      () => import('../features/corrections/cycle-reopening-screen.js'),
      'NewCycleReopeningScreen',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/cycle-reopenings/$id/draft',
    component: lazyRouteComponent(
      () => import('../features/corrections/cycle-reopening-screen.js'),
      'CycleReopeningDraftScreen',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/imports',
    component: lazyRouteComponent(() => import('../features/imports/imports-screen.js'), 'ImportsScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/imports/$id',
    component: lazyRouteComponent(() => import('../features/imports/import-screen.js'), 'ImportScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/facts',
    validateSearch: (search): { kind?: string; month?: string; person?: string; versions?: string } =>
      textOf(search, 'kind', 'month', 'person', 'versions'),
    component: lazyRouteComponent(() => import('../features/facts/facts-screen.js'), 'FactsScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/my-month',
    validateSearch: (search): { month?: string } => textOf(search, 'month'),
    component: lazyRouteComponent(() => import('../features/home/home-screen.js'), 'HomeScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/payroll-runs',
    validateSearch: (search): { month?: string } => textOf(search, 'month'),
    component: lazyRouteComponent(() => import('../features/payroll/payroll-screen.js'), 'PayrollScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/payroll-runs/$id',
    component: lazyRouteComponent(() => import('../features/payroll/run-screen.js'), 'RunScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/statements',
    validateSearch: (search): { month?: string } => textOf(search, 'month'),
    component: lazyRouteComponent(() => import('../features/statements/statements-screen.js'), 'StatementsScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/statements/$id',
    validateSearch: (search): { line?: string; view?: string } => textOf(search, 'line', 'view'),
    component: lazyRouteComponent(() => import('../features/statements/statement-screen.js'), 'StatementScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/people',
    component: lazyRouteComponent(() => import('../features/people/people-screen.js'), 'PeopleScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/people/$id',
    component: lazyRouteComponent(() => import('../features/people/person-screen.js'), 'PersonScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/people/$id/salary-order',
    component: lazyRouteComponent(() => import('../features/people/salary-order-screen.js'), 'NewSalaryOrderScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/salary-orders/$id/draft',
    component: lazyRouteComponent(() => import('../features/people/salary-order-screen.js'), 'SalaryOrderDraftScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/people/$id/assignment-order',
    component: lazyRouteComponent(
      () => import('../features/people/assignment-order-screen.js'),
      'NewAssignmentOrderScreen',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/assignment-orders/$id/draft',
    component: lazyRouteComponent(
      () => import('../features/people/assignment-order-screen.js'),
      'AssignmentOrderDraftScreen',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/departments',
    component: lazyRouteComponent(() => import('../features/people/departments-screen.js'), 'DepartmentsScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/regulation',
    component: lazyRouteComponent(() => import('../features/regulation/regulation-screen.js'), 'RegulationScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/regulation/change',
    component: lazyRouteComponent(() => import('../features/regulation/change-screen.js'), 'ChangeScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/regulation-changes/$id/draft',
    component: lazyRouteComponent(() => import('../features/regulation/change-screen.js'), 'ChangeDraftScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/staff-changes',
    component: lazyRouteComponent(() => import('../features/people/staff-changes-screen.js'), 'StaffChangesScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/delegations',
    component: lazyRouteComponent(() => import('../features/delegations/delegations-screen.js'), 'DelegationsScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/delegations/order',
    component: lazyRouteComponent(() => import('../features/delegations/order-screen.js'), 'NewDelegationOrderScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/delegation-orders/$id/draft',
    component: lazyRouteComponent(
      () => import('../features/delegations/order-screen.js'),
      'DelegationOrderDraftScreen',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/schemes',
    component: lazyRouteComponent(() => import('../features/schemes/schemes-screen.js'), 'SchemesScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/schemes/new',
    component: lazyRouteComponent(() => import('../features/scheme-builder/build-screen.js'), 'NewSchemeScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/schemes/$id/draft',
    component: lazyRouteComponent(() => import('../features/scheme-builder/build-screen.js'), 'SchemeDraftScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/schemes/$id',
    component: lazyRouteComponent(() => import('../features/schemes/scheme-screen.js'), 'SchemeScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/value-definitions',
    component: lazyRouteComponent(
      () => import('../features/scheme-builder/definitions-screen.js'),
      'DefinitionsScreen',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/value-definitions/new',
    validateSearch: (search): { code?: string; name?: string; unit?: string } => textOf(search, 'code', 'name', 'unit'),
    component: lazyRouteComponent(
      () => import('../features/scheme-builder/definition-screen.js'),
      'NewDefinitionScreen',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/value-definitions/$id/draft',
    component: lazyRouteComponent(
      () => import('../features/scheme-builder/definition-screen.js'),
      'DefinitionDraftScreen',
    ),
  }),
  createRoute({
    getParentRoute,
    path: '/sales-plans',
    validateSearch: (search): { month?: string } => textOf(search, 'month'),
    component: lazyRouteComponent(() => import('../features/sales-plans/sales-plans-screen.js'), 'SalesPlansScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/sales-plans/new',
    component: lazyRouteComponent(() => import('../features/sales-plans/draft-screen.js'), 'NewSalesPlanScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/sales-plans/$id',
    component: lazyRouteComponent(() => import('../features/sales-plans/sales-plan-screen.js'), 'SalesPlanScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/sales-plans/$id/draft',
    component: lazyRouteComponent(() => import('../features/sales-plans/draft-screen.js'), 'SalesPlanDraftScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/retention',
    validateSearch: (search): { status?: string } => textOf(search, 'status'),
    component: lazyRouteComponent(() => import('../features/retention/retention-screen.js'), 'RetentionScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/retention/$id',
    component: lazyRouteComponent(() => import('../features/retention/answer-screen.js'), 'AnswerScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/contests',
    component: lazyRouteComponent(() => import('../features/contests/contests-screen.js'), 'ContestsScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/contests/new',
    component: lazyRouteComponent(() => import('../features/contests/new-contest-screen.js'), 'NewContestScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/contests/$id',
    component: lazyRouteComponent(() => import('../features/contests/contest-screen.js'), 'ContestScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/year/$year/plans/$person',
    component: lazyRouteComponent(() => import('../features/kpi-plans/annual-plan-screen.js'), 'AnnualPlanScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/annual-cycles/$id/actuals',
    component: lazyRouteComponent(() => import('../features/actuals/annual-actuals-screen.js'), 'AnnualActualsScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/year',
    validateSearch: (search): { year?: string; cycle?: string } => textOf(search, 'year', 'cycle'),
    component: lazyRouteComponent(() => import('../features/year/year-screen.js'), 'YearScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/incidents',
    component: lazyRouteComponent(() => import('../features/operation/incidents-screen.js'), 'IncidentsScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/audit-events',
    validateSearch: (search): { action?: string; kind?: string; actor?: string; reads?: string } =>
      textOf(search, 'action', 'kind', 'actor', 'reads'),
    component: lazyRouteComponent(() => import('../features/operation/audit-screen.js'), 'AuditScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/notices',
    validateSearch: (search): { kind?: string; read?: string } => textOf(search, 'kind', 'read'),
    component: lazyRouteComponent(() => import('../features/notices/notices-screen.js'), 'NoticesScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/settings',
    component: lazyRouteComponent(() => import('../features/regulation/settings-screen.js'), 'SettingsScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/schemes/parallel',
    component: lazyRouteComponent(() => import('../features/schemes/parallel-screen.js'), 'ParallelScreen'),
  }),
  createRoute({
    getParentRoute,
    path: '/profile',
    component: lazyRouteComponent(() => import('../features/profile/profile-screen.js'), 'ProfileScreen'),
  }),
] as const;
