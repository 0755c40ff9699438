import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { before } from '@nestjs/swagger/plugin';
import ts from 'typescript';

/**
 * Compiles controllers with the plugin that makes summaries of OpenAPI out of their comments. Each file is read alone:
 * what a method answers with is told by its decorator, and to find it out from the types takes half a minute.
 */
const { root, controllers } = workerData;
const { options } = ts.getParsedCommandLineOfConfigFile(join(root, 'tsconfig.build.json'), undefined, {
  ...ts.sys,
  readDirectory: () => [],
  onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
    throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
  },
});
const files = controllers.map((path) => join(root, path));
const program = ts.createProgram(files, { ...options, noResolve: true, types: [] });
const comments = before(
  { introspectComments: true, dtoFileNameSuffix: ['.never'], controllerFileNameSuffix: '.controller.ts' },
  program,
);
for (const file of files) {
  const source = program.getSourceFile(file);
  const [wrong] = program.getSyntacticDiagnostics(source);
  if (wrong)
    throw new Error(
      ts.formatDiagnostic(wrong, {
        ...ts.sys,
        getCurrentDirectory: () => root,
        getNewLine: () => '\n',
        getCanonicalFileName: (name) => name,
      }),
    );
  program.emit(source, undefined, undefined, false, { before: [comments] });
}
