import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  /** What is saved, in the name of the button. */
  title: string;
  isChanged: boolean;
  save: { isPending: boolean; isSuccess: boolean };
  send: () => void;
  /** Goes back to what holds, where that is more than one field. */
  cancel?: () => void;
}

/** The end of a section of settings: its button is filled while there is something to save, and says so once it is. */
export function SaveChanges({ title, isChanged, save, send, cancel }: Props) {
  const { t } = useTranslation('regulation');
  return (
    <Group>
      <Button
        variant={isChanged ? 'filled' : 'default'}
        disabled={!isChanged}
        loading={save.isPending}
        aria-label={`${t('save')}: ${title}`}
        onClick={send}
      >
        {t('save')}
      </Button>
      {isChanged && cancel && (
        <Button variant="default" onClick={cancel}>
          {t('cancel')}
        </Button>
      )}
      {!isChanged && save.isSuccess && (
        <Text size="sm" role="status">
          {t('savedNow')}
        </Text>
      )}
    </Group>
  );
}
