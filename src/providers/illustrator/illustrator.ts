import type { Connection, Provider, Surroundings } from '../../core/provider.ts'
import { GatewayError } from '../../core/errors.ts'

/** The built-in engine: paints by rules instead of a model, needs no account, and says what it is. */
export const illustrator: Provider = {
  id: 'illustrator',
  connect(_settings: unknown, _surroundings: Surroundings): Connection {
    return {
      repeatable: true,
      submit() {
        return Promise.reject(new GatewayError('not_supported', 'The illustrator is not built yet.'))
      },
    }
  },
}
