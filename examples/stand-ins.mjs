// Lets the examples of this checkout run without an npm install of their own: where `@google/genai` is not installed,
// the copy that Laterna's tests use takes its place. GENAI_PACKAGE names another one. Needs Node 22.15.

import { registerHooks } from 'node:module'

const standIns = new Map([['@google/genai', process.env.GENAI_PACKAGE ?? 'genai-2']])

registerHooks({
  resolve(specifier, context, next) {
    const standIn = standIns.get(specifier)
    if (standIn === undefined) return next(specifier, context)
    if (process.env.GENAI_PACKAGE) return next(standIn, context)
    try {
      return next(specifier, context)
    } catch {
      return next(standIn, context)
    }
  },
})
