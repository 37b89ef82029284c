/** What a word of a command may be made of: nothing that one shell reads and another does not. */
const WORD = /^[\w@./:{}=,-]+$/;
const PROGRAMS = ['node', 'npm', 'npx', 'nx', 'tsc', 'eslint', 'prettier'];
const SHELLS_AND_SHIMS = /^(npm|npx|nx|tsc|eslint|jest|sh|bash|cmd|powershell|node_modules\/\.bin\/.*)$/;

function faultOf(command: string): string | undefined {
  const words = command.trim().split(/\s+/);
  const odd = words.find((word) => !WORD.test(word));
  if (odd !== undefined) return `${odd} means something else to another shell`;
  const [program = ''] = words;
  return PROGRAMS.includes(program) ? undefined : `${program} is not a program that npm brings to every system`;
}

/** Why a script of package.json, or a command of an Nx target, would not run on every system; undefined if it would. */
export function whyNotPortable(script: string): string | undefined {
  return script
    .split('&&')
    .map(faultOf)
    .find((fault) => fault !== undefined);
}

const CALL = /\b(?:spawn|spawnSync|exec|execSync|execFile|execFileSync|fork)\(\s*(?:'([^']*)'|"([^"]*)"|`([^`]*)`)/g;
const PITFALLS: readonly (readonly [RegExp, string])[] = [
  [/\bshell:\s*true/, 'asks for a shell'],
  [/['"`]\/(?:tmp|dev|bin|usr|etc)\//, 'names a folder of one system'],
  [/(?:readFileSync|writeFileSync|existsSync|spawn(?:Sync)?)\([^)\n]*\.pathname/, 'takes the path of a URL as it is'],
  [/new URL\([^)]*import\.meta\.url\)\.pathname/, 'takes the path of a URL as it is'],
];

/** Why a program would not run on every system: what it starts by a name that is a shell script there, and the like. */
export function portabilityFaults(source: string): readonly string[] {
  const calls = [...source.matchAll(CALL)].map(([, single, double, template]) => single ?? double ?? template ?? '');
  return [
    ...calls.filter((name) => SHELLS_AND_SHIMS.test(name.split(' ')[0]!)).map((name) => `starts ${name} by its name`),
    ...PITFALLS.filter(([pattern]) => pattern.test(source)).map(([, fault]) => fault),
  ];
}
