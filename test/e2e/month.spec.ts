import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { playJuly, type Rehearsal } from '#apps/rehearsal/play.js';
import { eventually } from '#apps/rehearsal/rehearsal-context.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

describe("Alpha's July", () => {
  let stack: TestStack;
  let july: Rehearsal;

  beforeAll(async () => {
    stack = await startTestStack();
    july = await playJuly(stack.url, stack.administrator);
    // The cycle hears of the posting a moment after the statement is there to be read.
    const closed = `SELECT 1 FROM monthly_cycles WHERE month = '2026-07' AND stage = 'closed'`;
    await eventually('the cycle to close', async () =>
      (await stack.database.query(closed)).length > 0 ? true : undefined,
    );
  }, 120_000);
  afterAll(() => stack.stop());

  it('pays the 47 000.00 of the regulation, line by line', () => {
    expect(july.statement.total).toBe('47000.00');
    expect(july.statement.lines.map(({ code, amount }) => [code, amount])).toEqual([
      ['sales', '25000.00'],
      ['receivables', '10000.00'],
      ['retention', '12000.00'],
      ['forecast', '0.00'],
    ]);
  });

  it('explains the statement in words', () => {
    expect(july.explanation).toContain('60 000.00 × 5/12 × 100 % = 25 000.00');
    expect(july.explanation).toContain('lost 2 of 10 clients');
  });

  it('refuses the early payroll, the second run and the self-approval, each with its reason', () => {
    const refusals = july.timeline
      .filter((entry) => entry.state.startsWith('refused'))
      .map((entry) => entry.state.split(':')[0]);
    expect(refusals).toEqual([
      'refused (409 payroll-too-early)',
      'refused (409 payroll-already-started)',
      'refused (403 drafted-by-you)',
    ]);
  });

  it('meets every deadline of the month and closes the cycle', async () => {
    const rows = await stack.database.query<{ kind: string; met: boolean; missed: boolean; stage: string }>(
      `SELECT d.kind, d.met_at IS NOT NULL AS met, d.missed_at IS NOT NULL AS missed, c.stage FROM deadlines d JOIN monthly_cycles c ON c.id = d.cycle_id
        WHERE c.month = '2026-07' ORDER BY d.due_at`,
    );
    expect(rows).toEqual(
      ['drafting-opened', 'plans-signed', 'actuals-submitted', 'payroll-posted'].map((kind) => ({
        kind,
        met: true,
        missed: false,
        stage: 'closed',
      })),
    );
  });

  it('keeps the returned version, its comment and every signature with its hash', async () => {
    const rows = await stack.database.query<{
      version: number;
      step: string;
      decision: string;
      comment: string | null;
      named: boolean;
    }>(
      `SELECT s.version, s.step, s.decision, c.text AS comment, s.sha256 = v.sha256 AS named
         FROM decisions s JOIN documents d ON d.id = s.document_id JOIN document_versions v ON v.document_id = s.document_id AND v.version = s.version
         LEFT JOIN decision_comments c ON c.id = s.comment_id WHERE d.kind = 'kpi-plan' ORDER BY s.decided_at`,
    );
    expect(rows).toEqual([
      {
        version: 1,
        step: 'commercial-director',
        decision: 'return',
        comment: 'The base bonus agreed for this team is 60 000.',
        named: true,
      },
      { version: 2, step: 'commercial-director', decision: 'sign', comment: null, named: true },
      { version: 2, step: 'general-director', decision: 'sign', comment: null, named: true },
    ]);
  });

  it('writes one audit row for every decision', async () => {
    const [counts] = await stack.database.query<{ decisions: number; audited: number }>(
      `SELECT (SELECT count(*)::int FROM decisions) AS decisions,
              (SELECT count(*)::int FROM audit_events WHERE action IN ('document.signed', 'document.returned')) AS audited`,
    );
    expect(counts).toEqual({ decisions: 5, audited: 5 });
  });
});
