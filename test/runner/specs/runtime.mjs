import asyncHooks from 'node:async_hooks';
import { createRequire, register } from 'node:module';
import { pathToFileURL } from 'node:url';
import { useGlobals } from './jest-globals.mjs';

const require = createRequire(import.meta.url);
/** By which the framework finds the handlers of a spec, and would find those of the spec before. */
const eventHandlers = Symbol.for('EVENT_HANDLERS');
let readsSources = false;

/**
 * Loads specs as Node loads any module, in the process itself: what one spec of a worker has loaded, the next one finds.
 * jest's own runtime loads the engine, the drivers and all else anew for every spec file. The framework (tests, hooks,
 * bounds, reports) is jest's own, and new for every file. A spec that changes what it loads is named `*.alone.spec.ts`
 * and gets sources of its own.
 */
export default class SpecRuntime {
  storages = [];

  requireInternalModule(path) {
    delete require.cache[path];
    delete globalThis[eventHandlers];
    return keepingStorages(this.storages, () => require(path));
  }

  setGlobalsForRuntime(globals) {
    useGlobals(globals);
  }

  unstable_shouldLoadAsEsm() {
    return true;
  }

  async unstable_importModule(path) {
    if (!readsSources) register('./source-hooks.mjs', import.meta.url);
    readsSources = true;
    // Node knows where the lines of sources are; jest would ask the runtime.
    process.setSourceMapsEnabled(true);
    delete Error.prepareStackTrace;
    const { href } = pathToFileURL(path);
    return import(path.endsWith('.alone.spec.ts') ? `${href}?alone` : href);
  }

  requireModule(path) {
    return require(path);
  }

  getSourceMaps() {
    return new Map();
  }

  getAllCoverageInfoCopy() {
    return {};
  }

  enterTestCode() {}
  leaveTestCode() {}

  /** Node would hand the storages of every spec so far on to each promise: after a hundred specs, all that they do. */
  teardown() {
    for (const storage of this.storages) storage.disable();
  }
}

/** Loads the framework, which makes a storage of the test that runs, and notes what it has made. */
function keepingStorages(storages, load) {
  const { AsyncLocalStorage } = asyncHooks;
  asyncHooks.AsyncLocalStorage = class extends AsyncLocalStorage {
    constructor(...given) {
      super(...given);
      storages.push(this);
    }
  };
  try {
    return load();
  } finally {
    asyncHooks.AsyncLocalStorage = AsyncLocalStorage;
  }
}
