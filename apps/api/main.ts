import 'reflect-metadata';
import { CONFIGURATION } from '#platform/configuration.module.js';
import type { Configuration } from '#platform/configuration.js';
import { createApplication } from './create-application.js';

const application = await createApplication();
const { host, port } = application.get<Configuration>(CONFIGURATION);
await application.listen(port, host);
