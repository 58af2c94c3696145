import { GatewayError } from '../../core/errors.ts'
import type { Endpoint, Intent, WireRequest } from '../../core/protocol.ts'

/** A path of this dialect that leads nowhere. */
export const notFound = refusing(
  'google.notFound',
  ({ method, path, params: { verb } }) =>
    new GatewayError(
      'not_found',
      verb === undefined
        ? `The requested URL ${shown(path)} was not found on this server.`
        : `The method ${shown(verb)} (${method} ${shown(path)}) was not found on this server.`,
    ),
)

/** A path we have, called with a method it has not. `params.allow` names the one it has. */
export const wrongMethod = refusing(
  'google.wrongMethod',
  ({ method, path, params: { allow = 'GET' } }) =>
    new GatewayError(
      'method_not_allowed',
      `Method ${shown(method)} is not allowed for ${shown(path)}. Please use ${allow.replace(', ', ' or ')}.`,
    ),
)

/** A part of the Gemini API we know of and do not offer; `instead` says what to do. */
export function notOffered(what: string, instead = ''): Endpoint {
  return refusing(
    'google.notOffered',
    () => new GatewayError('not_supported', `${what} is not offered by this gateway. ${instead}`.trimEnd()),
  )
}

function refusing(name: string, refusal: (wire: WireRequest) => GatewayError): Endpoint {
  const refuse = (wire: WireRequest): never => {
    throw refusal(wire)
  }
  return { name, body: 'none', access: 'key', parse: (wire): Intent => refuse(wire), render: (_answer, wire) => refuse(wire) }
}

function shown(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}
