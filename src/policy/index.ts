export { fit, type Fitted } from './fit.ts'
export { authenticate, createKey, ensureKey, listKeys, makeKey, presetKeyIsValid, revokeKey } from './keys.ts'
export { quoteOrder, usageOf } from './pricing.ts'
export { rehearse, type Rehearsed } from './rehearsal.ts'
