import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each missed deadline causes is a rule of its own; until one is set, what it has caused so far. */
export class WhatAMissCauses1820020000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `UPDATE organisations SET reminder_rules = reminder_rules || '{"whenMissed": {"month": {}, "year": {}}}'`,
    );
    await runner.query('ALTER TABLE organisations ALTER COLUMN reminder_rules DROP DEFAULT');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE organisations SET reminder_rules = reminder_rules - 'whenMissed'`);
    await runner.query(`ALTER TABLE organisations ALTER COLUMN reminder_rules SET DEFAULT '${formerDefault}'`);
  }
}

const formerDefault = JSON.stringify({
  at: '09:00',
  countsDays: 'calendar-days',
  remindsBefore: [3, 1, 0],
  escalatesAfter: 1,
  decidesWithin: 3,
  superiors: {
    'sales-manager': 'head-of-department',
    'head-of-department': 'commercial-director',
    'commercial-director': 'general-director',
    'general-director': null,
    accounting: 'general-director',
    purchasing: 'commercial-director',
  },
  quietHours: { from: '20:00', until: '08:00' },
  mayRefuse: ['reminder', 'digest'],
});
