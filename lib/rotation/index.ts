export { type Allows, type Coverage, coverageOf, deadlineOf, type Lack, lacksOf } from './deadline.ts';
export { type AddressList, DAY, type ListedAddress, type Moment } from './list.ts';
export { isGone, isLive, isWanted, type Phase, phaseOf } from './phase.ts';
export { type Plan, type PlanInput, planFill, wantedOf } from './plan.ts';
export type { ListProof, Removable, Spared, SparedWhy } from './removal.ts';
