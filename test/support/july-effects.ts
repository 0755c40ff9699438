/** What the worker writes at a step of July, by a piece of the SQL that writes it and nothing else. */
export const effectOfStep: Record<string, string> = {
  'lets the 28th of June come': 'INSERT INTO monthly_cycles',
  'submits version 1': 'UPDATE document_versions SET submitted_by',
  'returns it: the base is 60 000': 'INSERT INTO "decisions"',
  signs: 'INSERT INTO "decisions"',
  'lets July pass': 'UPDATE organisations SET clock_offset_ms',
  'submits the actuals': 'UPDATE document_versions SET submitted_by',
  'approves the actuals': 'INSERT INTO "decisions"',
  'starts payroll': 'INSERT INTO statements',
  'approves the run as the second person': 'UPDATE statements SET posted_at',
};
