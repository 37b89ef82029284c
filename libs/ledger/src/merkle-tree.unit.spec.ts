import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromHex, packDigests, toHex, unpackDigests, type Digest } from './digest.js';
import { EMPTY_ROOT, isConsistent, leafHash, ProvingTree, rootOfInclusion, TreeFrontier } from './merkle-tree.js';

// The vectors of the reference implementation of RFC 6962.
const INPUTS = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const INCLUSIONS = [
  { index: 0, size: 1, path: [] },
  {
    index: 0,
    size: 8,
    path: [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  },
  {
    index: 5,
    size: 8,
    path: [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  },
  { index: 2, size: 3, path: ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'] },
  {
    index: 1,
    size: 5,
    path: [
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  },
];
const CONSISTENCIES = [
  { from: 1, to: 1, path: [] },
  {
    from: 1,
    to: 8,
    path: [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  },
  {
    from: 6,
    to: 8,
    path: [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  },
  {
    from: 2,
    to: 5,
    path: [
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  },
];
const leaves = INPUTS.map((input) => leafHash(Buffer.from(input, 'hex')));

function frontierOf(all: readonly Digest[]): TreeFrontier {
  const frontier = new TreeFrontier();
  for (const leaf of all) frontier.append(leaf);
  return frontier;
}

/** The root as RFC 6962 defines it, in the simplest possible way. */
function rootByDefinition(all: readonly Digest[]): Digest {
  if (all.length <= 1) return all[0] ?? EMPTY_ROOT;
  let left = 1;
  while (left * 2 < all.length) left *= 2;
  // A tree of two leaves has their node as its root.
  const node = new TreeFrontier(1, [rootByDefinition(all.slice(0, left))]);
  node.append(rootByDefinition(all.slice(left)));
  return node.root();
}

const someLeaves = fc.array(fc.uint8Array({ maxLength: 4 }).map(leafHash), { minLength: 1, maxLength: 70 });

describe('A Merkle tree', () => {
  it.each(ROOTS.map((root, size) => ({ size, root })))(
    'has the root of the test vector for $size leaves',
    ({ size, root }) => {
      expect(toHex(frontierOf(leaves.slice(0, size)).root())).toBe(root);
    },
  );

  it.each(INCLUSIONS)(
    'has the inclusion proof of the test vector for leaf $index of $size',
    ({ index, size, path }) => {
      const proof = new ProvingTree(new TreeFrontier(), leaves.slice(0, size)).inclusion(index);
      expect(proof.map(toHex)).toEqual(path);
      expect(toHex(rootOfInclusion({ index, size, leaf: leaves[index]!, path: proof })!)).toBe(ROOTS[size]);
    },
  );

  it.each(CONSISTENCIES)('has the consistency proof of the test vector from $from to $to', ({ from, to, path }) => {
    const proof = new ProvingTree(new TreeFrontier(), leaves.slice(0, to)).consistency(from);
    expect(proof.map(toHex)).toEqual(path);
    const tree = (size: number) => ({ size, root: fromHex(ROOTS[size]!) });
    expect(isConsistent({ from: tree(from), to: tree(to), path: proof })).toBe(true);
  });

  it('has the root of the definition, and goes on from a kept frontier', () => {
    fc.assert(
      fc.property(someLeaves, fc.nat(), (all, cut) => {
        const first = frontierOf(all.slice(0, cut % all.length));
        const resumed = new TreeFrontier(first.size, first.peaks);
        for (const leaf of all.slice(first.size)) resumed.append(leaf);
        expect(resumed.root()).toBe(rootByDefinition(all));
        expect(resumed.size).toBe(all.length);
      }),
    );
  });

  it('proves every leaf and every earlier tree from the frontier of that tree on, and nothing else', () => {
    fc.assert(
      fc.property(someLeaves, fc.nat(), fc.nat(), fc.nat(), (all, cut, pick, wrong) => {
        const size = all.length;
        const earlier = frontierOf(all.slice(0, cut % size));
        const tree = new ProvingTree(earlier, all.slice(earlier.size));
        const root = frontierOf(all).root();
        const index = earlier.size + (pick % (size - earlier.size));
        const proof = { index, size, leaf: all[index]!, path: tree.inclusion(index) };
        expect(rootOfInclusion(proof)).toBe(root);
        expect(rootOfInclusion({ ...proof, leaf: leafHash('another') })).not.toBe(root);
        expect(rootOfInclusion({ ...proof, path: [...proof.path, EMPTY_ROOT] })).not.toBe(root);
        if (proof.path.length > 0) {
          const path = proof.path.with(wrong % proof.path.length, EMPTY_ROOT);
          expect(rootOfInclusion({ ...proof, path })).not.toBe(root);
        }
        if (earlier.size === 0) return;
        const from = { size: earlier.size, root: earlier.root() };
        const consistency = { from, to: { size, root }, path: tree.consistency(earlier.size) };
        expect(isConsistent(consistency)).toBe(true);
        expect(isConsistent({ ...consistency, from: { ...from, root: EMPTY_ROOT } })).toBe(false);
        expect(isConsistent({ ...consistency, to: { size, root: EMPTY_ROOT } })).toBe(false);
      }),
    );
  });

  it('packs its hashes into text', () => {
    fc.assert(fc.property(someLeaves, (all) => expect(unpackDigests(packDigests(all))).toEqual(all)));
    expect(unpackDigests('AAAA')).toBeUndefined();
  });
});
