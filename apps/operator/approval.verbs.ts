import type { Command } from 'commander';
import { DomainError } from '#contracts/domain-error.js';
import type { ApiSession } from '#platform/api-session.js';
import { printAnswer } from './administrator-session.js';
import { fieldOption } from './field-option.js';

interface Waiting {
  documentId: string;
  version: number;
  sha256: string;
  onBehalfOf: { personId: string } | null;
}

export function addApprovalVerbs(program: Command): void {
  const approval = program.command('approval').description('what waits for a signature of whoever PREMIA_LOGIN names');
  approval
    .command('list')
    .description('what waits, longest first')
    .addOption(fieldOption())
    .action(({ field }: { field?: string }) =>
      printAnswer((session) => session.get('/api/approvals?limit=200'), { as: 'general', field }),
    );
  approval
    .command('sign')
    .description('sign the version of a document that waits')
    .requiredOption('--id <document>')
    .action(({ id }: { id: string }) => printAnswer((session) => sign(session, id), { as: 'general' }));
}

async function sign(session: ApiSession, id: string): Promise<unknown> {
  const { items } = await session.get<{ items: Waiting[] }>('/api/approvals?limit=200');
  const waiting = items.find(({ documentId }) => documentId === id);
  if (!waiting) throw waitsForNothing(id);
  const { version, sha256, onBehalfOf } = waiting;
  const seat = onBehalfOf ? { onBehalfOf: onBehalfOf.personId } : {};
  return session.post(`/api/documents/${id}/decisions`, { version, sha256, decision: 'sign', ...seat });
}

function waitsForNothing(documentId: string): DomainError {
  return new DomainError(
    'not-found',
    'no-such-document',
    'The document does not wait for a signature of this person. `approval list` shows what does.',
    { documentId },
    [{ path: '--id', message: 'does not wait for you' }],
  );
}
