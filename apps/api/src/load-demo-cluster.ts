import {
  loadDemo,
  loadDemoAgreement,
  loadDemoCycle,
  loadDemoDiagnosis,
  loadDemoPlans,
  type DemoSignIn,
  type Runtime,
} from '@strata/runtime';

function lineOf({ role, login, password, actor }: DemoSignIn): string {
  return `  ${role.padEnd(14)} ${login.padEnd(14)} ${password}${actor === undefined ? '' : `   (for ${actor})`}`;
}

/**
 * Loads the demo cluster with its diagnosis and plans, and an agreement and a reporting cycle under way, into an empty store
 * and prints its sign-ins, which are shown only once.
 */
export async function loadDemoCluster(runtime: Runtime, write: (text: string) => void): Promise<void> {
  const signIns = await loadDemo(runtime, async (...demo) => {
    await loadDemoDiagnosis(...demo);
    await loadDemoPlans(...demo);
    await loadDemoAgreement(...demo);
    await loadDemoCycle(...demo);
  });
  if (!signIns) return;
  const header = `  ${'role'.padEnd(14)} ${'login'.padEnd(14)} password`;
  write(
    `The demo cluster is loaded. Its sign-ins are new and are shown only once:\n${[header, ...signIns.map(lineOf)].join('\n')}\n`,
  );
}
