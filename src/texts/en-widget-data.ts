import type { DataText } from './widget-text.js'

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** English words of the room with my data. */
export const englishData: DataText = {
  summary: (facts, size, sent) =>
    `${plural(facts, 'fact', 'facts')}, ${size}, all in this browser. ${sent === 0 ? 'No message has left it.' : sent === 1 ? 'One message has left it.' : `${sent} messages have left it.`}`,
  facts: 'Facts',
  filters: { all: 'All', stated: 'You said', observed: 'Seen', imported: 'Brought in' },
  columns: { fact: 'Fact', value: 'Value', origin: 'Where from', until: 'Kept until' },
  noFacts: 'Nothing is known of you here.',
  showAll: (rows) => `Show all ${rows}`,
  untilClosed: 'tab closes',
  untilPurpose: 'key is taken back',
  forget: (fact) => `Forget: ${fact}`,
  looked: { view: 'looked at', cart: 'put in the bag', purchase: 'bought' },
  hidden: 'hidden',
  ledger: 'Ledger',
  emptyLedger: 'Nothing has happened yet.',
  holds: (entries) => `Chain unbroken, ${plural(entries, 'entry', 'entries')}`,
  broken: 'The chain is broken: an entry was changed or is missing.',
  events: {
    unlocked: (key) => `Key given: ${key}`,
    locked: (key) => `Key taken back: ${key}`,
    refused: (key) => `Kept locked: ${key}`,
    sent: (recipient, facts) => `Sent to ${recipient}: ${facts}`,
    withdrawn: (recipient) => `${recipient} was told to erase`,
    rejected: (recipient) => `${recipient} did not accept a message`,
    frozen: 'Frozen',
    thawed: 'Thawed',
    kept: 'Kept on this device',
    imported: 'A file was read',
    exported: 'A file was saved',
    forgotten: (what, count) => `Forgotten: ${what} (${count})`,
    erased: 'The content of this entry was erased',
  },
  waiting: 'On the way',
  waitingFor: (key, messages) => `${key}: ${plural(messages, 'message waits', 'messages wait')} to be delivered`,
  farewell: (recipient, since) => `${recipient} was told to erase on ${since} and has not confirmed`,
  farewellMore: 'The message is tried again each time you come by.',
  dropFarewells: 'Stop trying',
  save: {
    title: 'Save a file',
    text: 'All facts and decisions, readable, for you or another shop.',
    button: 'Save',
    done: 'The file is saved.',
  },
  read: {
    title: 'Read a file',
    text: 'From here or another shop. All keys stay locked.',
    button: 'Choose',
    done: (facts) => `Read: ${plural(facts, 'fact', 'facts')}. They last until this tab closes, unless you keep them.`,
    wrong: 'The file was not read; nothing was changed.',
  },
  freeze: {
    title: 'Freeze',
    text: 'Nothing is learnt or sent. Reading stays.',
    button: 'Freeze',
    done: 'Frozen. Nothing is learnt or sent.',
  },
  thaw: { title: 'Thaw', text: 'Keys you gave work again.', button: 'Thaw', done: 'Thawed.' },
  erase: {
    title: 'Erase',
    text: 'Everything. The shop is told too.',
    button: 'Erase',
    follows: [
      'All facts, keys, decisions and the ledger are removed from this browser.',
      'Everyone who got a message is told to erase it.',
      'It cannot be undone. Save a file first if you may want it back.',
    ],
    keep: 'Keep everything',
    really: (facts) => `Erase ${plural(facts, 'fact', 'facts')}`,
    done: 'Erased. Nothing is left of it here.',
    doneWaiting: (recipients) =>
      `Erased here. ${plural(recipients, 'message has', 'messages have')} not been confirmed yet and will be tried again.`,
  },
}
