import 'reflect-metadata';
import { CONFIGURATION } from '#platform/configuration.module.js';
import type { Configuration } from '#platform/configuration.js';
import { endOnWrongSettings } from '#platform/end-on-wrong-settings.js';
import { endWithLastWords } from '#platform/logging/last-words.js';
import { createApplication } from './create-application.js';

endWithLastWords();
endOnWrongSettings();
const application = await createApplication();
const { host, port } = application.get<Configuration>(CONFIGURATION);
await application.listen(port, host);
