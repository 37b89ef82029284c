import type { ProjectionDefinition } from '@strata/read-store';

export declare const NOTES: ProjectionDefinition;
