import { Text } from '@mantine/core';
import { useClock } from '../clock/clock.js';
import { inPersonsWords, withDatesInWords } from './in-persons-words.js';
import { useRefusalWords } from './refusal-words.js';

interface Props {
  code: string;
  /** What the API says, in English. */
  message: string;
  /** Whether what it says of the case stands elsewhere in the language of the page, so that English need not follow. */
  isToldElsewhere?: boolean;
}

/** What something is refused for: in the language of the page, and beneath it in the words of the API, which name whom and what it is about. */
export function RefusalText({ code, message, isToldElsewhere = false }: Props) {
  const said = useRefusalWords()(code);
  const inEnglish = withDatesInWords(inPersonsWords(message), 'en', useClock()?.today);
  if (said === undefined) return inEnglish;
  if (isToldElsewhere) return said;
  return (
    <>
      {said}
      <Text span display="block" size="xs" c="var(--mantine-color-text)" lang="en">
        {inEnglish}
      </Text>
    </>
  );
}
