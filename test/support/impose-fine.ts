import type { Company, DocumentReference } from '#apps/rehearsal/company/company.js';

/** A fine from its first draft to both signatures. */
export async function imposeFine(
  company: Company,
  { person, ...fine }: { person: string; month: string; amount: string; reason: string; happenedOn: string },
): Promise<DocumentReference> {
  const head = await company.as('head');
  const whatHappened = 'As it was found on the day.';
  const drafted = await head.post<DocumentReference>('/api/fines', {
    personId: company.idOf(person),
    whatHappened,
    ...fine,
  });
  await head.post(`/api/fines/${drafted.documentId}/submission`, { version: drafted.version });
  await company.sign(drafted, 'commercial', 'general');
  return drafted;
}
