import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { previewDocument } from './open-api/preview-document.js';
import { webTypesOf } from './open-api/web-types.js';

await writeFile(join('apps', 'web', 'shared', 'api', 'api-types.ts'), await webTypesOf(await previewDocument()));
// What the programs have loaded would keep the process.
process.exit();
