import { describe, expect, it } from '@jest/globals';
import { readSettings } from '@strata/config';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '../..');

interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
  readonly networks?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean } | null>>;
}

const text = readFileSync(join(root, 'docker-compose.yml'), 'utf8');
const compose = parse(text, { merge: true }) as Compose;
const service = (name: string): Service => compose.services[name] ?? {};

/** Replaces `${NAME:-default}` by its default, as Compose does if NAME is not set. */
function withDefaults(value: string): string {
  return value.replaceAll(/\$\{\w+:-([^}]*)\}/g, '$1');
}

describe('docker-compose.yml', () => {
  it('defines both stores, the API and the projector, each with a health check', () => {
    expect(Object.keys(compose.services).sort()).toEqual(['api', 'kurrentdb', 'mongodb', 'projector']);
    for (const one of Object.values(compose.services)) expect(one.healthcheck?.test.length).toBeGreaterThan(1);
  });

  it('keeps all data in named volumes', () => {
    const named = Object.values(compose.services).flatMap(({ volumes = [] }) =>
      volumes.map((one) => one.split(':')[0]),
    );
    expect(named.sort()).toEqual(Object.keys(compose.volumes).sort());
  });

  it('publishes only the API', () => {
    const published = Object.entries(compose.services).filter(([, { ports }]) => ports !== undefined);
    expect(published.map(([name]) => name)).toEqual(['api']);
    expect(compose.networks['inside']?.internal).toBe(true);
    expect(service('kurrentdb').networks).toEqual(['inside']);
    expect(service('mongodb').networks).toEqual(['inside']);
  });

  it('contains no secrets', () => {
    const values = JSON.stringify(compose).replaceAll('"STRATA_SECRETS_KEY":"${STRATA_SECRETS_KEY:-}"', '');
    expect(values).not.toMatch(/password|secret|token|credential/i);
    expect(values).not.toMatch(/:\/\/[^/\s"]*:[^/\s"]*@/);
  });

  it.each(['api', 'projector'])('gives %s valid settings and starts the built application', (name) => {
    const environment = Object.fromEntries(
      Object.entries(service(name).environment ?? {}).map(([key, value]) => [key, withDefaults(value)]),
    );
    const settings = readSettings(environment, '/strata');
    expect(settings.eventStore.kind).toBe('kurrentdb');
    expect(settings.readStore.kind).toBe('mongodb');
    expect(settings.projector.inProcess).toBe(false);
    const [node, script = ''] = service(name).command ?? [];
    expect(node).toBe('node');
    expect(existsSync(join(root, script.replace('/dist/', '/src/').replace(/\.js$/, '.ts')))).toBe(true);
    expect(Object.values(service(name).depends_on ?? {}).map(({ condition }) => condition)).toEqual([
      'service_healthy',
      'service_healthy',
    ]);
  });

  it('builds its image from this repository', () => {
    expect(service('api').build).toBe('.');
    const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8');
    expect(dockerfile).toMatch(/npm ci --ignore-scripts/);
    expect(dockerfile).toMatch(/^USER node$/m);
  });
});
