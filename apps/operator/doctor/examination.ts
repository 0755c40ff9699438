import type { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import type { ProcessObject } from '#approvals/process-repair.js';
import type { RunningProcesses } from './running-processes.js';

/** What the checks look at: one installation, its database and its Temporal. */
export interface Examined {
  dataSource: DataSource;
  /** Of the role that owns the database, where it is known. */
  ownerUrl: string | undefined;
  client: Client;
  taskQueue: string;
  running: RunningProcesses;
}

/** Something that is wrong, on which object, and what to do about it. */
export interface Finding {
  organisationId: string | null;
  objectKind: string;
  objectId: string;
  problem: string;
  remedy: string;
  /** How it is mended; absent where a person has to do it. */
  mend?: Mend;
}

/** A repair as an administrator asks for it, or the end of a process that is about nothing. */
export type Mend = { recreate: ProcessObject } | { end: { workflowId: string; runId: string } };

/** One thing that is looked for; a file each, and its line in `checks.ts`. */
export interface Check {
  name: string;
  /** Whether it can be looked for without Temporal. */
  asks: 'database' | 'temporal';
  look: (examined: Examined) => Promise<Finding[]>;
}
