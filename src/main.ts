import { enableCompileCache } from 'node:module'
import { readConfig, ConfigError } from './boot/config.ts'
import { runCli } from './cli/index.ts'

enableCompileCache()
