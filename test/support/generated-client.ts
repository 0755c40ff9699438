import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import openapiTypes, { astToString } from 'openapi-typescript';
import ts from 'typescript';

/** What the compiler refuses of a program that uses the types which a generator with its usual settings makes of an OpenAPI document. */
export async function faultsOfUse(document: object, program: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'premia-client-'));
  try {
    const use = join(folder, 'use.ts');
    await writeFile(
      join(folder, 'api.ts'),
      astToString(await openapiTypes(JSON.stringify(document), { silent: true })),
    );
    await writeFile(use, program);
    const compiled = ts.createProgram([use], {
      strict: true,
      noEmit: true,
      noUncheckedIndexedAccess: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      types: [],
    });
    return ts.getPreEmitDiagnostics(compiled).map(({ file, start = 0, messageText }) => {
      const line = file ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
      return `line ${line}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}
