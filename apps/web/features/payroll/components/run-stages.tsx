import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import { tones } from '../../../shared/theme/tokens.js';
import type { Run } from '../api/use-run.js';

const stages = ['open', 'inputs-frozen', 'calculated', 'in-review', 'approved', 'posted'] as const;

/** How far a run has come, from its start to what is posted. */
export function RunStages({ run: { stage, postedAt } }: { run: Run }) {
  const { t } = useTranslation('payroll');
  const format = useFormat();
  const at = stages.findIndex((each) => each === stage);
  if (at === -1) return null;
  return (
    <Group component="ol" gap="md" m={0} p={0} style={{ listStyle: 'none' }} aria-label={t('stage.label')}>
      {stages.slice(1).map((each, index) => {
        // A run that has come into review is being reviewed; of any other stage what it has come to is done.
        const isNow = stage === 'in-review' ? each === stage : index + 1 === at + 1;
        const isDone = index + 1 <= at && !isNow;
        return (
          <li key={each} aria-current={isNow ? 'step' : undefined}>
            <Text span size="sm" fw={isNow ? 600 : 400} {...(isDone || isNow ? {} : { c: 'dimmed' })}>
              <span aria-hidden="true">{isDone ? tones.done.glyph : isNow ? '●' : tones.draft.glyph} </span>
              {t(`stage.${each}`)}
              {each === 'posted' && postedAt !== null && ` ${format.instant(postedAt)}`}
            </Text>
          </li>
        );
      })}
    </Group>
  );
}
