import { Alert, Anchor, Button, Code, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MoneyText } from '../../../shared/components/money-text.js';
import { Section } from '../../../shared/components/section.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { useOpenQuestion } from '../api/question-line.js';
import type { Statement, StatementLine, Step } from '../api/use-statement.js';
import { findStep, pathTo, stepsOf } from '../find-step.js';
import { AdjustLine } from './adjust-line.js';
import { QuestionForm } from './question-form.js';

type Source = NonNullable<Step['sources']>[number];
type SignedSource = Statement['sources'][number];

interface Props {
  statement: Statement;
  line: StatementLine;
  mayQuestion: boolean;
}

/** How a line came about: formula with its numbers, what followed, and which signed documents the numbers come from. */
export function LineExplained({ statement, line, mayQuestion }: Props) {
  const { t } = useTranslation('statements');
  const [isAsking, ask] = useState(false);
  const [dueOn, setDueOn] = useState<string>();
  const format = useFormat();
  const open = useOpenQuestion(statement.id, line, mayQuestion);
  const step = findStep(statement.trace, line);
  // What is above a line was signed for all of it; what is below it has the sources of its own numbers.
  const sources = sourcesOf(step ? [...pathTo(statement.trace, step), ...stepsOf(step)] : [statement.trace]);
  return (
    <Section
      title={line.label}
      beside={<MoneyText amount={line.amount} currency={statement.currency} fw={700} fz="lg" />}
    >
      {step ? <StepSaid step={step} /> : <Text c="dimmed">{t('noStep')}</Text>}
      {step?.children.map((child, index) => (
        <StepSaid key={`${child.rule} ${index}`} step={child} isBelow />
      ))}
      {sources.length > 0 && (
        <Stack gap={2} mt="xs">
          {sources.map((source) => (
            <SourceSaid
              key={`${source.documentId} ${source.version}`}
              source={source}
              signed={statement.sources.find(
                ({ documentId, version }) => documentId === source.documentId && String(version) === source.version,
              )}
            />
          ))}
        </Stack>
      )}
      {dueOn !== undefined && (
        <Alert color="teal" variant="light" role="status">
          {t('question.raised', { day: format.day(dueOn) })}
        </Alert>
      )}
      {open && dueOn === undefined && (
        <Text size="sm">
          {t('question.open', { day: format.day(open.dueOn) })}{' '}
          <Anchor component={Link} to="/questions" search={{ open: open.id } as never} size="sm">
            {t('question.toQuestion')}
          </Anchor>
        </Text>
      )}
      {mayQuestion && !isAsking && dueOn === undefined && open === null && (
        <Button variant="default" onClick={() => ask(true)} className="not-printed" style={{ alignSelf: 'start' }}>
          {t('question.ask')}
        </Button>
      )}
      <AdjustLine statement={statement} line={line} />
      {isAsking && (
        <QuestionForm
          statementId={statement.id}
          line={line}
          close={() => ask(false)}
          raised={(day) => {
            ask(false);
            setDueOn(day);
          }}
        />
      )}
    </Section>
  );
}

function StepSaid({ step, isBelow = false }: { step: Step; isBelow?: boolean }) {
  const { label, formula, substituted, resultText, explanation, rounding } = step;
  return (
    <div>
      <Text size="sm" c="dimmed">
        {isBelow ? `${label}: ` : ''}
        {formula}
      </Text>
      <Text size={isBelow ? 'sm' : 'md'} fw={isBelow ? 400 : 600}>
        {[substituted, resultText].filter(Boolean).join(' = ')}
      </Text>
      {explanation !== undefined && <Text size="sm">{explanation}</Text>}
      {rounding !== undefined && (
        <Text size="xs" c="dimmed">
          {rounding}
        </Text>
      )}
    </div>
  );
}

/** A document that the numbers come from, with who sent and who signed it: they answer for what stands there. */
function SourceSaid({
  source: { role, version, sha256 },
  signed,
}: {
  source: Source;
  signed: SignedSource | undefined;
}) {
  const { t } = useTranslation('statements');
  const name = t(`source.${role}`, { version });
  return (
    <Text size="sm">
      {signed?.isReadable === true ? (
        <Anchor
          component={Link}
          to="/documents/$id"
          params={{ id: signed.documentId } as never}
          size="sm"
          underline="always"
        >
          {name}
        </Anchor>
      ) : (
        name
      )}{' '}
      {signed && <SignersSaid signed={signed} />} <Code>{sha256.slice(0, 8)}</Code>
    </Text>
  );
}

function SignersSaid({ signed: { submittedBy, submittedAt, signatures } }: { signed: SignedSource }) {
  const { t } = useTranslation('statements');
  const format = useFormat();
  const sent = t('sentBy', { name: submittedBy, at: format.instant(submittedAt) });
  const last = signatures.at(-1);
  if (last === undefined) return sent;
  const names = signatures.map(({ by, onBehalfOf }) =>
    onBehalfOf === null ? by : t('signerFor', { name: by, principal: onBehalfOf }),
  );
  return `${sent}; ${t('signedBy', { names: names.join(', '), at: format.instant(last.at) })}`;
}

function sourcesOf(steps: readonly Step[]): Source[] {
  const found = new Map<string, Source>();
  for (const source of steps.flatMap(({ sources = [] }) => sources))
    found.set(`${source.documentId} ${source.version}`, source);
  return [...found.values()];
}
