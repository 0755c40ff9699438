import { useState } from 'react';
import { Select, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../shared/api/api-types.js';
import { api } from '../../../shared/api/client.js';
import { Chip } from '../../../shared/components/chip.js';
import { Loading } from '../../../shared/components/loading.js';
import { Section } from '../../../shared/components/section.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { RefusalText } from '../../../shared/refusals/refusal-text.js';
import { SentenceText } from '../../../shared/refusals/sentence-text.js';
import { useSignedIn } from '../../../shared/session/session.js';
import { ListOfYear } from './list-of-year.js';

type Cycle = components['schemas']['AnnualCyclesPage']['items'][number];

/** Who would get the award of the year by the standard, and what speaks for and against it. */
export function Loyalty({ year, cycles }: { year: number; cycles: readonly Cycle[] }) {
  const { t } = useTranslation('year');
  const format = useFormat();
  const [chosen, choose] = useState<string | null>(null);
  const { headedDepartmentIds } = useSignedIn();
  const own = cycles.find((each) => headedDepartmentIds.includes(each.departmentId));
  const departmentId = chosen ?? (own ?? cycles[0])?.departmentId ?? '';
  const proposal = api.useQuery(
    'get',
    '/api/loyalty-lists/proposal',
    { params: { query: { year, departmentId } } },
    { retry: false },
  );
  const written = (text: string) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? format.day(text) : text);
  return (
    <Section title={t('loyalty')} gap="sm">
      {cycles.length > 1 && (
        <Select
          label={t('department')}
          maw={320}
          allowDeselect={false}
          value={departmentId}
          onChange={choose}
          data={cycles.map((each) => ({ value: each.departmentId, label: each.department }))}
        />
      )}
      {departmentId !== '' && <ListOfYear key={departmentId} year={year} departmentId={departmentId} />}
      {proposal.isPending && <Loading rows={2} />}
      {proposal.isError && (
        <Text size="sm" c="dimmed">
          <RefusalText code={proposal.error.code} message={proposal.error.detail} />
        </Text>
      )}
      {proposal.data && (
        <>
          {proposal.data.waitsFor !== null && (
            <Text size="sm">
              <SentenceText message={proposal.data.waitsFor} />
            </Text>
          )}
          <Table.ScrollContainer minWidth={360}>
            <Table>
              <Table.Tbody>
                {proposal.data.people.map((each) => (
                  <Table.Tr key={each.personId}>
                    <Table.Th scope="row" fw={400}>
                      {each.name}
                    </Table.Th>
                    <Table.Td>
                      {proposal.data.waitsFor === null && (
                        <Chip tone={each.award === 'none' ? 'draft' : 'done'} word={t(`award.${each.award}`)} />
                      )}
                    </Table.Td>
                    <Table.Td>
                      <Text size="sm">
                        {each.reasons
                          .filter(({ speaks }) => speaks === 'against')
                          .map(({ criterion, needed, value }) =>
                            value === ''
                              ? t('criterionUnknown', {
                                  criterion: t(`criterion.${criterion}`),
                                  needed: written(needed),
                                })
                              : t(`against.${criterion}`, { value: written(value), needed: written(needed) }),
                          )
                          .join('; ') || t(proposal.data.waitsFor === null ? 'allFulfilled' : 'nothingAgainst')}
                      </Text>
                      {each.because !== undefined && (
                        <Text size="sm" c="dimmed">
                          {each.because}
                        </Text>
                      )}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        </>
      )}
    </Section>
  );
}
