import { useState } from 'react';
import { TextInput, type TextInputProps } from '@mantine/core';
import { readTypedShare, showShare } from '../grid/typed-number.js';
import { useLanguage } from '../language/use-language.js';

interface Props extends Omit<TextInputProps, 'value' | 'onChange' | 'inputMode' | 'rightSection'> {
  /** A part of 1, or what was typed where that is no number. */
  value: string;
  onChange: (share: string) => void;
}

/** A share as people say it, in percent: `70`, `70 %` and `12,5`; it is kept as a part of 1. */
export function ShareInput({ value, onChange, ...field }: Props) {
  const language = useLanguage();
  const [typed, type] = useState('');
  return (
    <TextInput
      {...field}
      inputMode="decimal"
      rightSection="%"
      value={readTypedShare(typed, language) === value ? typed : showShare(value, language)}
      onChange={(event) => {
        type(event.currentTarget.value);
        onChange(readTypedShare(event.currentTarget.value, language));
      }}
    />
  );
}
