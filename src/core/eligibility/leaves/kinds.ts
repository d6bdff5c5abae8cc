import { credential, education, experience, language, studying } from './background.ts';
import { type LeafCondition, type LeavesMaker, leavesOf } from './leaf.ts';
import { age, citizenship, permanentResidence, residence, rightToWork } from './standing.ts';
import { atHiring, declaration, willing } from './statements.ts';

/** Every kind of condition without parts; a missing one does not compile. */
export const leafKinds: Record<LeafCondition['kind'], LeavesMaker> = {
  citizenship: leavesOf(citizenship),
  'right-to-work': leavesOf(rightToWork),
  'permanent-residence': leavesOf(permanentResidence),
  residence: leavesOf(residence),
  age: leavesOf(age),
  education: leavesOf(education),
  studying: leavesOf(studying),
  experience: leavesOf(experience),
  language: leavesOf(language),
  credential: leavesOf(credential),
  declaration: leavesOf(declaration),
  willing: leavesOf(willing),
  'at-hiring': leavesOf(atHiring),
};
