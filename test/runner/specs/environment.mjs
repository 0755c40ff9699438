/** The process itself, in place of a context of `node:vm`; what a spec leaves in its settings the next one does not find. */
export default class SpecEnvironment {
  global = {};
  moduleMocker = null;
  fakeTimers = null;
  fakeTimersModern = null;

  async setup() {
    this.env = { ...process.env };
  }

  async teardown() {
    for (const name of Object.keys(process.env)) if (!(name in this.env)) delete process.env[name];
    Object.assign(process.env, this.env);
    process.exitCode = undefined;
  }

  getVmContext() {
    return null;
  }

  exportConditions() {
    return [];
  }
}
