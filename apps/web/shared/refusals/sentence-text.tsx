import { RefusalText } from './refusal-text.js';
import { useSentences } from './use-sentences.js';

interface Props {
  /** What the API or one of its schemas says of a field, in English. */
  message: string;
  /** The code of a refusal, which has words of its own where the sentence has none. */
  code?: string | undefined;
}

/** What a field or a row is refused for, in the language of the page. */
export function SentenceText({ message, code }: Props) {
  const { text, lang } = useSentences()(message);
  if (lang === undefined) return text;
  return code === undefined ? <span lang={lang}>{text}</span> : <RefusalText code={code} message={message} />;
}
