export { type Allows, type Coverage, coverageOf, deadlineOf, type Lack, lacksOf } from './deadline';
export { type AddressList, DAY, type ListedAddress, type Moment } from './list';
export { isGone, isLive, isWanted, type Phase, phaseOf } from './phase';
export { type Plan, type PlanInput, planFill, type Removable, wantedOf } from './plan';
