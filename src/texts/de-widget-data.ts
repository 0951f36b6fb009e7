import type { DataText } from './widget-text.js'

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** German words of the room with my data. */
export const germanData: DataText = {
  summary: (facts, size, sent) =>
    `${plural(facts, 'Angabe', 'Angaben')}, ${size}, alle in diesem Browser. ${sent === 0 ? 'Keine Nachricht hat ihn verlassen.' : sent === 1 ? 'Eine Nachricht hat ihn verlassen.' : `${sent} Nachrichten haben ihn verlassen.`}`,
  facts: 'Angaben',
  filters: { all: 'Alle', stated: 'Von Ihnen', observed: 'Gesehen', imported: 'Mitgebracht' },
  columns: { fact: 'Angabe', value: 'Wert', origin: 'Herkunft', until: 'Bis' },
  noFacts: 'Hier ist nichts über Sie bekannt.',
  showAll: (rows) => `Alle ${rows} zeigen`,
  untilClosed: 'Tab geschlossen',
  untilPurpose: 'Schlüssel zurückgenommen',
  forget: (fact) => `Vergessen: ${fact}`,
  looked: { view: 'angesehen', cart: 'in den Warenkorb gelegt', purchase: 'gekauft' },
  hidden: 'ausgeblendet',
  ledger: 'Verlauf',
  emptyLedger: 'Noch ist nichts geschehen.',
  holds: (entries) => `Kette lückenlos, ${plural(entries, 'Eintrag', 'Einträge')}`,
  broken: 'Die Kette ist gebrochen: Ein Eintrag wurde geändert oder fehlt.',
  events: {
    unlocked: (key) => `Schlüssel gegeben: ${key}`,
    locked: (key) => `Schlüssel zurückgenommen: ${key}`,
    refused: (key) => `Verschlossen gelassen: ${key}`,
    sent: (recipient, facts) => `An ${recipient} gesendet: ${facts}`,
    withdrawn: (recipient) => `${recipient} wurde zum Löschen aufgefordert`,
    rejected: (recipient) => `${recipient} hat eine Nachricht nicht angenommen`,
    frozen: 'Eingefroren',
    thawed: 'Aufgetaut',
    kept: 'Auf diesem Gerät behalten',
    imported: 'Eine Datei wurde gelesen',
    exported: 'Eine Datei wurde gesichert',
    forgotten: (what, count) => `Vergessen: ${what} (${count})`,
    erased: 'Der Inhalt dieses Eintrags wurde gelöscht',
  },
  waiting: 'Unterwegs',
  waitingFor: (key, messages) => `${key}: ${plural(messages, 'Nachricht wartet', 'Nachrichten warten')} auf Zustellung`,
  farewell: (recipient, since) => `${recipient} wurde am ${since} zum Löschen aufgefordert und hat nicht bestätigt`,
  farewellMore: 'Die Nachricht wird bei jedem Besuch erneut versucht.',
  dropFarewells: 'Nicht mehr versuchen',
  save: {
    title: 'Datei sichern',
    text: 'Alle Angaben und Entscheidungen, lesbar, für Sie oder einen anderen Shop.',
    button: 'Sichern',
    done: 'Die Datei ist gesichert.',
  },
  read: {
    title: 'Datei lesen',
    text: 'Von hier oder einem anderen Shop. Alle Schlüssel bleiben verschlossen.',
    button: 'Auswählen',
    done: (facts) => `Gelesen: ${plural(facts, 'Angabe', 'Angaben')}. Sie gelten, bis Sie den Tab schließen, außer Sie behalten sie.`,
    wrong: 'Die Datei wurde nicht gelesen; nichts wurde geändert.',
  },
  freeze: {
    title: 'Einfrieren',
    text: 'Nichts wird gelernt oder gesendet. Lesen bleibt möglich.',
    button: 'Einfrieren',
    done: 'Eingefroren. Nichts wird gelernt oder gesendet.',
  },
  thaw: { title: 'Auftauen', text: 'Gegebene Schlüssel gelten wieder.', button: 'Auftauen', done: 'Aufgetaut.' },
  erase: {
    title: 'Löschen',
    text: 'Alles. Der Shop wird ebenfalls aufgefordert.',
    button: 'Löschen',
    follows: [
      'Alle Angaben, Schlüssel, Entscheidungen und der Verlauf werden aus diesem Browser entfernt.',
      'Alle, die eine Nachricht erhielten, werden zum Löschen aufgefordert.',
      'Es lässt sich nicht rückgängig machen. Sichern Sie vorher eine Datei, wenn Sie es vielleicht zurückhaben möchten.',
    ],
    keep: 'Alles behalten',
    really: (facts) => `${plural(facts, 'Angabe', 'Angaben')} löschen`,
    done: 'Gelöscht. Hier ist nichts davon übrig.',
    doneWaiting: (recipients) =>
      `Hier gelöscht. ${plural(recipients, 'Nachricht ist', 'Nachrichten sind')} noch nicht bestätigt; es wird erneut versucht.`,
  },
}
