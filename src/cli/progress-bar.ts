import type { Output } from './environment.ts'

/** Shows how far a generation is: one line drawn over and over for a person, a line per change for a log. */
export interface ProgressBar {
  /** `fraction` from 0 to 1. */
  show(fraction: number, note: string): void
  /** Leaves the line, so that what follows stands on its own. */
  end(): void
}

const BAR_WIDTH = 24

export function progressBar(output: Output): ProgressBar {
  return output.isTTY === true ? drawnOver(output) : plainLines(output)
}

function drawnOver(output: Output): ProgressBar {
  let drawn = false
  return {
    show(fraction, note) {
      const full = Math.round(within(fraction) * BAR_WIDTH)
      const bar = '█'.repeat(full) + '░'.repeat(BAR_WIDTH - full)
      // Cut to the width of the terminal: a line that wraps cannot be drawn over.
      const text = `${bar} ${percent(fraction)} ${note}`.slice(0, Math.max((output.columns ?? 80) - 1, BAR_WIDTH + 6))
      output.write(`\r\x1b[2K${text}`)
      drawn = true
    },
    end() {
      if (drawn) output.write('\r\x1b[2K')
      drawn = false
    },
  }
}

function plainLines(output: Output): ProgressBar {
  let last = ''
  return {
    show(fraction, note) {
      const tenth = Math.floor(within(fraction) * 10) / 10
      const line = `${percent(tenth)} ${note}`
      if (line !== last) output.write(`${line}\n`)
      last = line
    },
    end() {},
  }
}

function percent(fraction: number): string {
  return `${Math.round(within(fraction) * 100)} %`.padStart(5)
}

function within(fraction: number): number {
  return Math.min(Math.max(fraction, 0), 1)
}
