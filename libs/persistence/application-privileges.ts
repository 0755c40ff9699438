/** What the application may do to the rows of a table besides reading them; an update names its columns. */
export interface TablePrivileges {
  insert?: true | readonly string[];
  update?: readonly string[];
  delete?: true;
}

/**
 * Every table of the schema with what the role of the application may do in it, least first: facts that are only ever
 * added cannot be changed or removed by it, whatever code or attacker speaks in its name. `database migrate` grants
 * this after the migrations and takes everything else away, so a table without a line here cannot even be read.
 * A row that is locked (`FOR UPDATE`) needs one column that may be updated.
 */
export const applicationPrivileges: Record<string, TablePrivileges> = {
  organisations: {
    insert: true,
    update: [
      'time_zone',
      'clock_offset_ms',
      'weekend',
      'deadline_rules',
      'routes',
      'most_indicators',
      'statement_bounds',
      'payroll_rules',
      'deduction_limit',
      'weight_memo_rule',
      'dispute_days',
      'forecast_rule',
      'tail_rules',
      'retention_rules',
      'reminder_rules',
      'annual_rules',
      'loyalty_standard',
      'payer',
      'ledger_accounts',
      'tells_of_statements',
    ],
  },
  calendar_exceptions: { insert: true, update: ['kind'] },
  // Nothing renames a department. One that a table has brought and nothing was ever of goes when that is undone.
  departments: { insert: true, update: ['parent_id'], delete: true },
  people: { insert: true, update: ['password_hash', 'email', 'language', 'quiet_hours', 'refused_mail'] },
  positions: { insert: true },
  staff_changes: { insert: true, update: ['status', 'decided_by', 'decided_at'] },
  // What is known is added to and superseded.
  employments: { insert: true, update: ['superseded_at', 'superseded_by'] },
  assignments: { insert: true, update: ['superseded_at', 'superseded_by'] },
  headships: { insert: true, update: ['superseded_at', 'superseded_by'] },
  role_grants: { insert: true, update: ['superseded_at', 'superseded_by'] },
  invitations: { insert: true, update: ['used_at', 'accepted_at', 'confirmed_by', 'confirmed_at'] },
  sessions: { insert: true, update: ['sess', 'expire'], delete: true },
  // What an open month was told moves only by a signed change of the regulation that says so.
  monthly_cycles: { insert: true, update: ['stage', 'closed_at', 'plans_signed_at', 'weight_memos_until'] },
  deadlines: {
    insert: true,
    update: [
      'met_at',
      'missed_at',
      'nominal_on',
      'opens_on',
      'due_on',
      'opens_at',
      'due_at',
      'calendar_version',
      'calendar_known',
    ],
  },
  regulation_changes_in_effect: { insert: true },
  annual_cycles: { insert: true, update: ['stage', 'closed_at', 'plans_signed_at'] },
  annual_deadlines: {
    insert: true,
    update: [
      'met_at',
      'missed_at',
      'nominal_on',
      'opens_on',
      'due_on',
      'opens_at',
      'due_at',
      'calendar_version',
      'calendar_known',
    ],
  },
  annual_bonuses: { insert: true },
  documents: { insert: true, update: ['status', 'month', 'latest_version', 'submitted_version'] },
  document_versions: { insert: true, update: ['submitted_by', 'submitted_at', 'route'] },
  document_beneficiaries: { insert: true, delete: true },
  decision_comments: { insert: true, delete: true },
  decisions: { insert: true },
  voided_signatures: { insert: true },
  plan_acknowledgements: { insert: true },
  disputes: { insert: true, update: ['status'] },
  dispute_acts: { insert: true },
  delegations: { insert: true, update: ['status', 'decided_by', 'decided_at', 'ended_by', 'ended_at'] },
  absences: { insert: true, update: ['withdrawn_by', 'withdrawn_at'] },
  step_reassignments: { insert: true },
  volume_forecasts: {
    insert: [
      'organisation_id',
      'person_id',
      'month',
      'code',
      'version',
      'unit',
      'total',
      'lines',
      'sent_by',
      'sent_at',
      'due_at',
    ],
  },
  retention_results: { insert: true },
  retention_items: { insert: true, update: ['status', 'ended_at', 'closed_by'] },
  contests: { insert: true, update: ['withdrawn_by', 'withdrawn_at', 'withdrawn_because'] },
  contest_winners: { insert: true, update: ['withdrawn_by', 'withdrawn_at', 'withdrawn_because'] },
  contest_prizes_given: { insert: true },
  planned_tasks: { insert: true },
  // The number comes from the database alone.
  task_completions: {
    insert: ['task_id', 'month', 'done_on', 'note', 'evidence', 'confirmed_by', 'confirmed_at'],
  },
  document_withdrawals: { insert: true },
  document_questions: { insert: true, update: ['answered_by', 'answered_at', 'answer'] },
  notices: { insert: true, update: ['read_at', 'mail_id'] },
  mails: { insert: true, update: ['due_at', 'attempts', 'last_fault', 'sent_at', 'given_up_at'] },
  saved_views: { insert: true, update: ['address'], delete: true },
  calendar_feeds: { insert: true, update: ['token_sha256', 'made_at'], delete: true },
  incidents: { insert: true, update: ['attempts', 'last_code', 'last_failed_at', 'settled_at', 'settled_as'] },
  incident_acts: { insert: true },
  process_repairs: { insert: true },
  payroll_runs: {
    insert: true,
    update: [
      'status',
      'people',
      'ranges',
      'inputs_sha256',
      'inputs_hash_over',
      'engine_version',
      'total',
      'posted_at',
      'ended_because',
      'ended_by',
      'ended_reason',
      'frozen_at',
      'paused_at',
      'paused_by',
    ],
  },
  payroll_ranges: { insert: true, update: ['attempt', 'problems', 'began_at', 'calculated_at'] },
  payroll_problems: {
    insert: ['run_id', 'person_id', 'range_number', 'code', 'problems'],
    update: ['settled_at'],
  },
  payroll_left_out: { insert: true },
  payroll_not_ready: { insert: true },
  pack_documents: { insert: true },
  payroll_inputs: { insert: true },
  statements: { insert: true, update: ['posted_at'] },
  statement_lines: { insert: true },
  statement_flags: { insert: true },
  // When a change was recorded is said by the database alone.
  pay_changes: {
    insert: ['organisation_id', 'person_id', 'month', 'kind', 'source', 'changed_by', 'changed_at'],
  },
  payroll_corrections: { insert: true },
  payroll_correction_causes: { insert: true },
  statement_words: { insert: true },
  parallel_schemes: { insert: true, update: ['status', 'decided_by', 'decided_at', 'ended_by', 'ended_at'] },
  parallel_runs: { insert: true, update: ['problem'] },
  parallel_statements: {
    insert: ['run_id', 'parallel_id', 'person_id'],
    update: ['pack', 'pack_sha256', 'total', 'lines', 'carried_state', 'warnings', 'problems'],
  },
  payroll_files: {
    insert: ['organisation_id', 'run_id', 'kind', 'format', 'language', 'execution_on', 'requested_by', 'requested_at'],
    update: ['status', 'made_at', 'name', 'sha256', 'bytes', 'people', 'total', 'problem'],
  },
  payroll_file_parts: { insert: true },
  payroll_file_handouts: { insert: ['file_id', 'sha256', 'handed_to', 'handed_at'] },
  payment_marks: {
    insert: ['file_id', 'number', 'mark', 'note', 'status', 'said_by', 'said_at'],
    update: ['status', 'decided_by', 'decided_at'],
  },
  bank_accounts: { insert: true, update: ['status', 'decided_by', 'decided_at'] },
  // When an event was recorded is said by the database alone.
  audit_events: {
    insert: ['organisation_id', 'business_at', 'actor_id', 'action', 'object_kind', 'object_id', 'details'],
  },
  idempotent_requests: { insert: true },
  // When a version was recorded is said by the database alone.
  facts: {
    insert: [
      'id',
      'organisation_id',
      'kind',
      'external_id',
      'key_month',
      'version',
      'month',
      'on_day',
      'client_code',
      'of_deal',
      'only_one',
      'is_withdrawn',
      'content',
      'sha256',
      'recorded_by',
    ],
    update: ['superseded_at'],
  },
  fact_people: { insert: true },
  imports: {
    insert: true,
    update: [
      'status',
      'step',
      'choice',
      'found',
      'counts',
      'problem',
      'rows_done',
      'takes',
      'proposed_at',
      'imported_by',
      'imported_at',
      'confirmed_by',
      'undone_by',
      'undone_at',
      'undo_confirmed_by',
    ],
  },
  import_files: { insert: true },
  // What belongs to a document stays; what nobody has attached is removed again.
  evidence_files: { insert: true, update: ['document_id', 'attached_at'], delete: true },
  // A file is read anew where somebody says more of it.
  import_rows: { insert: true, update: ['state', 'external_id', 'problems', 'fact_id', 'written'], delete: true },
  import_headers: { insert: true, update: ['field', 'said_by', 'said_at'] },
};

/** Views, which the application reads. */
export const applicationViews = ['person_today'] as const;
