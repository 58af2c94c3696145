import type { Json } from '../core/ids.ts'
import type { Job } from '../core/job.ts'
import { linkPaths } from '../core/links.ts'
import { formatUsd } from '../core/money.ts'
import { chargesFor } from '../core/price.ts'
import type { ReceiptFacts } from '../core/protocol.ts'

/**
 * Everything about one generation that its owner may know: what was asked, who served it, what was changed, what was
 * delivered, what each unit cost and where the money went. Times are ISO 8601, money is in nano-dollars and dollars.
 */
export function receiptOf({ job, transfers, balance }: ReceiptFacts, sign: (path: string) => string): Json {
  const { state, order } = job
  return {
    id: job.id,
    object: 'generation',
    status: state.name,
    mode: job.mode,
    endpoint: job.endpoint,
    created_at: iso(job.createdAt),
    ...(job.deletedAt === undefined ? {} : { deleted_at: iso(job.deletedAt) }),
    model: { asked: job.request.model, served: order.model },
    served_by: state.name === 'succeeded' ? state.servedBy.provider : null,
    request: requestOf(job),
    adjustments: job.adjustments.map(({ field, change, from, to }) => ({ field, change, from, to })),
    ...outcomeOf(job, sign),
    money: moneyOf({ job, transfers, balance }),
    timeline: job.timeline.map(({ at, event, note }) => ({ at: iso(at), event, ...(note === undefined ? {} : { note }) })),
  }
}

function requestOf({ order, deletedAt }: Job): Json {
  const { output } = order
  const size = {
    aspect_ratio: output.aspectRatio,
    resolution: output.resolution,
    width_pixels: output.widthPixels,
    height_pixels: output.heightPixels,
  }
  const kind =
    output.kind === 'image'
      ? { media_type: output.mediaType, ...(output.quality === undefined ? {} : { quality: output.quality }), ...taskOf(output.task?.do) }
      : {
          duration_seconds: output.durationSeconds,
          frames_per_second: output.framesPerSecond,
          sound: output.sound,
          ...taskOf(output.task),
        }
  return {
    kind: output.kind,
    prompt: deletedAt === undefined ? order.prompt : null,
    ...(order.negativePrompt === undefined ? {} : { negative_prompt: order.negativePrompt }),
    count: output.count,
    ...size,
    ...kind,
    seed: order.seed,
    people: order.people,
    inputs: order.inputs.map(({ role, mediaType, blob }) => ({
      role,
      media_type: mediaType,
      sha256: blob.sha256,
      size_bytes: blob.sizeBytes,
    })),
  }
}

/** What is done with the media that came along, where the caller or its dialect named it. */
function taskOf(task: string | undefined): { readonly [key: string]: Json } {
  return task === undefined ? {} : { task }
}

function outcomeOf({ state, deletedAt }: Job, sign: (path: string) => string): { readonly [key: string]: Json } {
  if (state.name === 'failed') return { error: { code: state.code, message: state.message } }
  if (state.name !== 'succeeded') return {}
  return {
    artifacts: state.artifacts.map((artifact) => ({
      id: artifact.id,
      media_type: artifact.mediaType,
      size_bytes: artifact.blob.sizeBytes,
      sha256: artifact.blob.sha256,
      width_pixels: artifact.widthPixels ?? null,
      height_pixels: artifact.heightPixels ?? null,
      duration_seconds: artifact.durationSeconds ?? null,
      ...(deletedAt === undefined ? { watch_url: sign(linkPaths.watch(artifact)), download_url: sign(linkPaths.download(artifact)) } : {}),
    })),
    filtered: [...state.filtered],
    text: state.text ?? null,
    coverage: state.coverage ? { fraction: state.coverage.fraction, missing: [...state.coverage.missing] } : null,
    report: state.report ?? null,
  }
}

function moneyOf({ job, transfers, balance }: ReceiptFacts): Json {
  const { state, quote } = job
  const usage = state.name === 'succeeded' ? state.usage : {}
  return {
    currency: 'USD',
    play_money: job.mode === 'test',
    quoted: amount(quote.maxNanos),
    lines: chargesFor(quote.lines, usage).map(({ meter, units, unitNanos, amountNanos }) => ({
      meter,
      units,
      unit_price: amount(unitNanos),
      amount: amount(amountNanos),
    })),
    charged: amount(state.name === 'succeeded' ? state.chargedNanos : 0n),
    // A hold that was used up leaves nothing to give back: the row that closes it says nothing to its owner.
    transfers: transfers
      .filter(({ amountNanos }) => amountNanos > 0n)
      .map(({ id, phase, amountNanos, at }) => ({ id, phase, amount: amount(amountNanos), at: iso(at) })),
    account: { id: job.accountId, posted: amount(balance.postedNanos), held: amount(balance.heldNanos) },
  }
}

function amount(value: bigint): Json {
  return { nanos: value.toString(), usd: formatUsd(value) }
}

function iso(instant: number): string {
  return new Date(instant).toISOString()
}
