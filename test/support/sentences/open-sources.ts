import { join } from 'node:path';
import ts from 'typescript';

/** The sources alone: what they import of packages says nothing of the product, and is most of what a compiler reads. */
export function openSources(root: string, isMeant: (file: string) => boolean): ts.Program {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const found = ts.createModuleResolutionCache(root, (file) => file, options);
  host.resolveModuleNameLiterals = (names, from) =>
    names.map(({ text }) =>
      /^[#.]/.test(text) ? ts.resolveModuleName(text, from, options, host, found) : { resolvedModule: undefined },
    );
  return ts.createProgram(
    fileNames.filter(isMeant),
    { ...options, noEmit: true, noLib: true, types: [], incremental: false, tsBuildInfoFile: undefined },
    host,
  );
}
