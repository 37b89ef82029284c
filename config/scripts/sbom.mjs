// Writes the software bill of materials of what ships (CycloneDX, made by npm from the lock file): `npm run sbom [FILE]`.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

const file = process.argv[2] ?? 'sbom.cdx.json';
const { status, stdout, stderr } = spawnSync(
  process.execPath,
  [process.env.npm_execpath ?? '', 'sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--sbom-type', 'application'],
  { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
);
if (status !== 0) {
  process.stderr.write(`${stderr}The bill of materials could not be made. Run it as: npm run sbom\n`);
  process.exit(1);
}
writeFileSync(file, stdout);
process.stdout.write(`${file}: ${JSON.parse(stdout).components.length} components\n`);
