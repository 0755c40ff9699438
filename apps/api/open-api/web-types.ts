import openapiTypes, { astToString } from 'openapi-typescript';

/**
 * The types of the API as the web application uses them, from its document; made by `npm run web:types`. Without the
 * words: they are read at /api/docs, and a change of a sentence is no change of the types.
 */
export async function webTypesOf(document: object): Promise<string> {
  const types = await openapiTypes(JSON.stringify(document, withoutWords), { silent: true, alphabetize: true });
  return `/** What the API takes and answers, from its document. Made by \`npm run web:types\`; not to be edited. */\n${astToString(types)}`;
}

/** A field may itself be called `description`: what describes it is an object, and stays. */
function withoutWords(name: string, value: unknown): unknown {
  return ['description', 'summary'].includes(name) && typeof value === 'string' ? undefined : value;
}
