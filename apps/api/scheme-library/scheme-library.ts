import { Injectable } from '@nestjs/common';
import type { LibraryScheme } from '#compensation/library/library-scheme.js';
import { findLibraryScheme, schemeLibrary } from '#compensation/library/scheme-library.js';
import type { PaySchemeDraft } from '#compensation/scheme/pay-scheme.js';
import type { ExplanationLanguage } from '#compensation/trace/language.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { PaySchemes } from '../pay-schemes/pay-schemes.js';

type OwnFields = Partial<Pick<PaySchemeDraft, 'effectiveFrom' | 'code' | 'name' | 'goal' | 'currency'>>;

/** The schemes to start from. They stand in the program; what is drafted from one is a document like any other. */
@Injectable()
export class SchemeLibrary {
  constructor(private readonly schemes: PaySchemes) {}

  list(language: ExplanationLanguage) {
    return { items: schemeLibrary.map((each) => describe(each, language)) };
  }

  show(name: string, language: ExplanationLanguage) {
    const found = find(name);
    return { ...describe(found, language), scheme: { ...found.scheme } };
  }

  draft(
    author: SignedInPerson,
    request: RequestReference,
    { name, changes }: { name: string; changes: OwnFields },
    untilAnswered: AbortSignal,
  ) {
    return this.schemes.create(author, request, { ...find(name).scheme, ...changes }, untilAnswered);
  }
}

function describe({ title, fits, fails, scheme }: LibraryScheme, language: ExplanationLanguage) {
  return {
    name: scheme.code,
    title: title[language],
    goal: scheme.goal ?? '',
    fits: fits[language],
    fails: fails[language],
  };
}

function find(name: string): LibraryScheme {
  const found = findLibraryScheme(name);
  if (found !== undefined) return found;
  throw new DomainError(
    'not-found',
    'no-such-library-scheme',
    'The library has no scheme of this name. GET /api/scheme-library lists them.',
  );
}
