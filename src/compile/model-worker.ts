import { parentPort } from 'node:worker_threads'
import { doTask, type TaskArguments } from '../model/crew.js'
import { shareArrays } from './share-arrays.js'

// A thread of `open-crew.ts`: does one task after the other. What a task throws ends the thread, and the crew hears of it.
parentPort?.on('message', ({ task, given }: { task: keyof TaskArguments; given: TaskArguments[keyof TaskArguments] }) => {
  parentPort?.postMessage(shareArrays(doTask(task, given)))
})
