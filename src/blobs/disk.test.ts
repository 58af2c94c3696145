import { mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { blobsConform } from '../../test/conformance/blobs.ts'
import { openBlobs } from './index.ts'

let folder = ''
let opened = 0
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'blobs-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const newFolder = (): string => join(folder, `store-${(opened += 1)}`)

blobsConform({ name: 'local disk', open: () => openBlobs(newFolder()) })

test('files lie under the first two digits of their digest, readable by nobody else', async () => {
  const path = newFolder()
  const { sha256 } = await (await openBlobs(path)).put(Buffer.from('abc'))
  const found = await stat(join(path, sha256.slice(0, 2), sha256.slice(2)))
  expect(found.mode & 0o077).toBe(0)
})

test('what a crash left half written is gone at the next start, and what was whole is still there', async () => {
  const path = newFolder()
  const before = await openBlobs(path)
  const ref = await before.put(Buffer.from('whole'))
  await before.create().write(Buffer.alloc(600_000))
  await writeFile(join(path, 'tmp', 'half'), 'ha')
  const after = await openBlobs(path)
  expect(await readdir(join(path, 'tmp'))).toEqual([])
  expect(Buffer.from(await after.read(ref)).toString()).toBe('whole')
  await before.close()
})

test('closing discards what is still being written', async () => {
  const path = newFolder()
  const store = await openBlobs(path)
  const writer = store.create()
  await writer.write(Buffer.alloc(600_000))
  await store.close()
  expect(await readdir(join(path, 'tmp'))).toEqual([])
  await expect(writer.finish()).rejects.toThrow('already ended')
})

test('a disk that fails is told when the blob is finished, and leaves nothing', async () => {
  const path = newFolder()
  const store = await openBlobs(path)
  await rm(join(path, 'tmp'), { recursive: true })
  await expect(store.put(Buffer.from('abc'))).rejects.toMatchObject({ code: 'ENOENT' })
  expect((await readdir(path)).filter((name) => name.length === 2)).toEqual([])
})

test('a link is not adopted', async () => {
  const store = await openBlobs(newFolder())
  const link = join(folder, 'link')
  await symlink('/etc/hostname', link)
  await expect(store.adopt(link)).rejects.toThrow('plain file')
})

test('a stored file that became shorter fails the stream instead of ending it', async () => {
  const path = newFolder()
  const store = await openBlobs(path)
  const ref = await store.put(Buffer.from('abcdef'))
  await writeFile(join(path, ref.sha256.slice(0, 2), ref.sha256.slice(2)), 'abc')
  await expect(store.open(ref).toArray()).rejects.toThrow('shorter')
})
