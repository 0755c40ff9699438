import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { readConfiguration } from '#platform/configuration.js';

/** What Compose would do needs Docker; what the files promise can be read from them. */
interface Service {
  image: string;
  build?: { context: string; dockerfile: string; target: string };
  restart: string;
  profiles?: string[];
  environment?: Record<string, string | null>;
  ports?: string[];
  networks: string[];
  configs?: { source: string; target: string; mode: string }[];
  volumes?: string[];
  healthcheck?: { test: string[] };
  'x-without-health-check'?: string;
  depends_on?: Record<string, { condition: string }>;
}

interface Compose {
  services: Record<string, Service>;
  networks: Record<string, { internal?: boolean }>;
  volumes: Record<string, unknown>;
  configs: Record<string, { content: string }>;
}

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const text = read('docker-compose.yml');
const compose = parse(text, { merge: true }) as Compose;
const services = Object.entries(compose.services);
const oneShots = services.filter(([, service]) => service.restart === 'no').map(([name]) => name);
const longRunning = services.filter(([name]) => !oneShots.includes(name));
const { version } = JSON.parse(read('package.json')) as { version: string };

/** Every `${NAME}` of the file with what follows the name; `$$` is a dollar sign of a script. */
const references = [...text.replaceAll('$$', '').matchAll(/\$\{(\w+)([^}]*)\}/g)].map(([, name = '', rest = '']) => ({
  name,
  rest,
}));
const isRequired = (reference: { rest: string }): boolean => /^:\?./.test(reference.rest);

const examples = new Map(
  read('.env.development')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)] as const),
);

const withExamples = (value: string | null | undefined): string =>
  (value ?? '').replaceAll(/\$\{(\w+)[^}]*\}/g, (_, name: string) => examples.get(name) ?? '');

describe('The services of docker-compose.yml', () => {
  it.each(services)('%s has an image of a fixed version', (_, { image, build }) => {
    if (build) expect(image).toBe(`premia-${build.target}:${version}`);
    else expect(image).toMatch(/^[a-z0-9/-]+:\d+\.\d+(\.\d+)?(-[a-z0-9.]+)?$/);
    expect(image).not.toContain('auto-setup');
  });

  it.each(longRunning)('%s comes back when it dies, and has a health check or says why it has none', (_, service) => {
    expect(service.restart).toBe('unless-stopped');
    if (service.healthcheck) expect(service.healthcheck.test[0]).toBe('CMD');
    else expect(service['x-without-health-check']?.length).toBeGreaterThan(20);
  });

  it.each(services)('%s waits only for services that exist, in a way that they can fulfil', (_, service) => {
    for (const [name, { condition }] of Object.entries(service.depends_on ?? {})) {
      const target = compose.services[name];
      expect(target?.profiles).toBeUndefined();
      if (oneShots.includes(name)) expect(condition).toBe('service_completed_successfully');
      else expect([condition, target?.healthcheck !== undefined]).toEqual(['service_healthy', true]);
    }
  });

  it.each(services)('%s uses only networks, configs and volumes that are declared', (_, service) => {
    for (const network of service.networks) expect(compose.networks).toHaveProperty([network]);
    for (const config of service.configs ?? []) {
      expect(compose.configs).toHaveProperty([config.source]);
      // Compose 2.34 makes inline files unreadable for other users than root unless it is told.
      expect(config.mode).toBe('0444');
    }
    for (const volume of service.volumes ?? []) expect(compose.volumes).toHaveProperty([volume.split(':')[0] ?? '']);
  });

  it('are reachable from outside at the API and the page of Temporal alone, and there from this host only', () => {
    const published = services.filter(([, service]) => service.ports);
    expect(published.map(([name]) => name).sort()).toEqual(['api', 'temporal-ui']);
    for (const [, { ports = [] }] of published) for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
    const outside = Object.keys(compose.networks).filter((name) => !compose.networks[name]?.internal);
    expect(outside).toEqual(['edge']);
    const onEdge = services.filter(([, service]) => service.networks.includes('edge')).map(([name]) => name);
    // The worker publishes no port: it hands mail over.
    expect(onEdge.sort()).toEqual(['api', 'operator', 'temporal-ui', 'worker']);
  });

  it('give the Temporal server the file without which it does not start', () => {
    const { environment, configs = [] } = compose.services.temporal as Service;
    expect(configs.map((config) => config.target)).toContain(environment?.DYNAMIC_CONFIG_FILE_PATH);
    expect(parse(compose.configs['temporal-dynamic-config']?.content ?? ':')).toMatchObject({
      'history.workflowTaskRetryMaxInterval': [{ value: '10s' }],
    });
  });
});

describe('The values of docker-compose.yml', () => {
  it('are required or have an example', () => {
    expect(references.length).toBeGreaterThan(0);
    expect(references.filter((reference) => !isRequired(reference) && !examples.has(reference.name))).toEqual([]);
  });

  it('are complete with .env.development, which sets nothing that is not used', () => {
    expect([...examples.keys()].sort()).toEqual([...new Set(references.map(({ name }) => name))].sort());
  });

  it('have no default when they are secret', () => {
    const secrets = references.filter(({ name }) => /PASSWORD|SECRET/.test(name));
    expect(secrets.length).toBeGreaterThan(0);
    expect(secrets.filter((reference) => !isRequired(reference))).toEqual([]);
  });

  it('never stand in the file when they are secret', () => {
    for (const [, { environment = {} }] of services) {
      for (const [name, value] of Object.entries(environment)) {
        if (/PASSWORD|PWD|SECRET/.test(name)) expect(value).toMatch(/^\$\{\w+:\?[^}]+\}$/);
        expect((value ?? '').replaceAll(/\$\{[^}]+\}/g, '')).not.toMatch(/:\/\/[^/@]*:[^/@]+@/);
      }
    }
  });

  it('tell the role that owns the tables to the migration alone', () => {
    const roleOf = (address: string | null | undefined) => new URL(withExamples(address)).username;
    for (const [name, { environment = {} }] of services) {
      if (environment.DATABASE_URL) expect(roleOf(environment.DATABASE_URL)).toBe('premia_app');
      if (environment.DATABASE_OWNER_URL)
        expect([name, roleOf(environment.DATABASE_OWNER_URL)]).toEqual(['migrate', 'premia']);
    }
    expect(compose.services.migrate?.environment).toHaveProperty('DATABASE_OWNER_URL');
    const script = compose.configs.databases?.content ?? '';
    expect(script).toMatch(/'premia', 'premia_app', 'temporal'/);
    expect(script).toMatch(/ALTER ROLE premia_app PASSWORD/);
    expect(script).not.toMatch(/GRANT|OWNER premia_app/);
  });

  it('are marked as examples where they are', () => {
    const secrets = [...examples].filter(([name]) => /PASSWORD|SECRET/.test(name));
    expect(secrets.map(([name]) => name).sort()).toEqual([
      'POSTGRES_PASSWORD',
      'PREMIA_APPLICATION_PASSWORD',
      'PREMIA_DATABASE_PASSWORD',
      'SESSION_SECRET',
      'TEMPORAL_DATABASE_PASSWORD',
    ]);
    for (const [, value] of secrets) expect(value).toContain('example');
    expect(examples.get('PREMIA_ENVIRONMENT')).toBe('development');
  });

  it('are taken from the examples in development and refused in production', () => {
    const { environment } = compose.services.api as Service;
    const settings = {
      DATABASE_URL: withExamples(environment?.DATABASE_URL),
      SESSION_SECRET: withExamples(environment?.SESSION_SECRET),
    };
    expect(readConfiguration({ ...settings, NODE_ENV: withExamples(environment?.NODE_ENV) })).toMatchObject({
      environment: 'development',
    });
    expect(() =>
      readConfiguration({ ...settings, NODE_ENV: 'production', SESSION_SECRET: 'a secret of its own, long enough' }),
    ).toThrow(/^DATABASE_URL comes from an example/);
    expect(() =>
      readConfiguration({ ...settings, NODE_ENV: 'production', DATABASE_URL: 'postgresql://a:b@c/d' }),
    ).toThrow(/^SESSION_SECRET comes from an example/);
  });
});

describe('The Dockerfile', () => {
  const dockerfile = read('apps/Dockerfile');
  const stages = [...dockerfile.matchAll(/^FROM (\S+) AS (\S+)$/gm)].map(([, from = '', name = '']) => ({
    from,
    name,
  }));

  it('starts every stage from one image of a fixed version with glibc', () => {
    expect(dockerfile).toMatch(/^ARG NODE_IMAGE=node:\d+\.\d+\.\d+-bookworm-slim$/m);
    const known = new Set(['${NODE_IMAGE}', ...stages.map(({ name }) => name)]);
    expect(stages.filter(({ from }) => !known.has(from))).toEqual([]);
  });

  it('copies from the checkout what is there and gets in', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, files = '']) =>
      files.split(' '),
    );
    expect(copied).toContain('.config');
    expect(copied.filter((path) => !existsSync(path))).toEqual([]);
    const letIn = read('apps/Dockerfile.dockerignore').split('\n');
    expect(copied.filter((path) => !letIn.includes(`!${path}`))).toEqual([]);
  });

  it('has a target for each service that is built, none of which runs as root', () => {
    const targets = services.flatMap(([, { build }]) => (build ? [build] : []));
    for (const { context, dockerfile: path, target } of targets) {
      expect([context, path]).toEqual(['.', 'apps/Dockerfile']);
      expect(stages).toContainEqual({ from: 'runtime', name: target });
    }
    expect(dockerfile.match(/^USER .*$/gm)).toEqual(['USER node']);
  });
});
