/**
 * What a person wears on the head, learnt from pictures: glasses, hats and scarves, masks and hands before the face. Crops are cut by the face mesh
 * (`crops.ts`), described by edges, light and colour against the cheeks (`features.ts`) and weighed by linear models (`judge.ts`) whose weights
 * `npm run train:face` writes (`weights.ts`). What is good or bad about it is decided in `checks/`, which never load the weights.
 */
export { createWearingJudge, type WearingJudge } from './judge.ts';
export { blendWearing } from './vote.ts';
