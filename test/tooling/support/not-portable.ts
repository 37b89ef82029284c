/** The allowed words of a command: without anything that shells interpret differently. */
const WORD = /^[\w@./:{}=,-]+$/;
const PROGRAMS = ['node', 'npm', 'npx', 'nx', 'tsc', 'eslint', 'prettier'];
const SHELLS_AND_SHIMS = /^(npm|npx|nx|tsc|eslint|jest|sh|bash|cmd|powershell|node_modules\/\.bin\/.*)$/;

function faultOf(command: string): string | undefined {
  const words = command.trim().split(/\s+/);
  const odd = words.find((word) => !WORD.test(word));
  if (odd !== undefined) return `${odd} is interpreted differently by other shells`;
  const [program = ''] = words;
  return PROGRAMS.includes(program) ? undefined : `${program} is not a program that npm provides on every system`;
}

/** Why a script of package.json or a command of an Nx target is not portable; undefined if it is. */
export function whyNotPortable(script: string): string | undefined {
  return script
    .split('&&')
    .map(faultOf)
    .find((fault) => fault !== undefined);
}

const CALL = /\b(?:spawn|spawnSync|exec|execSync|execFile|execFileSync|fork)\(\s*(?:'([^']*)'|"([^"]*)"|`([^`]*)`)/g;
const PITFALLS: readonly (readonly [RegExp, string])[] = [
  [/\bshell:\s*true/, 'uses a shell'],
  [/['"`]\/(?:tmp|dev|bin|usr|etc)\//, 'contains a path that only some systems have'],
  [
    /(?:readFileSync|writeFileSync|existsSync|spawn(?:Sync)?)\([^)\n]*\.pathname/,
    'uses the pathname of a URL as a file path',
  ],
  [/new URL\([^)]*import\.meta\.url\)\.pathname/, 'uses the pathname of a URL as a file path'],
];

/** Why a program is not portable, such as starting a command that is a shell script on some systems. */
export function portabilityFaults(source: string): readonly string[] {
  const calls = [...source.matchAll(CALL)].map(([, single, double, template]) => single ?? double ?? template ?? '');
  return [
    ...calls
      .filter((name) => SHELLS_AND_SHIMS.test(name.split(' ')[0]!))
      .map((name) => `starts ${name} by its name, which is a shell script on some systems`),
    ...PITFALLS.filter(([pattern]) => pattern.test(source)).map(([, fault]) => fault),
  ];
}
