/** Where unpredictable bytes come from. Made in `main.ts`; tests give a seeded one. */
export type RandomBytes = (sizeBytes: number) => Uint8Array
