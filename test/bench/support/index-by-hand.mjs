// The formulas of the method regional-cluster-index, written by hand.

/** The 19 results, from an object with the 58 inputs x1 … x58 as numbers. */
export function indexByHand(x) {
  const k11 = 532.6 + 34.25 * x.x1 + 37.6 * x.x2 + 31.9 * x.x3 + 56.6 * x.x4 - 13 * x.x5;
  const k12 = -214.4 + 34.5 * x.x6 + 76.2 * x.x7 + 81.8 * x.x8 - 14.3 * x.x9;
  const k13 = 18.5 + 46.2 * x.x10 - 14.4 * x.x11 + 69.1 * x.x12 + 12.3 * x.x13;
  const k14 = -240 + 16.3 * x.x14 + 18.4 * x.x15 + 19.2 * x.x16 - 56.6 * x.x17 + 78.3 * x.x18;
  const k15 = 560.1 + 39.9 * x.x19 - 46 * x.x20 + 19.9 * x.x21 - 11.3 * x.x22;
  const k16 = 56.8 + 8.3 * x.x23 - 24.3 * x.x24 + 49.3 * x.x25;
  const k21 = 13.6 + 0.9 * x.x26 - 0.2 * x.x27 - 15.6 * x.x28 + 16.9 * x.x29 + 29.4 * x.x30;
  const k22 = -0.05 - 18.4 * x.x31 + 20.6 * x.x32 - 25.5 * x.x33;
  const k23 = 79.4 + 68.9 * x.x34 + 20.1 * x.x35 + 39.7 * x.x36 + 45.5 * x.x37 + 17.7 * x.x38;
  const k24 = 25.5 + 0.9 * x.x39 - 2.85 * x.x40 + 1.7 * x.x41 - 3.3 * x.x42 + 8.9 * x.x43 + 10.1 * x.x44;
  const k31 = 13.3 + 2.03 * x.x45 + 0.26 * x.x46 + 0.38 * x.x47 + 1.1 * x.x48;
  const k32 = 29.9 + 16.1 * x.x49 + 24.1 * x.x50 - 11.1 * x.x51 + 25.6 * x.x52;
  const k41 = -246.1 + 32.6 * x.x53 + 41.2 * x.x54 - 24.6 * x.x55;
  const k42 = -103.4 + 44.1 * x.x56 + 32 * x.x57 + 14.8 * x.x58;
  const k1 = 0.25 * k11 + 0.18 * k12 + 0.19 * k13 + 0.14 * k14 + 0.13 * k15 + 0.11 * k16;
  const k2 = 0.25 * k21 + 0.15 * k22 + 0.35 * k23 + 0.25 * k24;
  const k3 = 0.56 * k31 + 0.4 * k32;
  const k4 = 0.65 * k41 + 0.35 * k42;
  const ikk = 0.35 * k1 + 0.25 * k2 + 0.25 * k3 + 0.15 * k4;
  return {
    K11: k11,
    K12: k12,
    K13: k13,
    K14: k14,
    K15: k15,
    K16: k16,
    K21: k21,
    K22: k22,
    K23: k23,
    K24: k24,
    K31: k31,
    K32: k32,
    K41: k41,
    K42: k42,
    K1: k1,
    K2: k2,
    K3: k3,
    K4: k4,
    IKK: ikk,
  };
}
