interface Owing {
  person: string;
  department: string;
  dueAt: string;
  isOverdue: boolean;
}

/** What is due at one instant, with who owes it in each department. */
export interface OwedOfDay {
  dueAt: string;
  isOverdue: boolean;
  departments: { department: string; people: string[] }[];
}

/** Who owes a forecast, by the day on which it is due and by department: all of a month are due together, unless a rule says otherwise. */
export function byDueDay(owing: readonly Owing[]): OwedOfDay[] {
  const days = new Map<string, OwedOfDay>();
  for (const { person, department, dueAt, isOverdue } of owing) {
    const day = days.get(dueAt) ?? { dueAt, isOverdue, departments: [] };
    const of = day.departments.find((each) => each.department === department);
    if (of) of.people.push(person);
    else day.departments.push({ department, people: [person] });
    days.set(dueAt, day);
  }
  return [...days.values()].toSorted((one, other) => (one.dueAt < other.dueAt ? -1 : 1));
}
