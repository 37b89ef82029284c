// The formulas of the method regional-cluster-index as somebody would write them by hand, over packed rows: 58 inputs
// x1 … x58 and 19 results a row, in the order of the compiled program.

const WIDTH = 58;
const HEIGHT = 19;

export function indexByHand(rows, results, count) {
  for (let row = 0; row < count; row += 1) {
    const at = row * WIDTH;
    const to = row * HEIGHT;
    const k11 =
      532.6 + 34.25 * rows[at] + 37.6 * rows[at + 1] + 31.9 * rows[at + 2] + 56.6 * rows[at + 3] - 13 * rows[at + 4];
    const k12 = -214.4 + 34.5 * rows[at + 5] + 76.2 * rows[at + 6] + 81.8 * rows[at + 7] - 14.3 * rows[at + 8];
    const k13 = 18.5 + 46.2 * rows[at + 9] - 14.4 * rows[at + 10] + 69.1 * rows[at + 11] + 12.3 * rows[at + 12];
    const k14 =
      -240 +
      16.3 * rows[at + 13] +
      18.4 * rows[at + 14] +
      19.2 * rows[at + 15] -
      56.6 * rows[at + 16] +
      78.3 * rows[at + 17];
    const k15 = 560.1 + 39.9 * rows[at + 18] - 46.0 * rows[at + 19] + 19.9 * rows[at + 20] - 11.3 * rows[at + 21];
    const k16 = 56.8 + 8.3 * rows[at + 22] - 24.3 * rows[at + 23] + 49.3 * rows[at + 24];
    const k21 =
      13.6 +
      0.9 * rows[at + 25] -
      0.2 * rows[at + 26] -
      15.6 * rows[at + 27] +
      16.9 * rows[at + 28] +
      29.4 * rows[at + 29];
    const k22 = -0.05 - 18.4 * rows[at + 30] + 20.6 * rows[at + 31] - 25.5 * rows[at + 32];
    const k23 =
      79.4 +
      68.9 * rows[at + 33] +
      20.1 * rows[at + 34] +
      39.7 * rows[at + 35] +
      45.5 * rows[at + 36] +
      17.7 * rows[at + 37];
    const k24 =
      25.5 +
      0.9 * rows[at + 38] -
      2.85 * rows[at + 39] +
      1.7 * rows[at + 40] -
      3.3 * rows[at + 41] +
      8.9 * rows[at + 42] +
      10.1 * rows[at + 43];
    const k31 = 13.3 + 2.03 * rows[at + 44] + 0.26 * rows[at + 45] + 0.38 * rows[at + 46] + 1.1 * rows[at + 47];
    const k32 = 29.9 + 16.1 * rows[at + 48] + 24.1 * rows[at + 49] - 11.1 * rows[at + 50] + 25.6 * rows[at + 51];
    const k41 = -246.1 + 32.6 * rows[at + 52] + 41.2 * rows[at + 53] - 24.6 * rows[at + 54];
    const k42 = -103.4 + 44.1 * rows[at + 55] + 32 * rows[at + 56] + 14.8 * rows[at + 57];
    const k1 = 0.25 * k11 + 0.18 * k12 + 0.19 * k13 + 0.14 * k14 + 0.13 * k15 + 0.11 * k16;
    const k2 = 0.25 * k21 + 0.15 * k22 + 0.35 * k23 + 0.25 * k24;
    const k3 = 0.56 * k31 + 0.4 * k32;
    const k4 = 0.65 * k41 + 0.35 * k42;
    const ikk = 0.35 * k1 + 0.25 * k2 + 0.25 * k3 + 0.15 * k4;
    results[to] = k11;
    results[to + 1] = k12;
    results[to + 2] = k13;
    results[to + 3] = k14;
    results[to + 4] = k15;
    results[to + 5] = k16;
    results[to + 6] = k21;
    results[to + 7] = k22;
    results[to + 8] = k23;
    results[to + 9] = k24;
    results[to + 10] = k31;
    results[to + 11] = k32;
    results[to + 12] = k41;
    results[to + 13] = k42;
    results[to + 14] = k1;
    results[to + 15] = k2;
    results[to + 16] = k3;
    results[to + 17] = k4;
    results[to + 18] = ikk;
  }
}
