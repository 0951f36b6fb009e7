// What the shop itself says, in two languages.
export const TEXTS = {
  en: {
    shop: 'Harrow & Lind', tagline: 'Clothes that are mended, not replaced.', all: 'Everything', size: 'Size', colour: 'Colour', addToBag: 'Add to bag', added: 'In the bag', bag: 'Bag', chooseSize: 'Choose a size first', soldOut: 'sold out',
    privacy: 'What happens to your data', held: 'What the shop holds', problems: 'Problems of the feed', facts: 'Facts', decisions: 'Decisions', none: 'Nothing. No facts of any shopper are held.', noDecisions: 'No decision has reached the shop yet.', more: 'More in', intro: 'Valet keeps your sizes and taste in this browser. Nothing of it leaves before you give a key. This is the policy that this shop declares:', home: 'Home', noPrice: 'price on request',
    heldIntro: 'Two tables in Postgres. Facts go when a key is taken back; the decision stays, without facts.', reload: 'Read again', purpose: 'Purpose', recipient: 'Recipient', pseudonym: 'Pseudonym', until: 'Kept until', given: 'Given', ended: 'Ended', language: 'Deutsch',
  },
  de: {
    shop: 'Harrow & Lind', tagline: 'Kleidung, die geflickt wird statt ersetzt.', all: 'Alles', size: 'Größe', colour: 'Farbe', addToBag: 'In den Warenkorb', added: 'Im Warenkorb', bag: 'Warenkorb', chooseSize: 'Bitte zuerst eine Größe wählen', soldOut: 'ausverkauft',
    privacy: 'Was mit Ihren Daten geschieht', held: 'Was der Shop besitzt', problems: 'Mängel des Feeds', facts: 'Angaben', decisions: 'Entscheidungen', none: 'Nichts. Der Shop besitzt von niemandem Angaben.', noDecisions: 'Noch hat keine Entscheidung den Shop erreicht.', more: 'Mehr aus', intro: 'Valet behält Größen und Geschmack in diesem Browser. Nichts davon verlässt ihn, bevor Sie einen Schlüssel geben. Das ist die Policy, die dieser Shop erklärt:', home: 'Start', noPrice: 'Preis auf Anfrage',
    heldIntro: 'Zwei Tabellen in Postgres. Angaben verschwinden, wenn ein Schlüssel zurückgenommen wird; die Entscheidung bleibt, ohne Angaben.', reload: 'Neu lesen', purpose: 'Zweck', recipient: 'Empfänger', pseudonym: 'Pseudonym', until: 'Aufbewahrt bis', given: 'Gegeben', ended: 'Beendet', language: 'English',
  },
}
