export { checkBeforeInputs, fit } from './fit.ts'
export { authenticate, checkKeyIsGood, createKey, ensureKey, listKeys, makeKey, presetKeyIsValid, revokeKey } from './keys.ts'
export { quoteOrder, usageOf } from './pricing.ts'
export { rehearse } from './rehearsal.ts'
