#!/usr/bin/env node
'use strict'
// Starts Laterna on a Node that can run it. This file runs on any Node since 14, so that an old one gives a clear
// message, or is replaced by the Node 24 that `npm ci` installed, and not a stack trace.

const path = require('path')
const fs = require('fs')

const RUNTIME_PACKAGE = `node-${process.platform}-${process.arch}`
const entry = path.join(__dirname, '..', 'dist', 'main.js')

// The C library of Linux keeps large blocks that several threads have freed: a gateway that paints would hold up to twice
// the memory it uses. From this size on a block goes back to the system. The library reads it only when a process begins.
const KEPT_BELOW = 'MALLOC_MMAP_THRESHOLD_'
const MEMORY = process.platform === 'linux' ? { [KEPT_BELOW]: '524288' } : {}

if (!fs.existsSync(entry)) {
  fail('Laterna is not built yet. Run: npm run build')
} else if (isNewEnough(process.versions.node)) {
  if (process.platform === 'linux' && !process.env[KEPT_BELOW]) beginAnew()
  import(require('url').pathToFileURL(entry).href).catch((error) => {
    console.error(error)
    process.exit(1)
  })
} else {
  runOnPinnedRuntime()
}

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > 24 || (major === 24 && minor >= 11)
}

// The same process, with the same id, from its beginning.
function beginAnew() {
  if (!process.execve) return
  const args = [process.execPath, ...process.execArgv, __filename, ...process.argv.slice(2)]
  process.execve(process.execPath, args, { ...process.env, ...MEMORY })
}

function runOnPinnedRuntime() {
  let runtime
  try {
    runtime = require.resolve(`${RUNTIME_PACKAGE}/bin/node`)
  } catch {
    fail(
      `Laterna needs Node 24.11 or newer; this is ${process.version}, and no runtime is installed beside it ` +
        `(package ${RUNTIME_PACKAGE}). Install Node 24, or run: npm ci --include=optional`,
    )
    return
  }
  const child = require('child_process').spawn(runtime, [...process.execArgv, __filename, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...MEMORY, ...process.env },
  })
  const onSignal = (signal) => {
    // A terminal gives Ctrl-C and hang-ups to every process in the foreground, the child included: twice would be once too often.
    if (signal !== 'SIGTERM' && (process.stdin.isTTY || process.stdout.isTTY)) return
    child.kill(signal)
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, onSignal)
  child.on('error', (error) => fail(`The runtime ${RUNTIME_PACKAGE} could not be started: ${error.message}`))
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code)
    // Dying of the same signal tells the caller the same thing; our own handlers would only swallow it.
    for (const name of signals) process.removeListener(name, onSignal)
    process.kill(process.pid, signal)
  })
}

function fail(message) {
  console.error(message)
  process.exitCode = 1
}
