import { run } from './run-api.js';

await run();
