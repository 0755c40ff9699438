interface Month {
  documents: readonly { kind: string; status: string; personId: string | null }[];
  peopleWithoutPlan: readonly { id: string }[];
}

/** How many people a month asks a plan of, and how many plans there are. */
export function peopleOfMonth({ documents, peopleWithoutPlan }: Month): { people: number; plans: number } {
  const plans = documents.filter(({ kind, status }) => kind === 'kpi-plan' && status !== 'closed');
  const people = new Set([...plans.map(({ personId }) => personId), ...peopleWithoutPlan.map(({ id }) => id)]);
  return { people: people.size, plans: plans.length };
}
