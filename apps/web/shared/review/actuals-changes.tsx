import { Group, List, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Loading } from '../components/loading.js';
import { MoneyText } from '../components/money-text.js';
import { ScreenError } from '../components/screen-error.js';
import { useCurrency } from '../organisation/use-currency.js';
import { useTargetText } from '../plans/use-target-text.js';
import { WasNow } from '../plans/was-now.js';
import { useChosenComparison } from './api/use-chosen-comparison.js';
import { ComparedPaper } from './compared-paper.js';
import { useBesideWhich } from './use-beside-which.js';
import { useReportedPeople } from './api/use-reported-people.js';
import {
  namesOf,
  reportedResults,
  type ReportedPerson,
  type ReportedResult,
  type ResultsOfPeople,
} from './reported-results.js';
import { useResultText } from './use-result-text.js';

interface Content {
  people?: ResultsOfPeople;
  forComparison?: ResultsOfPeople;
  withoutPlan?: Readonly<Record<string, string>>;
  facts?: { people: readonly ConfirmedFact[] };
}

interface ConfirmedFact {
  personId: string;
  kind: string;
  count: number;
  sum: string | null;
}

interface Props {
  documentId: string;
  departmentId: string | null;
  month: string;
}

/** What a month came to: of each person every result beside its target, how far it was reached and what it pays. */
export function ActualsChanges({ documentId, departmentId, month }: Props) {
  const { t } = useTranslation('review');
  const { comparison, against, choose, choices } = useChosenComparison(documentId, false);
  const besideWhich = useBesideWhich(against);
  const known = useReportedPeople(departmentId, month);
  for (const asked of [comparison, known])
    if (asked.isError) return <ScreenError error={asked.error} retry={() => void asked.refetch()} />;
  if (!comparison.data || !known.data) return <Loading rows={4} />;
  const { before, names } = comparison.data;
  const [now, was] = [comparison.data.content as Content, before?.content as Content | undefined];
  const nameOf = (personId: string) => names[personId] ?? personId;
  const nobodys = { plans: [], pay: [] };
  const compared = reportedResults(now.forComparison ?? {}, was?.forComparison, nobodys, namesOf(known.data));
  return (
    <ComparedPaper
      title={t('actuals.title')}
      choice={{ against, choices, choose }}
      says={before === null ? t(`review.nothing.${against}`) : t('actuals.beside', { what: besideWhich(before) })}
    >
      <Stack>
        {reportedResults(now.people ?? {}, was?.people, known.data).map((person) => (
          <ResultsOfPerson key={person.personId} name={nameOf(person.personId)} person={person} />
        ))}
        {now.facts && now.facts.people.length > 0 && <Facts facts={now.facts.people} nameOf={nameOf} />}
        {compared.map((person) => (
          <ResultsOfPerson
            key={person.personId}
            name={t('actuals.onlyCompared', { name: nameOf(person.personId) })}
            person={person}
          />
        ))}
        {now.withoutPlan && (
          <div>
            <Text fw={600}>{t('actuals.withoutPlan')}</Text>
            <List size="sm">
              {Object.entries(now.withoutPlan).map(([personId, reason]) => (
                <List.Item key={personId}>
                  {nameOf(personId)}: {reason}
                </List.Item>
              ))}
            </List>
          </div>
        )}
      </Stack>
    </ComparedPaper>
  );
}

function Facts({ facts, nameOf }: { facts: readonly ConfirmedFact[]; nameOf: (personId: string) => string }) {
  const { t } = useTranslation();
  return (
    <div>
      <Text fw={600}>{t('factsOfMonth')}</Text>
      <List size="sm">
        {facts.map(({ personId, kind, count, sum }) => (
          <List.Item key={`${personId} ${kind}`}>
            {nameOf(personId)}, {t(`factKind.${kind}`, { defaultValue: kind })}: {count}
            {sum !== null && (
              <>
                {' '}
                (<MoneyText amount={sum} />)
              </>
            )}
          </List.Item>
        ))}
      </List>
    </div>
  );
}

function ResultsOfPerson({ name, person }: { name: string; person: ReportedPerson }) {
  const { t } = useTranslation('review');
  const currency = useCurrency();
  return (
    <div>
      <Group justify="space-between">
        <Title order={4} size="h6">
          {name}
        </Title>
        {person.total !== null && (
          <Text size="sm">
            {t('actuals.monthPays')} <MoneyText amount={person.total} currency={currency} fw={600} />
          </Text>
        )}
      </Group>
      <Table.ScrollContainer minWidth={320}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('plan.indicator')}</Table.Th>
              <Table.Th ta="right">{t('plan.target')}</Table.Th>
              <Table.Th ta="right">{t('actuals.result')}</Table.Th>
              <Table.Th ta="right">{t('actuals.attainment')}</Table.Th>
              <Table.Th ta="right">{t('actuals.pays')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {person.results.map((result) => (
              <ResultRow key={result.code} result={result} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </div>
  );
}

function ResultRow({ result: { indicator, name, was, now, attainment, pays } }: { result: ReportedResult }) {
  const targetText = useTargetText();
  const resultText = useResultText();
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400} style={{ overflowWrap: 'anywhere' }}>
        {name}
      </Table.Th>
      <Table.Td ta="right">{indicator ? targetText(indicator) : '–'}</Table.Td>
      <Table.Td ta="right">
        <WasNow was={was && resultText(was, indicator)} now={now ? resultText(now, indicator) : '–'} />
      </Table.Td>
      <Table.Td ta="right">{attainment ?? '–'}</Table.Td>
      <Table.Td ta="right">{pays === null ? '–' : <MoneyText amount={pays} />}</Table.Td>
    </Table.Tr>
  );
}
