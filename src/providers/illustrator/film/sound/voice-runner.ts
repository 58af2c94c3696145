/**
 * A program of its own: `node voice-runner MODULE`. It loads the voices that the operator has installed, which are under a
 * licence of their own and therefore never part of our process, speaks what is asked on its input as JSON
 * (`{ text, voice, rate, pitch }`), and writes 16-bit mono samples after their rate as four bytes.
 */
import { pathToFileURL } from 'node:url'

interface Asked {
  readonly text: string
  readonly voice: string
  readonly rate: number
  readonly pitch: number
}

interface Worker {
  set_voice(voice: string): number
  set_rate(rate: number): void
  set_pitch(pitch: number): void
  get_samplerate(): number
  synthesize(text: string, chunk: (audio: Int16Array) => boolean): void
}

type Load = () => Promise<{ readonly eSpeakNGWorker: new () => Worker }>

async function speakAsked(): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  const { text, voice, rate, pitch } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Asked
  const { default: load } = (await import(pathToFileURL(process.argv[2] ?? '').href)) as { readonly default: Load }
  const worker = new (await load()).eSpeakNGWorker()
  worker.set_voice(voice)
  worker.set_rate(rate)
  worker.set_pitch(pitch)
  const head = Buffer.alloc(4)
  head.writeUInt32LE(worker.get_samplerate())
  const spoken: Buffer[] = [head]
  worker.synthesize(text, (audio) => {
    spoken.push(Buffer.from(audio.buffer.slice(audio.byteOffset, audio.byteOffset + audio.byteLength)))
    return false
  })
  process.stdout.write(Buffer.concat(spoken))
}

await speakAsked()
