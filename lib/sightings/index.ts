export type { Observation, ObservedKey } from './observation.ts';
export * from './record.ts';
