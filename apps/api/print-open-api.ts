import 'reflect-metadata';
import { previewDocument } from './open-api/preview-document.js';

process.stdout.write(`${JSON.stringify(await previewDocument(), null, 2)}\n`);
