import type { ClusterStructure } from '@strata/engine';
import { approvalNeededIn, type ValueVersion } from '@strata/read-models';

/** Values of a view, of which only those are marked as waiting for their approval that do not count because of it. */
export function markedIn<Version extends ValueVersion>(
  { structure }: { readonly structure: ClusterStructure },
  versions: readonly Version[],
): readonly Version[] {
  const waitsIn = approvalNeededIn(structure.cluster);
  return versions.map((version) => {
    const { awaitsApproval, validTo, period } = version;
    if (awaitsApproval === undefined || (validTo === undefined && waitsIn?.(period) === true)) return version;
    return { ...version, awaitsApproval: undefined };
  });
}
