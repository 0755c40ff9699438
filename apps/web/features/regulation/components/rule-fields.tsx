import { useId, type ReactNode } from 'react';
import { Group, Input, MultiSelect, NumberInput, Select, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FieldProblem } from '../../../shared/api/problem.js';
import { ShareInput } from '../../../shared/components/share-input.js';
import { withCapital } from '../../../shared/format/with-capital.js';
import { SentenceText } from '../../../shared/refusals/sentence-text.js';
import type { DayRule, RuleField } from '../../../shared/regulation/rule-field.js';
import { askedFields, fieldOfPath, valueAt, withValue } from '../../../shared/regulation/value-at.js';
import { DayFields } from './day-fields.js';
import { useChoiceWords } from '../../../shared/regulation/use-choice-words.js';

interface Props<Rule> {
  fields: readonly RuleField[];
  rule: Rule;
  /** What was refused, by its path within the rule. */
  problems: readonly FieldProblem[];
  onChange: (rule: Rule) => void;
}

/** The fields of one rule, each with what it was refused for. */
export function RuleFields<Rule>({ fields, rule, problems, onChange }: Props<Rule>) {
  return (
    <Stack gap="sm">
      {askedFields(rule, fields).map((field) => {
        const problem = problems.find(({ path }) => fieldOfPath(path, fields) === field);
        return (
          <Field
            key={field.path.join('.')}
            field={field}
            value={valueAt(rule, field.path)}
            error={problem && <SentenceText message={problem.message} />}
            onChange={(value) => onChange(withValue(rule, field.path, value) as Rule)}
          />
        );
      })}
    </Stack>
  );
}

interface FieldProps {
  field: RuleField;
  value: unknown;
  error: ReactNode;
  onChange: (value: unknown) => void;
}

const narrow = 420;

function Field({ field, value, error, onChange }: FieldProps) {
  const { t } = useTranslation('regulation');
  const wordsOf = useChoiceWords();
  const label = withCapital(t(`field.${field.word}`));
  const common = { label, error, maw: narrow };
  switch (field.kind) {
    case 'text':
      return <TextInput {...common} value={textOf(value)} onChange={(event) => onChange(event.currentTarget.value)} />;
    case 'time':
      return (
        <TextInput
          {...common}
          maw={160}
          type="time"
          value={textOf(value)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'yes':
      return (
        <Switch
          label={label}
          error={error}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    case 'whole':
      return (
        <NumberInput
          {...common}
          allowDecimal={false}
          {...(field.isOptional ? { description: t('emptyIsNever') } : {})}
          value={typeof value === 'number' ? value : ''}
          onChange={(typed) => onChange(typed === '' ? null : Number(typed))}
        />
      );
    case 'share':
      return <ShareField label={label} error={error} isOptional={field.isOptional} value={value} onChange={onChange} />;
    case 'choice':
      return (
        <Select
          {...common}
          searchable={field.words === 'zone'}
          clearable={field.isOptional === true}
          allowDeselect={field.isOptional === true}
          {...(field.isOptional ? { placeholder: t('nobodyAbove') } : {})}
          value={typeof value === 'string' ? value : null}
          onChange={onChange}
          data={[...new Set([...field.of, ...(typeof value === 'string' ? [value] : [])])].map((each) => ({
            value: each,
            label: wordsOf(field.words, each),
          }))}
        />
      );
    case 'choices':
      return (
        <MultiSelect
          {...common}
          searchable={field.words === 'itself'}
          value={(Array.isArray(value) ? value : []).map(String)}
          onChange={(chosen) => onChange(field.of.filter((each) => chosen.includes(String(each))))}
          data={field.of.map((each) => ({ value: String(each), label: wordsOf(field.words, String(each)) }))}
        />
      );
    case 'day':
      return <DayFields label={label} counts={field.counts} day={value as DayRule} error={error} onChange={onChange} />;
    case 'opening':
      return (
        <OpeningField
          label={label}
          mayFollowActuals={field.mayFollowActuals}
          value={value as Opening}
          error={error}
          onChange={onChange}
        />
      );
    case 'part':
      return (
        <Switch
          label={label}
          error={error}
          checked={value !== null}
          onChange={(event) => onChange(event.currentTarget.checked ? field.begins : null)}
        />
      );
  }
}

interface ShareProps {
  label: string;
  error: ReactNode;
  isOptional: true | undefined;
  value: unknown;
  onChange: (value: string | null) => void;
}

/** A share as people say it, in percent; the rule has it as a part of 1. */
function ShareField({ label, error, isOptional, value, onChange }: ShareProps) {
  const { t } = useTranslation('regulation');
  return (
    <ShareInput
      label={label}
      error={error}
      maw={narrow}
      {...(isOptional ? { description: t('shareOrNothing') } : {})}
      value={textOf(value)}
      onChange={(share) => onChange(share === '' && isOptional ? null : share)}
    />
  );
}

type Opening = DayRule | 'actuals-approved' | undefined;

interface OpeningProps {
  label: string;
  mayFollowActuals: boolean;
  value: Opening;
  error: ReactNode;
  onChange: (value: Opening) => void;
}

/** The usual day, a day of its own, or for a payroll the signature of the actuals. */
function OpeningField({ label, mayFollowActuals, value, error, onChange }: OpeningProps) {
  const { t } = useTranslation('regulation');
  const id = useId();
  const chosen = value === undefined ? 'usual' : value === 'actuals-approved' ? value : 'own';
  const choices = ['usual', 'own', ...(mayFollowActuals ? ['actuals-approved'] : [])];
  return (
    <Stack gap={4}>
      <Group gap="xs">
        <Text w={160} size="sm" component="label" htmlFor={id}>
          {label}
        </Text>
        <Select
          id={id}
          w={300}
          allowDeselect={false}
          value={chosen}
          onChange={(choice) =>
            onChange(
              choice === 'own'
                ? { monthOffset: 1, day: 1, dayOff: 'keep' }
                : choice === 'actuals-approved'
                  ? choice
                  : undefined,
            )
          }
          data={choices.map((each) => ({ value: each, label: t(`opening.${each}`) }))}
        />
      </Group>
      {typeof value === 'object' && (
        <DayFields label={t('openingOn', { what: label })} counts="from-month" day={value} onChange={onChange} />
      )}
      {error !== undefined && <Input.Error>{error}</Input.Error>}
    </Stack>
  );
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
