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
  readonly cap_drop?: readonly string[];
  readonly cap_add?: readonly string[];
  readonly read_only?: boolean;
  readonly security_opt?: readonly string[];
  readonly tmpfs?: readonly string[];
  readonly mem_limit?: string;
  readonly pids_limit?: number;
  readonly privileged?: boolean;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean } | null>>;
}

const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8');
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

  it('gives no service a capability, a writable image or unlimited memory and processes', () => {
    for (const [name, one] of Object.entries(compose.services)) {
      expect([name, one.cap_drop, one.cap_add, one.privileged]).toEqual([name, ['ALL'], undefined, undefined]);
      expect([name, one.read_only, one.security_opt]).toEqual([name, true, ['no-new-privileges:true']]);
      expect(one.tmpfs).toContain('/tmp');
      expect(one.mem_limit).toMatch(/^\d+g$/);
      expect(one.pids_limit).toBeLessThanOrEqual(1_000);
    }
  });

  it('names every image with its full version', () => {
    const images = Object.values(compose.services).flatMap(({ image, build }) => (build === undefined ? [image] : []));
    expect(images).toHaveLength(2);
    for (const image of images) expect(image).toMatch(/:\d+\.\d+\.\d+$/);
    for (const [, tag] of dockerfile.matchAll(/^FROM \S+:(\S+)/gm)) expect(tag).toMatch(/^\d+\.\d+\.\d+-/);
  });

  it('says how to add users and TLS to what has none', () => {
    const comment = text.slice(0, text.indexOf('\nname:'));
    for (const word of ['tls=true', 'KURRENTDB_CERTIFICATE_FILE', '--keyFile', 'requireTLS', 'STRATA_TLS_CERT'])
      expect(comment).toContain(word);
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
    expect(dockerfile).toMatch(/npm ci --ignore-scripts/);
    expect(dockerfile).toMatch(/^USER node$/m);
  });

  it('leaves tests and sources out of its image', () => {
    const [build = '', image = ''] = dockerfile.split(/^FROM .*$/m).slice(1);
    expect(build).toMatch(/find apps libs config -type d -name src .*-exec rm -rf/);
    const copied = [...image.matchAll(/^COPY --from=build \/strata\/(\S+)/gm)].map(([, path]) => path);
    expect(copied).toEqual(['package.json', 'node_modules', 'apps', 'libs', 'config']);
  });
});
