import { useState } from 'react';
import { Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../../shared/api/problem.js';
import { queryClient } from '../../../shared/api/query-client.js';
import { ProblemSummary } from '../../../shared/components/problem-summary.js';
import { Section } from '../../../shared/components/section.js';
import { withCapital } from '../../../shared/format/with-capital.js';
import { saveRule } from '../api/save-rule.js';
import { fieldsOf } from '../../../shared/regulation/fields-of-rules.js';
import type { RuleName, Rules } from '../../../shared/regulation/rule-field.js';
import { fieldOfPath } from '../../../shared/regulation/value-at.js';
import { RuleFields } from './rule-fields.js';
import { SaveChanges } from './save-changes.js';

interface Props<Name extends RuleName> {
  name: Name;
  rule: Rules[Name];
}

/** One rule that is said at once: what holds, and a button where it was changed. */
export function RuleSection<Name extends RuleName>({ name, rule: before }: Props<Name>) {
  const { t } = useTranslation('regulation');
  const [changed, change] = useState<Rules[Name] | null>(null);
  const save = useMutation({
    mutationFn: (body: Rules[Name]) => saveRule(name, body),
    onSuccess: async () => {
      await queryClient.invalidateQueries();
      change(null);
    },
  });
  const fields = fieldsOf[name];
  return (
    <Section title={t(`settings.${name}.title`)} gap="sm">
      <Text size="sm" c="dimmed">
        {t(`settings.${name}.says`)}
      </Text>
      <ProblemSummary
        error={save.error}
        fieldOf={(path) => {
          const field = fieldOfPath(path, fields);
          return field && { label: withCapital(t(`field.${field.word}`)) };
        }}
      />
      <RuleFields
        fields={fields}
        rule={changed ?? before}
        problems={isProblem(save.error) ? (save.error.problems ?? []) : []}
        onChange={change}
      />
      <SaveChanges
        title={t(`settings.${name}.title`)}
        isChanged={changed !== null}
        save={save}
        send={() => changed !== null && save.mutate(changed)}
        cancel={() => {
          change(null);
          save.reset();
        }}
      />
    </Section>
  );
}
