import { describe, expect, it } from '@jest/globals';
import { exitCodeOfProcess, processReport, type ProcessMeasurement } from './process-report.js';
import { processTableOf } from './process-table.js';

const effects = { submissions: 2, signatures: 4, signedPlans: 2, auditRows: 6 };

function measurement(changes: Partial<ProcessMeasurement> = {}): ProcessMeasurement {
  return {
    bareUpdate: { milliseconds: [10, 10, 20], perSecond: [200] },
    submission: { milliseconds: [70, 71, 90], perSecond: [30] },
    signature: { milliseconds: [50, 50, 79], perSecond: [20, 40, 45] },
    cpuMillisecondsPerSignature: { temporal: 20, worker: 15, api: 9, postgres: 7, client: null },
    eventsPerDocument: { route: 20, month: 5 },
    facts: { expected: effects, found: effects },
    monthOfDepartments: {
      ...{ departments: 2, plans: 3, clients: 4, rate: 15, openedInSeconds: 1.5 },
      atRate: {
        milliseconds: [40, 50, 160],
        cpuMilliseconds: { temporal: 21, worker: 16, api: 8, postgres: 6, client: null },
      },
      atOnce: { milliseconds: [80, 90, 100], perSecond: 40 },
      errors: 0,
      signedPlans: { expected: 6, found: 6 },
      events: { mostOfRoute: 20, mostOfMonth: 60, ofClock: 30 },
      memoryMegabytes: { worker: 300, temporal: null },
    },
    machine: { cores: 2, loadAverage: [0.5, 0.4, 0.3] },
    ...changes,
  };
}

describe('The report on decisions', () => {
  it('tells the middle and the slow end, and what a signature costs in bare Updates', () => {
    const report = processReport(measurement());
    expect(report.signature).toEqual({
      count: 3,
      p50Milliseconds: 50,
      p95Milliseconds: 79,
      perSecond: { median: 40, min: 20, max: 45 },
    });
    expect(report.signatureInBareUpdates).toEqual({ alone: 5, atOnce: 5 });
  });

  it('tells which targets are met, and fails by none', () => {
    const report = processReport(measurement());
    expect(report.targets.map(({ isMet }) => isMet)).toEqual([true, false, true, false, true, true]);
    expect(exitCodeOfProcess(report)).toBe(0);
  });

  it('fails when something took effect twice or not at all', () => {
    for (const signatures of [3, 5]) {
      const facts = { expected: effects, found: { ...effects, signatures } };
      expect(exitCodeOfProcess(processReport(measurement({ facts })))).toBe(1);
    }
  });

  it('fails when a plan of the month was not signed, or a decision was answered with an error', () => {
    const month = measurement().monthOfDepartments;
    for (const changes of [{ signedPlans: { expected: 6, found: 5 } }, { errors: 1 }])
      expect(exitCodeOfProcess(processReport(measurement({ monthOfDepartments: { ...month, ...changes } })))).toBe(1);
  });

  it('tells what a month of many departments takes', () => {
    const { monthOfDepartments } = processReport(measurement());
    expect(monthOfDepartments.atRate).toEqual({
      ...{ count: 3, p50Milliseconds: 50, p95Milliseconds: 160, p99Milliseconds: 160 },
      cpuMilliseconds: { temporal: 21, worker: 16, api: 8, postgres: 6, client: null },
    });
    const table = processTableOf(processReport(measurement()));
    expect(table).toContain(
      'CPU of each of them, ms: temporal 21.0, worker 16.0, api 8.0, postgres 6.0, client not told',
    );
    expect(table).toContain('by 4 clients: 3 decisions, p50 90.0 ms, p95 100 ms, p99 100 ms, 40.0 a second');
    expect(table).toContain('Memory at most, MB: worker 300, temporal not told');
  });

  it('is a table of few lines', () => {
    const table = processTableOf(processReport(measurement()));
    expect(table).toContain('NOT met: submission alone, p95 in ms: 90.0 (target 80)');
    expect(table).toContain('client not told');
    expect(table).toMatch(/signature +50\.0 +79\.0 +40\.0 +20\.0 +45\.0/);
  });
});
