/** The little of WebAssembly that our kernels need; Node has it, but only the browser's type library declares it. */
declare namespace WebAssembly {
  class Memory {
    readonly buffer: ArrayBuffer
    /** Adds pages of 64 KiB. */
    grow(pages: number): number
  }
  class Module {
    constructor(bytes: Uint8Array)
  }
  class Instance {
    readonly exports: object
    constructor(module: Module, imports?: object)
  }
}
