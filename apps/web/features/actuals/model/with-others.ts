import type { ActualsOfPeople, Asked } from './actual-fields.js';

/** Actuals with those of a saved version that nothing here asks for: indicators of schemes stay as they were entered. */
export function withOthers(saved: ActualsOfPeople, entered: ActualsOfPeople, asked: readonly Asked[]): ActualsOfPeople {
  const isAsked = new Set(asked.map(({ personId, indicator }) => `${personId} ${indicator.code}`));
  const all: ActualsOfPeople = {};
  for (const [personId, actuals] of Object.entries(saved))
    for (const [code, actual] of Object.entries(actuals))
      if (!isAsked.has(`${personId} ${code}`)) (all[personId] ??= {})[code] = actual;
  for (const [personId, actuals] of Object.entries(entered)) all[personId] = { ...all[personId], ...actuals };
  return all;
}
