import { SAMPLE_RATE } from './track.ts'

/** 16-bit mono samples of another rate at ours. */
export function resampled(pcm: Buffer, rate: number): Float32Array {
  const count = pcm.length >> 1
  const samples = new Float32Array(Math.floor((count * SAMPLE_RATE) / rate))
  const at = (index: number): number => (index < count ? pcm.readInt16LE(index * 2) / 32768 : 0)
  for (let sample = 0; sample < samples.length; sample++) {
    const position = (sample * rate) / SAMPLE_RATE
    const index = Math.floor(position)
    const share = position - index
    samples[sample] = at(index) * (1 - share) + at(index + 1) * share
  }
  return samples
}
