import { findLibraryScheme, libraryNames, schemeLibrary } from '#compensation/library/scheme-library.js';
import { DomainError } from '#contracts/domain-error.js';
import { print } from '../output.js';
import { languageOf } from './language-option.js';

/** The schemes to start from, or one of them as a file that every command takes. */
export function showLibrary(name: string | undefined, options: { lang: string }): void {
  const language = languageOf(options.lang);
  if (name === undefined) {
    print(
      schemeLibrary.map(({ title, fits, fails, scheme }) => ({
        name: scheme.code,
        title: title[language],
        goal: scheme.goal,
        fits: fits[language],
        fails: fails[language],
      })),
    );
    return;
  }
  const found = findLibraryScheme(name);
  if (found === undefined)
    throw new DomainError('invalid', 'no-such-library-scheme', 'The library has no scheme of this name.', {}, [
      { path: 'name', message: `is none of: ${libraryNames.join(', ')}` },
    ]);
  print(found.scheme);
}
