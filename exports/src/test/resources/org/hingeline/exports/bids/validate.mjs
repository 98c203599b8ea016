// Says in JSON what the schema of BIDS finds in a data set: node validate.mjs VALIDATOR FOLDER
import { File } from 'node:buffer'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [validator, folder] = process.argv.slice(2)
globalThis.File ??= File
const { fileListToTree, validate } = await import(pathToFileURL(validator))
const files = readdirSync(folder, { recursive: true })
  .filter((name) => statSync(join(folder, name)).isFile())
  .map((name) => {
    const file = new File([readFileSync(join(folder, name))], name.split('/').pop())
    return Object.defineProperty(file, 'webkitRelativePath', { value: `set/${name}` })
  })
const { issues } = await validate(await fileListToTree(files), {})
console.log(JSON.stringify(issues.issues))
