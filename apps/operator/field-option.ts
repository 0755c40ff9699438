import { Option } from 'commander';

/** The option of verbs whose answer another command goes on with. */
export const fieldOption = (): Option =>
  new Option('--field <path>', 'print this field of the answer alone, such as items.0.id');
