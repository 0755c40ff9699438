import { run } from './run-worker.js';

await run();
