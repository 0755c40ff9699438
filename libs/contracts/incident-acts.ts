/** What an administrator can decide about a step that keeps failing. */
export const incidentActs = ['retry', 'skip', 'abort'] as const;
export type IncidentAct = (typeof incidentActs)[number];

/** What ends a step without its success. */
export type WayOut = Exclude<IncidentAct, 'retry'>;

/**
 * How a step can be given up, where that leaves nothing half done; any step can be attempted again. Skipped is what looks at
 * facts and will look again: nothing is lost by one look that did not come. Aborted is what somebody asked for, who is
 * told that it was not done and can ask anew, or a step of a payroll run, which then ends without paying. Without a way out is what
 * a process cannot go on without: it stands until its cause is mended.
 */
export const waysOut = {
  recordSubmission: ['abort'],
  recordDecision: ['abort'],
  recordWithdrawal: ['abort'],
  openPayrollRun: ['abort'],
  freezeInputs: ['abort'],
  calculateRange: ['abort'],
  draftRegister: ['abort'],
  sendRegister: ['abort'],
  postRun: ['abort'],
  takeImportStep: ['abort'],
  refreshCycle: ['skip'],
  refreshAnnualCycle: ['skip'],
  tellCycles: ['skip'],
} as const satisfies Record<string, readonly WayOut[]>;

/** What can be decided about a step that keeps failing. */
export function actsOn(activity: string): IncidentAct[] {
  return ['retry', ...(Object.hasOwn(waysOut, activity) ? waysOut[activity as keyof typeof waysOut] : [])];
}
